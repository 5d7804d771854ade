package io.drumbeat.date;

import io.drumbeat.phrase.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** A day in eight digits: 20261223. */
final class Compact {
    private static final int DIGITS = 8;
    private static final String NO_DAY = "万千亿元块%.-/";

    private Compact() {}

    static Dates.@Nullable Found at(String s, int from) {
        var end = from + DIGITS;
        if (end > s.length()
                || !s.startsWith("20", from)
                || s.chars().skip(from).limit(DIGITS).anyMatch(c -> !Text.isDigit((char) c))) {
            return null;
        }
        var next = end < s.length() ? s.charAt(end) : ' ';
        var before = from > 0 ? s.charAt(from - 1) : ' ';
        if (NO_DAY.indexOf(next) >= 0
                || Text.isDigit(next)
                || Text.isLetter(next)
                || Text.isDigit(before)
                || Text.isLetter(before)
                || before == '#') {
            return null;
        }
        try {
            var date = LocalDate.parse(s.substring(from, end), DateTimeFormatter.BASIC_ISO_DATE);
            return new Dates.Found(from, end, new Day.On(date));
        } catch (DateTimeException none) {
            return null;
        }
    }
}

package io.drumbeat.reminding;

import io.drumbeat.date.Dates;
import io.drumbeat.number.Digits;
import io.drumbeat.number.Lengths;
import io.drumbeat.phrase.Text;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/** So much earlier or later than it was: 提前半小时, 往后推两天. */
public record Shift(int days, Duration hours) {
    private static final Pattern SAID =
            Pattern.compile("(?<early>提前|提早|往前(?:推|挪|移)?|早)|(?:推后|推迟|延后|延迟|顺延|往后(?:推|挪|移|延)?|后推|晚)");
    private static final Pattern DAYS = Pattern.compile("(\\d{1,2}|[一二两三四五六七八九十]{1,2})个?(天|日|周|星期|礼拜)(?![点号])");
    private static final Pattern TO = Pattern.compile("(?:提前|推迟|延后|推后|往后推|往前推|提早)(?:了)?[到至成]");
    private static final Pattern WEEKDAY = Pattern.compile("^\\s*(?:周|星期|礼拜)[一二三四五六日天](?![一二三四五六日天点\\d])");

    /** Empty where another time is said, and not how far from the old one. */
    public static Optional<Shift> in(String words) {
        var folded = Text.folded(words);
        var said = SAID.matcher(folded);
        if (TO.matcher(folded).find() || !said.find()) {
            return Optional.empty();
        }
        var way = said.group("early") != null ? -1 : 1;
        var behind = folded.substring(said.end());
        var hours = Lengths.in(behind);
        if (hours != null) {
            return Optional.of(new Shift(0, hours.length().multipliedBy(way)));
        }
        var days = DAYS.matcher(behind);
        var read = days.find() ? Digits.small(days.group(1), 0) : null;
        return Optional.ofNullable(read)
                .map(n ->
                        new Shift(way * n.value().intValue() * (days.group(2).matches("[天日]") ? 1 : 7), Duration.ZERO));
    }

    public boolean isOfDays() {
        return days != 0;
    }

    public ZonedDateTime from(ZonedDateTime at) {
        return at.plusDays(days).plus(hours);
    }

    /** Whether any day is said. */
    public static boolean hasDay(String words, LocalDate today) {
        return !Dates.in(Text.of(words), today).isEmpty();
    }

    /** 周四: of what comes each week it may be once or always. */
    public static boolean isWeekday(String words) {
        return WEEKDAY.matcher(Text.folded(words)).find();
    }
}

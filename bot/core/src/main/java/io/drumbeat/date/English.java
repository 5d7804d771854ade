package io.drumbeat.date;

import io.drumbeat.number.Numbers;
import io.drumbeat.phrase.Ordered;
import io.drumbeat.phrase.Text;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Days and months as English speakers say them: Dec 5, 5 December, in 3 days, end of month. */
final class English {
    private static final List<String> MONTHS = List.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Map<String, Integer> NUMBERS =
            Map.of("a", 1, "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "ten", 10);
    private static final List<String> MONTH_ENDS =
            Ordered.longestFirst(List.of("end of the month", "end of this month", "end of month", "month end", "eom"));
    private static final List<String> YEAR_ENDS =
            Ordered.longestFirst(List.of("end of the year", "end of this year", "end of year", "year end", "eoy"));

    private English() {}

    /** The day that starts here, or null. */
    static Dates.@Nullable Found day(String s, int from, LocalDate today) {
        if (!Text.isLetter(s.charAt(from)) && !Text.isDigit(s.charAt(from))) {
            return null;
        }
        var end = wordAt(s, from, MONTH_ENDS);
        if (end > from) {
            return new Dates.Found(from, end, new Day.On(YearMonth.from(today).atEndOfMonth()));
        }
        end = wordAt(s, from, YEAR_ENDS);
        if (end > from) {
            return new Dates.Found(from, end, new Day.On(LocalDate.of(today.getYear(), 12, 31)));
        }
        var later = s.startsWith("in ", from) ? later(s, from, today) : null;
        return later != null ? later : dated(s, from);
    }

    /** In 3 days, in two weeks. */
    private static Dates.@Nullable Found later(String s, int from, LocalDate today) {
        var number = wordEnd(s, from + 3);
        var word = s.substring(from + 3, number);
        var count = word.matches("\\d{1,3}") ? Integer.valueOf(word) : NUMBERS.get(word);
        if (count == null || !s.startsWith(" ", number)) {
            return null;
        }
        var end = wordEnd(s, number + 1);
        var date =
                switch (s.substring(number + 1, end).replaceFirst("s$", "")) {
                    case "day" -> today.plusDays(count);
                    case "week" -> today.plusWeeks(count);
                    case "month" -> today.plusMonths(count);
                    default -> null;
                };
        return date == null ? null : new Dates.Found(from, end, new Day.On(date));
    }

    /** Dec 5, december 5th, 5 dec. */
    private static Dates.@Nullable Found dated(String s, int from) {
        var first = wordEnd(s, from);
        if (!s.startsWith(" ", first)) {
            return null;
        }
        var end = wordEnd(s, first + 1);
        var a = s.substring(from, first);
        var b = s.substring(first + 1, end);
        var month = month(a) > 0 ? month(a) : month(b);
        var day = (month(a) > 0 ? b : a).replaceFirst("(st|nd|rd|th)$", "");
        if (month == 0 || !day.matches("\\d{1,2}")) {
            return null;
        }
        var number = Integer.parseInt(day);
        // 2024 is a leap year: what it does not have, no year has.
        return new Dates.Found(
                from,
                end,
                Day.dated(2024, month, number).isEmpty() ? new Day.Impossible() : new Day.MonthDay(month, number));
    }

    /** The month whose name stands here alone, and where it ends; null if none does. */
    static Numbers.@Nullable Read monthAt(String s, int from) {
        var end = wordEnd(s, from);
        var month = end > from ? month(s.substring(from, end)) : 0;
        return month == 0 ? null : new Numbers.Read(end, java.math.BigDecimal.valueOf(month), false, false, null);
    }

    /** The number of a month by its name or its first three letters; 0 if it is none. */
    private static int month(String word) {
        for (var n = 0; n < MONTHS.size(); n++) {
            var name = MONTHS.get(n);
            if (word.equals(name) || word.equals(name.substring(0, 3)) || (word.equals("sept") && n == 8)) {
                return n + 1;
            }
        }
        return 0;
    }

    private static int wordAt(String s, int from, List<String> words) {
        for (var word : words) {
            if (s.startsWith(word, from) && wordEnd(s, from + word.length()) == from + word.length()) {
                return from + word.length();
            }
        }
        return from;
    }

    private static int wordEnd(String s, int from) {
        var end = from;
        while (end < s.length() && (Text.isLetter(s.charAt(end)) || Text.isDigit(s.charAt(end)))) {
            end++;
        }
        return end;
    }
}

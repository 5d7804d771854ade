package io.drumbeat.date;

import com.ibm.icu.util.ChineseCalendar;
import io.drumbeat.number.Digits;
import io.drumbeat.phrase.Text;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Days that are told from a festival or by the number of a week: 年后, 春节前, 国庆后, 第49周. Which day it is has to be asked. */
public final class Festivals {
    private record Feast(List<String> names, int days, Function<LocalDate, LocalDate> next) {}

    private static final List<Feast> ALL = List.of(
            new Feast(List.of("春节", "过完年", "过年", "年"), 7, today -> ahead(today, Festivals::newYear)),
            new Feast(List.of("元旦"), 1, today -> ahead(today, year -> LocalDate.of(year, 1, 1))),
            new Feast(List.of("五一", "劳动节"), 5, today -> ahead(today, year -> LocalDate.of(year, 5, 1))),
            new Feast(List.of("国庆节", "国庆", "十一"), 7, today -> ahead(today, year -> LocalDate.of(year, 10, 1))));
    /** Before 节后, where it is a word of its own. */
    private static final String BEFORE_FEAST = " ,:;。!?等过到说约我们再就";

    private static final String COUNTED = "半几多数两一二三四五六七八九十今明去前后每整全当本那同";

    /** Where the new moon is so near to midnight that ICU puts it on the other day; the almanac has these. */
    private static final Map<Integer, LocalDate> NEW_YEARS =
            Map.of(2027, LocalDate.of(2027, 2, 6), 2030, LocalDate.of(2030, 2, 3));

    private Festivals() {}

    /** The days that are meant by a festival or a week that is named here, or null. */
    static Dates.@Nullable Found at(String s, int from, LocalDate today) {
        var week = week(s, from, today);
        if (week != null) {
            return week;
        }
        if (s.startsWith("节", from) && (from == 0 || BEFORE_FEAST.indexOf(s.charAt(from - 1)) >= 0)) {
            var next = ALL.stream()
                    .min(Comparator.comparing(feast -> feast.next().apply(today)))
                    .orElseThrow();
            return around(s, from, from + 1, next, today);
        }
        for (var feast : ALL) {
            for (var name : feast.names()) {
                if (s.startsWith(name, from) && !(name.length() < 3 && isCounted(s, from))) {
                    return around(s, from, from + name.length(), feast, today);
                }
            }
        }
        return null;
    }

    /** 三年后, 明年后半年: a year that is no festival. */
    private static boolean isCounted(String s, int from) {
        return from > 0 && (COUNTED.indexOf(s.charAt(from - 1)) >= 0 || Text.isDigit(s.charAt(from - 1)));
    }

    private static Dates.@Nullable Found around(String s, int from, int at, Feast feast, LocalDate today) {
        var i = at + (s.startsWith("之", at) || s.startsWith("以", at) || s.startsWith("假", at) ? 1 : 0);
        var spent = s.startsWith("过完年", from);
        if (s.startsWith("后半", i) || s.startsWith("前半", i)) {
            return null;
        }
        if (s.startsWith("后", i) || spent) {
            var first = feast.next().apply(today).plusDays(feast.days());
            var end = s.startsWith("后", i) ? i + 1 : i;
            return new Dates.Found(from, end, new Day.Within(workdays(first, end(s, end) > end ? 3 : 10)))
                    .upTo(end(s, end));
        }
        var last = feast.next().apply(today);
        return s.startsWith("前", i)
                ? new Dates.Found(
                        from, i + 1, new Day.Within(List.of(last.minusDays(14), last.minusDays(7), last.minusDays(1))))
                : null;
    }

    /** 元旦后第一个工作日. */
    private static int end(String s, int at) {
        return Stream.of("第一个工作日", "头一个工作日", "首个工作日", "第一天")
                .filter(word -> s.startsWith(word, at))
                .findFirst()
                .map(word -> at + word.length())
                .orElse(at);
    }

    private static List<LocalDate> workdays(LocalDate from, int span) {
        return from.datesUntil(from.plusDays(span + 4L))
                .filter(date -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .limit(Math.max(3, span / 2))
                .toList();
    }

    /** 第49周: a week of the year. */
    private static Dates.@Nullable Found week(String s, int from, LocalDate today) {
        var number = s.startsWith("第", from) && from + 1 < s.length() ? Digits.small(s, from + 1) : null;
        if (number == null
                || !s.startsWith("周", number.end())
                || number.value().intValue() < 1
                || number.value().intValue() > 52) {
            return null;
        }
        var week = number.value().intValue();
        var monday = today.with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var meant = monday.plusDays(6).isBefore(today.minusWeeks(8))
                ? monday.plusWeeks(52).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                : monday;
        return new Dates.Found(
                from,
                number.end() + 1,
                new Day.Within(meant.datesUntil(meant.plusDays(5)).toList()));
    }

    private static LocalDate ahead(LocalDate today, Function<Integer, LocalDate> of) {
        var here = of.apply(today.getYear());
        return here.isBefore(today) ? of.apply(today.getYear() + 1) : here;
    }

    private static LocalDate newYear(int year) {
        var known = NEW_YEARS.get(year);
        return known == null ? ofTheMoon(year, 1, 1) : known;
    }

    /**
     * A day of the moon's calendar whose year begins in a year of the sun's; of a month that comes twice the first.
     *
     * @param month from 1
     * @param day from 1 to 29, which every month has
     */
    public static LocalDate ofTheMoon(int year, int month, int day) {
        if (month == 1 && NEW_YEARS.containsKey(year)) {
            return newYear(year).plusDays(day - 1L);
        }
        var calendar = new ChineseCalendar();
        for (var date = LocalDate.of(year, 1, 20); ; date = date.plusDays(1)) {
            calendar.setTime(Date.from(date.atTime(4, 0).toInstant(ZoneOffset.UTC)));
            if (calendar.get(ChineseCalendar.MONTH) == month - 1 && calendar.get(ChineseCalendar.DAY_OF_MONTH) == day) {
                return date;
            }
        }
    }
}

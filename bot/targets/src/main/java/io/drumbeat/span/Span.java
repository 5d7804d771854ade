package io.drumbeat.span;

import io.drumbeat.calendar.Period;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where a period stands in the tree of a year: what it is parted into, and what it is a part of. */
public final class Span {
    private static final int A_WEEK = 7;
    private static final int A_MONTH = 31;

    private Span() {}

    /** The year, quarter, month, week, or stretch of days from one day to another. */
    public static Period of(LocalDate from, LocalDate to) {
        var first = YearMonth.from(from);
        var whole = from.equals(first.atDay(1)) && to.equals(YearMonth.from(to).atEndOfMonth());
        var months = ChronoUnit.MONTHS.between(first, YearMonth.from(to)) + 1;
        if (whole && months == 1) {
            return Period.of(first);
        }
        if (whole && months == 3 && first.getMonthValue() % 3 == 1) {
            return new Period("%d年第%s季度".formatted(first.getYear(), numeral(first)), from, to);
        }
        if (whole && months == 6 && first.getMonthValue() % 6 == 1) {
            var half = first.getMonth() == Month.JANUARY ? "上" : "下";
            return new Period("%d年%s半年".formatted(first.getYear(), half), from, to);
        }
        if (whole && months == 12 && first.getMonth() == Month.JANUARY) {
            return new Period("%d年".formatted(first.getYear()), from, to);
        }
        if (from.equals(to)) {
            return Period.day(from);
        }
        return new Period("%s 至 %s".formatted(from, to), from, to);
    }

    /** A period as it was said, called by its dates; a week is called as it was said. */
    static Period named(Period said) {
        var named = of(said.from(), said.to());
        return named.label().contains("至") ? said : named;
    }

    private static String numeral(YearMonth first) {
        return "一二三四".substring(first.getMonthValue() / 3, first.getMonthValue() / 3 + 1);
    }

    /** As it can be said behind a verb and is read again as the same. */
    public static String said(Period period) {
        var first = YearMonth.from(period.from());
        var named = of(period.from(), period.to());
        if (named.from().equals(named.to())) {
            return named.from().toString();
        }
        if (named.equals(Period.of(first))) {
            return first.toString();
        }
        if (named.label().endsWith("季度")) {
            return "%dQ%d".formatted(first.getYear(), first.getMonthValue() / 3 + 1);
        }
        return named.label().endsWith("年") && named.label().length() == 5
                ? Integer.toString(first.getYear())
                : "%s..%s".formatted(period.from(), period.to());
    }

    /** The parts of a period, which make it up without a gap; none of a day. */
    public static List<Period> parts(Period period) {
        var days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        if (days <= 1) {
            return List.of();
        }
        var parts = new ArrayList<Period>();
        for (var from = period.from();
                !from.isAfter(period.to());
                from = parts.getLast().to().plusDays(1)) {
            var end = days <= A_WEEK ? from : end(from, days);
            parts.add(named(from, end.isAfter(period.to()) ? period.to() : end, days));
        }
        return List.copyOf(parts);
    }

    private static LocalDate end(LocalDate from, long days) {
        if (days <= A_MONTH) {
            return Period.weekOf(from).to();
        }
        var month = YearMonth.from(from);
        return days <= 6L * A_MONTH
                ? month.atEndOfMonth()
                : month.plusMonths(2L - (month.getMonthValue() - 1) % 3).atEndOfMonth();
    }

    private static Period named(LocalDate from, LocalDate to, long days) {
        if (days <= A_WEEK) {
            return Period.day(from).called("%s 周%s".formatted(monthDay(from), weekday(from)));
        }
        var of = of(from, to);
        return days > A_MONTH ? of : of.called(from.equals(to) ? monthDay(from) : monthDay(from) + "–" + monthDay(to));
    }

    private static String monthDay(LocalDate day) {
        return "%d月%d日".formatted(day.getMonthValue(), day.getDayOfMonth());
    }

    public static String weekday(LocalDate day) {
        var place = day.getDayOfWeek().getValue();
        return "一二三四五六日".substring(place - 1, place);
    }

    /** Of a day the one before and the one after. */
    public static List<Period> beside(Period period) {
        return period.from().equals(period.to())
                ? List.of(
                        Period.day(period.from().minusDays(1)),
                        Period.day(period.from().plusDays(1)))
                : List.of();
    }

    /** What a period is a part of; nothing of a year or more. */
    public static Optional<Period> above(Period period) {
        var days = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        if (days == 1) {
            var week = Period.weekOf(period.from());
            return Optional.of(of(week.from(), week.to()));
        }
        var month = YearMonth.from(period.to());
        if (days < 28) {
            return Optional.of(Period.of(month));
        }
        if (days > 6L * A_MONTH) {
            return Optional.empty();
        }
        if (days > A_MONTH) {
            return Optional.of(
                    of(month.withMonth(1).atDay(1), month.withMonth(12).atEndOfMonth()));
        }
        var first = month.minusMonths((month.getMonthValue() - 1) % 3);
        return Optional.of(of(first.atDay(1), first.plusMonths(2).atEndOfMonth()));
    }
}

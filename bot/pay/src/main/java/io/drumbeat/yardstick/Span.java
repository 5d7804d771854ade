package io.drumbeat.yardstick;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/**
 * Over what something is added up before a rate is looked at.
 *
 * @param start the month in which the year begins, 1 for January; quarters and halves are counted from it, and a year is
 *     called by the calendar year in which it begins
 */
public record Span(Unit unit, int start) {
    public static final Span EVENT = new Span(Unit.EVENT, 1);
    public static final Span DEAL = new Span(Unit.DEAL, 1);
    public static final Span MONTH = new Span(Unit.MONTH, 1);

    /** How long it is. */
    public enum Unit {
        EVENT("每一笔", 1),
        DEAL("每一单", 1),
        DAY("每天", 1),
        WEEK("每周", 1),
        FORTNIGHT("每两周", 1),
        HALF_MONTH("每半月", 1),
        MONTH("当月", 1),
        QUARTER("当季累计", 3),
        HALF("半年累计", 6),
        YEAR("全年累计", 12),
        /** The one before, whole; only numbers are looked at over it, no rule pays by it. */
        LAST_MONTH("上月", 1),
        LAST_QUARTER("上季", 3),
        LAST_YEAR("去年", 12),
        /** The month and those just before it; of these too only numbers are looked at. */
        ROLLING_3("近三个月", 3),
        ROLLING_6("近六个月", 6),
        ROLLING_12("近十二个月", 12);

        private final String label;
        private final int months;

        Unit(String label, int months) {
            this.label = label;
            this.months = months;
        }
    }

    public String label() {
        return unit.label;
    }

    public boolean is(Unit other) {
        return unit == other;
    }

    /** The same year cut otherwise. */
    public Span of(Unit other) {
        return new Span(other, start);
    }

    /** Whether it is a stretch of the calendar, and not one fact or one deal. */
    public boolean isCalendar() {
        return unit != Unit.EVENT && unit != Unit.DEAL && !isDays();
    }

    /** Whether it is shorter than a month, and may lie in two. */
    public boolean isDays() {
        return unit == Unit.DAY || unit == Unit.WEEK || unit == Unit.FORTNIGHT || unit == Unit.HALF_MONTH;
    }

    /** Whether it ends with the month that is looked at, wherever that stands in its year. */
    private boolean isRolling() {
        return unit == Unit.ROLLING_3 || unit == Unit.ROLLING_6 || unit == Unit.ROLLING_12;
    }

    /** The day, week or pair of weeks that has a day in it; weeks begin on Monday and pair as 1–2, 3–4 of their year. */
    public String days(LocalDate day) {
        var week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return switch (unit) {
            case WEEK -> "%d-W%d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), week);
            case FORTNIGHT -> "%d-F%d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), (week + 1) / 2);
            case HALF_MONTH -> YearMonth.from(day) + (day.getDayOfMonth() <= 15 ? "-A" : "-B");
            default -> day.toString();
        };
    }

    /** What it is the last of: a month for last month; itself where it is the one now. */
    public Span length() {
        return switch (unit) {
            case LAST_MONTH -> of(Unit.MONTH);
            case LAST_QUARTER -> of(Unit.QUARTER);
            case LAST_YEAR -> of(Unit.YEAR);
            default -> this;
        };
    }

    /** Whether it is not the stretch that has the month in it, but the one before. */
    public boolean isBefore() {
        return unit == Unit.LAST_MONTH || unit == Unit.LAST_QUARTER || unit == Unit.LAST_YEAR;
    }

    /** The month from which it is looked at: the last of the span before, or the month itself. */
    public YearMonth asOf(YearMonth month) {
        return isBefore() ? length().first(month).minusMonths(1) : month;
    }

    /** How many months it has; a single fact or deal is looked at in its month. */
    public int months() {
        return unit.months;
    }

    /** The first month of the span that has this month in it. */
    public YearMonth first(YearMonth month) {
        return isRolling()
                ? month.minusMonths(months() - 1L)
                : month.minusMonths(Math.floorMod(month.getMonthValue() - start, months()));
    }

    public YearMonth last(YearMonth month) {
        return first(month).plusMonths(months() - 1L);
    }

    /** How targets call it: {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026}. */
    public String name(YearMonth month) {
        var year = of(Unit.YEAR).firstOfYear(month);
        var nth = (int) year.until(first(month), java.time.temporal.ChronoUnit.MONTHS) / months() + 1;
        return switch (unit) {
            case LAST_MONTH, LAST_QUARTER, LAST_YEAR -> length().name(asOf(month));
            case QUARTER -> "%d-Q%d".formatted(year.getYear(), nth);
            case HALF -> "%d-H%d".formatted(year.getYear(), nth);
            case YEAR -> Integer.toString(year.getYear());
            case ROLLING_3, ROLLING_6, ROLLING_12 -> first(month) + "…" + month;
            default -> month.toString();
        };
    }

    private YearMonth firstOfYear(YearMonth month) {
        return month.minusMonths(Math.floorMod(month.getMonthValue() - start, 12));
    }
}

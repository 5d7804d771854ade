package io.drumbeat.yardstick;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;

/** Over what something is added up before a rate is looked at. */
public enum Span {
    EVENT("每一笔"),
    DEAL("每一单"),
    DAY("每天"),
    WEEK("每周"),
    FORTNIGHT("每两周"),
    MONTH("当月"),
    QUARTER("当季累计"),
    HALF("半年累计"),
    YEAR("全年累计"),
    /** The one before, whole; only numbers are looked at over it, no rule pays by it. */
    LAST_MONTH("上月"),
    LAST_QUARTER("上季"),
    LAST_YEAR("去年");

    private final String label;

    Span(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is a stretch of the calendar, and not one fact or one deal. */
    public boolean isCalendar() {
        return this != EVENT && this != DEAL && !isDays();
    }

    /** Whether it is shorter than a month, and may lie in two. */
    public boolean isDays() {
        return this == DAY || this == WEEK || this == FORTNIGHT;
    }

    /** The day, week or pair of weeks that has a day in it; weeks begin on Monday and pair as 1–2, 3–4 of their year. */
    public String days(LocalDate day) {
        var week = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return switch (this) {
            case WEEK -> "%d-W%d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), week);
            case FORTNIGHT -> "%d-F%d".formatted(day.get(IsoFields.WEEK_BASED_YEAR), (week + 1) / 2);
            default -> day.toString();
        };
    }

    /** What it is the last of: {@code MONTH} for last month; itself where it is the one now. */
    public Span length() {
        return switch (this) {
            case LAST_MONTH -> MONTH;
            case LAST_QUARTER -> QUARTER;
            case LAST_YEAR -> YEAR;
            default -> this;
        };
    }

    /** The month from which it is looked at: the last of the span before, or the month itself. */
    public YearMonth asOf(YearMonth month) {
        return length() == this ? month : length().first(month).minusMonths(1);
    }

    /** How many months it has; a single fact or deal is looked at in its month. */
    public int months() {
        return switch (this) {
            case EVENT, DEAL, DAY, WEEK, FORTNIGHT, MONTH, LAST_MONTH -> 1;
            case QUARTER, LAST_QUARTER -> 3;
            case HALF -> 6;
            case YEAR, LAST_YEAR -> 12;
        };
    }

    /** The first month of the span that has this month in it. */
    public YearMonth first(YearMonth month) {
        return month.minusMonths((month.getMonthValue() - 1) % months());
    }

    public YearMonth last(YearMonth month) {
        return first(month).plusMonths(months() - 1L);
    }

    /** How targets call it: {@code 2026-11}, {@code 2026-Q4}, {@code 2026-H2} or {@code 2026}. */
    public String name(YearMonth month) {
        var start = first(month);
        return switch (this) {
            case EVENT, DEAL, DAY, WEEK, FORTNIGHT, MONTH -> month.toString();
            case LAST_MONTH, LAST_QUARTER, LAST_YEAR -> length().name(asOf(month));
            case QUARTER -> "%d-Q%d".formatted(month.getYear(), start.getMonthValue() / 3 + 1);
            case HALF -> "%d-H%d".formatted(month.getYear(), start.getMonthValue() / 6 + 1);
            case YEAR -> Integer.toString(month.getYear());
        };
    }
}

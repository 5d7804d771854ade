package io.drumbeat.yardstick;

import java.time.YearMonth;

/** Over what something is added up before a rate is looked at. */
public enum Span {
    EVENT("每一笔"),
    DEAL("每一单"),
    MONTH("当月"),
    QUARTER("当季累计"),
    HALF("半年累计"),
    YEAR("全年累计");

    private final String label;

    Span(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is a stretch of the calendar, and not one fact or one deal. */
    public boolean isCalendar() {
        return this != EVENT && this != DEAL;
    }

    /** How many months it has; a single fact or deal is looked at in its month. */
    public int months() {
        return switch (this) {
            case EVENT, DEAL, MONTH -> 1;
            case QUARTER -> 3;
            case HALF -> 6;
            case YEAR -> 12;
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
            case EVENT, DEAL, MONTH -> month.toString();
            case QUARTER -> "%d-Q%d".formatted(month.getYear(), start.getMonthValue() / 3 + 1);
            case HALF -> "%d-H%d".formatted(month.getYear(), start.getMonthValue() / 6 + 1);
            case YEAR -> Integer.toString(month.getYear());
        };
    }
}

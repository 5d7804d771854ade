package io.drumbeat.words;

import java.time.LocalDate;

/** How the bot reads a value back, so that nobody need guess what it understood; said to the bot, it means the same. */
public final class Echo {
    private static final String WEEKDAYS = "一二三四五六日";

    private Echo() {}

    /** A day with its weekday, as {@code 2026-11-25 周三}. */
    public static String date(LocalDate date) {
        return date + " 周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }
}

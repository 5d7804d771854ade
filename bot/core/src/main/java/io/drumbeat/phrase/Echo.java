package io.drumbeat.phrase;

import java.time.LocalDate;
import java.util.regex.Pattern;

/** How the bot reads a value back, so that nobody need guess what it understood; said to the bot, it means the same. */
public final class Echo {
    private static final String WEEKDAYS = "一二三四五六日";
    private static final Pattern LONG_QUOTE = Pattern.compile("(“[^”]{30})[^”]{2,}(”)");

    private Echo() {}

    /** A title in which what was said is quoted at most as far as one recognises it. */
    public static String brief(String title) {
        return LONG_QUOTE.matcher(title).replaceAll("$1…$2");
    }

    /** A day with its weekday, as {@code 2026-11-25 周三}. */
    public static String date(LocalDate date) {
        return date + " 周" + WEEKDAYS.charAt(date.getDayOfWeek().getValue() - 1);
    }
}

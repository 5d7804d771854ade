package io.drumbeat.sheet;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A day as people write it in lists: 2026-11-03, 2026年11月3日 星期二, 周二 2026/11/3 下午2:30.
 *
 * @param weekday the day of the week that is said beside it, from 1 for Monday; 0 if none is
 */
public record WrittenDay(int year, int month, int day, int weekday) {
    private static final int LONGEST = 60;
    private static final String WEEKDAYS = "一二三四五六日";
    private static final String WEEKDAY =
            "(?:[(（]?(?:周|星期|礼拜)[一二三四五六日天][)）]?|[(（][一二三四五六日][)）]|[(（]?(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*[)）]?)";
    private static final String TIME =
            "(?:上午|下午|晚上|早上|中午|凌晨)?\\s*\\d{1,2}[:：点时](?:\\d{1,2}分?)?(?::\\d{2})?(?:\\.\\d+)?\\s*(?:[ap]m)?(?:z|[+-]\\d{2}:?\\d{2})?";
    private static final Pattern DATE = Pattern.compile(
            "(?:" + WEEKDAY + "[\\s,，]*)?(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[\\s,，t]*(?:"
                    + WEEKDAY + "|" + TIME + ")){0,2}",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SAID = Pattern.compile("(?:周|星期|礼拜|[(（])([一二三四五六日天])");

    /** Empty if it is none, or not all of it. */
    public static Optional<WrittenDay> of(String said) {
        var words = said.strip();
        if (words.length() > LONGEST) {
            return Optional.empty();
        }
        var full = DATE.matcher(words);
        var found = full.matches() ? full : COMPACT.matcher(words);
        return found.matches()
                ? Optional.of(new WrittenDay(
                        Integer.parseInt(found.group(1)),
                        Integer.parseInt(found.group(2)),
                        Integer.parseInt(found.group(3)),
                        weekday(words)))
                : Optional.empty();
    }

    private static int weekday(String words) {
        var said = SAID.matcher(words);
        return said.find() ? WEEKDAYS.indexOf(said.group(1).replace('天', '日')) + 1 : 0;
    }

    /** @throws java.time.DateTimeException if there is no such day */
    public LocalDate date() {
        return LocalDate.of(year, month, day);
    }

    public boolean isOn(LocalDate date) {
        return weekday == 0 || weekday == date.getDayOfWeek().getValue();
    }
}

package io.drumbeat.schedule;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words a schedule can be written in, Chinese and English; spaces and full-width forms do not matter. */
final class ScheduleWords {
    static final String EXAMPLES =
            "每个工作日 09:00、每周五 17:30、每周一和周四 09:00、工作周第一天 09:00、每月1日 09:00、每月最后一个工作日 16:00、2026-12-31 16:00、every working day 09:00、every friday 17:30、关";
    private static final Set<String> OFF = Set.of("关", "关闭", "不发", "off", "never", "false");
    private static final Pattern TIME =
            Pattern.compile("(.*?)\\s*(上午|早上|下午|晚上)?\\s*(\\d{1,2})\\s*(?::\\s*(\\d{2})|点(半|\\d{1,2}分?)?)");
    private static final String WEEKDAY = "(?:mon|tues|wednes|thurs|fri|satur|sun)day";
    private static final String ORDINAL = "(第\\p{IsHan}{1,3}个?|第\\d+个?|最后一?个?|倒数第[\\p{IsHan}\\d]{1,2}个?)";
    private static final String TH = "(first|second|third|last|\\d+(?:st|nd|rd|th))";
    private static final String DATES = "[\\d一二三四五六七八九十]+[日号]?(?:[、,和与跟][\\d一二三四五六七八九十]+[日号]?)*(?<=[日号])";
    private static final List<Form> FORMS = List.of(
            form("每[天日]|everyday|daily", _ -> Days.ALL),
            form("(?:每个?)?工作日|everywork(?:ing)?day|work(?:ing)?days?", _ -> Days.WORKED),
            form(
                    "每个?(?:周|星期|礼拜)([一二三四五六日天](?:[、,和到至]?(?:周|星期|礼拜)?[一二三四五六日天])*)",
                    m -> Days.weekly(chineseWeekdays(m.group(1)))),
            form("every(" + WEEKDAY + "(?:(?:,|and)+" + WEEKDAY + ")*)", m -> Days.weekly(englishWeekdays(m.group(1)))),
            form("每?个?(?:工作周|周)的?" + ORDINAL + "(?:天|工作日)", m -> Days.workedOfWeek(number(m.group(1), 7))),
            form(TH + "work(?:ing)?dayof(?:the|every|each)?week", m -> Days.workedOfWeek(number(m.group(1), 7))),
            form("每个?月的?" + ORDINAL + "工作日", m -> Days.workedOfMonth(number(m.group(1), 23))),
            form(TH + "work(?:ing)?dayof(?:the|every|each)?month", m -> Days.workedOfMonth(number(m.group(1), 23))),
            form("每个?月的?最后一?个?工作日(?:前|-)(\\d+)(?:个工作日|天)?", m -> Days.workedOfMonth(-1 - number(m.group(1), 22))),
            form(
                    "lastwork(?:ing)?day-(\\d+)of(?:the|every|each)?month",
                    m -> Days.workedOfMonth(-1 - number(m.group(1), 22))),
            form("每个?月的?最后一天|每?个?月底|lastdayof(?:the|every|each)?month", _ -> Days.ofMonth(-1)),
            form("每个?月的?(" + DATES + ")", m -> dates(m.group(1))),
            form("每年(\\d{1,2})月(\\d{1,2})[日号]", m -> Days.ofYear(number(m.group(1), 12), number(m.group(2), 31))),
            form("每个?季度的?(第一|最后一)天", m -> Days.ofQuarter(m.group(1).startsWith("最后"))),
            form("day(\\d+)of(?:the|every|each)?month", m -> Days.ofMonth(number(m.group(1), 31))),
            form("\\d{4}-\\d{2}-\\d{2}", m -> Days.once(LocalDate.parse(m.group()))));

    /** What begins on a day, and may end on one: 从2026-12-07起每2天, 从2026-12-07到2026-12-31每天. */
    private static final Pattern BOUND = Pattern.compile("从(\\d{4}-\\d{2}-\\d{2})(?:起|到(\\d{4}-\\d{2}-\\d{2}))(.+)");

    private static final Pattern EVERY_DAYS = Pattern.compile("每(\\d{1,3})天");
    private static final Pattern EVERY_WEEKS = Pattern.compile("每(\\d{1,2})周([一二三四五六日]+)");
    private static final Pattern EVERY_MONTHS = Pattern.compile("每(\\d{1,2})个月(?:(\\d{1,2})日|最后一天)");

    private ScheduleWords() {}

    static Schedule read(String text) {
        var words = Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip();
        if (OFF.contains(words)) {
            return new Schedule(words, Days.NONE, LocalTime.MIDNIGHT);
        }
        var time = TIME.matcher(words);
        try {
            var days = time.matches() ? days(time.group(1).replaceAll("\\s", "")) : null;
            if (days == null) {
                throw unreadable(text, null);
            }
            return new Schedule(text.strip(), days, time(time.toMatchResult()));
        } catch (DateTimeException | NumberFormatException wrong) {
            throw unreadable(text, wrong);
        }
    }

    /** The words of the days alone, of words that can be read. */
    static String daysOf(String text) {
        var time = TIME.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .strip());
        return time.matches() ? time.group(1) : text;
    }

    private static IllegalArgumentException unreadable(String text, @Nullable Exception cause) {
        return new IllegalArgumentException("时间 \"%s\" 看不懂；可以写：%s".formatted(text, EXAMPLES), cause);
    }

    private static @Nullable Days days(String words) {
        var bound = BOUND.matcher(words);
        if (bound.matches()) {
            var from = LocalDate.parse(bound.group(1));
            var to = bound.group(2) == null ? LocalDate.MAX : LocalDate.parse(bound.group(2));
            var within = every(bound.group(3), from);
            return within == null ? null : within.within(from, to);
        }
        for (var form : FORMS) {
            var match = form.words().matcher(words);
            if (match.matches()) {
                return form.days().apply(match.toMatchResult());
            }
        }
        return null;
    }

    /** What counts from a day on; anything else in these days. */
    private static @Nullable Days every(String words, LocalDate from) {
        var days = EVERY_DAYS.matcher(words);
        if (days.matches()) {
            return Days.everyDays(number(days.group(1), 366), from);
        }
        var weeks = EVERY_WEEKS.matcher(words);
        if (weeks.matches()) {
            return Days.everyWeeks(number(weeks.group(1), 52), chineseWeekdays(weeks.group(2)), from);
        }
        var months = EVERY_MONTHS.matcher(words);
        if (months.matches()) {
            return Days.everyMonths(
                    number(months.group(1), 24), months.group(2) == null ? -1 : number(months.group(2), 31), from);
        }
        return words.startsWith("从") ? null : days(words);
    }

    private static Days dates(String words) {
        var all = Days.NONE;
        for (var one : words.split("[、,和与跟日号]+", 0)) {
            all = all.or(Days.ofMonth(number(one, 31)));
        }
        return all;
    }

    private static LocalTime time(MatchResult match) {
        var hour = Integer.parseInt(match.group(3));
        var afternoon = "下午".equals(match.group(2)) || "晚上".equals(match.group(2));
        var past = match.group(4) != null ? match.group(4) : match.group(5);
        var minute = past == null ? 0 : past.equals("半") ? 30 : Integer.parseInt(past.replace("分", ""));
        return LocalTime.of(afternoon && hour < 12 ? hour + 12 : hour, minute);
    }

    private static Set<DayOfWeek> chineseWeekdays(String words) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        var span = false;
        @Nullable DayOfWeek last = null;
        for (var letter : words.replaceAll("周|星期|礼拜", "").toCharArray()) {
            var index = "一二三四五六日".indexOf(letter == '天' ? '日' : letter);
            if (index >= 0) {
                var day = DayOfWeek.of(index + 1);
                days.addAll(span && last != null ? EnumSet.range(last, day) : EnumSet.of(day));
                last = day;
            }
            span = letter == '到' || letter == '至';
        }
        return days;
    }

    private static Set<DayOfWeek> englishWeekdays(String words) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            if (words.contains(day.name().toLowerCase(Locale.ROOT))) {
                days.add(day);
            }
        }
        return days;
    }

    private static int number(String words, int most) {
        var digits = words.replaceAll("倒数|第|个|st$|nd$|rd$|th$", "");
        var number =
                switch (words) {
                    case "last", "最后一", "最后一个", "最后" -> -1;
                    case "first" -> 1;
                    case "second" -> 2;
                    case "third" -> 3;
                    default -> Character.isDigit(digits.charAt(0)) ? Integer.parseInt(digits) : chinese(digits);
                };
        if (number == -1) {
            return number;
        }
        if (number < 1 || number > most) {
            throw new DateTimeException(words);
        }
        return words.startsWith("倒数") ? -number : number;
    }

    private static int chinese(String words) {
        var ten = words.indexOf('十');
        var tens = ten < 0 ? 0 : ten == 0 ? 1 : digit(words.substring(0, ten));
        var ones = words.substring(ten + 1);
        return tens * 10 + (ones.isEmpty() ? 0 : digit(ones));
    }

    private static int digit(String words) {
        var digit = "一二三四五六七八九".indexOf(words) + 1;
        return words.length() == 1 && digit > 0 ? digit : -100;
    }

    private static Form form(String words, Function<MatchResult, Days> days) {
        return new Form(Pattern.compile(words), days);
    }

    /** One way to write the days. */
    private record Form(Pattern words, Function<MatchResult, Days> days) {}
}

package io.drumbeat.wishing;

import io.drumbeat.quiet.QuietHours;
import io.drumbeat.quiet.SpokenHours;
import io.drumbeat.wishing.WishLine.Kind;
import io.drumbeat.wishing.WishWords.Meaning;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is said of how much comes in a day, and of some hours of one: 一天最多两条, 下午开会别发. */
final class OfToday {
    private static final Pattern MEETING = Pattern.compile("开会|会议|见客户|拜访|培训|面试|考试|高铁|飞机|开车");

    /** 一天最多两条: as many a day, and no more. */
    private static final Pattern MOST = Pattern.compile(
            "(?:一天|每天|每日|一日|a day).{0,8}?(?:最多|顶多|至多|只|就|不超过|别超过|发)?.{0,4}?(?<n>\\d{1,2}|[一二两三四五六七八九十])[条次张个](?!都|也)");

    private static final Pattern ABOUT_MOST = Pattern.compile("最多|顶多|至多|不超过|别超过|就够|就行|就好|够了|只[要发给]|at most");

    private static final Pattern NORMAL = Pattern.compile("恢复.{0,6}(?:条数|次数)|(?:条数|次数).{0,4}恢复|条数按公司");

    private static final int SHORT = 20;

    private static final Pattern DAILY = Pattern.compile("每[天日晚早]|以后|天天|平时|都");

    private OfToday() {}

    /** 每天顶多三条, 一天给我发一条就行: made of wishes and a number and nothing else. */
    static Optional<String> budget(WishLine line) {
        var said = line.text.folded();
        if (NORMAL.matcher(said).find()) {
            return Optional.of("少发点 恢复");
        }
        var most = MOST.matcher(said);
        return most.find() && ABOUT_MOST.matcher(said).find() && !line.has(Meaning.CALL_ME) && said.length() <= SHORT
                ? Optional.of("少发点 " + most.group("n"))
                : Optional.empty();
    }

    /** 下午开会别发, 2点到4点我开会: of today. */
    static boolean isMeeting(WishLine line) {
        return MEETING.matcher(line.text.folded()).find()
                && !DAILY.matcher(line.text.folded()).find();
    }

    static boolean isTimed(WishLine line) {
        return line.has(Kind.CLOCK)
                || line.has(Kind.DAY)
                || line.has(Kind.PERIOD)
                || line.has(Kind.SOON)
                || line.has(Kind.LENGTH)
                || line.has(Kind.REPEATED);
    }

    static String silence(WishLine line) {
        var hours = SpokenHours.ends(line.text.folded())
                .or(() -> SpokenHours.daily(line.text.folded()))
                .orElse(QuietHours.NONE);
        var over = hours.from().isBefore(hours.to()) && !hours.to().isAfter(line.now);
        var day = line.today.plusDays(over ? 1 : 0);
        return "静音 全部 %s 到 %s %s 到 %s".formatted(day, day, hours.from(), hours.to());
    }
}

package io.drumbeat.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.clock.RhythmChat;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Fate;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is interrupted more often than the company says; the rest comes together, and can be asked for. */
class DigestTests {
    private final RhythmChat chat = new RhythmChat("""
            budget: 3
            weekly-progress: 关
            morning-plan: 关
            evening-check-in: 关
            overdue-approvals: 关
            晨会: {when: 每个工作日 08:30, to: 销售, say: 九点晨会，带上昨天的难点}
            午间: {when: 每个工作日 12:00, to: 华东一组, say: 下午的拜访约好了吗}
            茶歇: {when: 每个工作日 15:00, to: 小美, say: 起来走走}
            收工: {when: 每个工作日 17:00, to: 小美, say: 明天的第一家定了吗}
            """);

    @Test
    void theCompanysOwnRemindersComeToWhomTheyAreFor() {
        assertThat(chat.comes("老雷", "2026-11-23T20:00")).containsExactly("11-23 12:00 下午的拜访约好了吗");
        assertThat(chat.comes("小美", "2026-11-24T08:40")).containsExactly("11-24 08:30 九点晨会，带上昨天的难点");
    }

    @Test
    void whatIsMoreThanTheDayHasRoomForComesTogether() {
        assertThat(chat.comes("小美", "2026-11-23T20:00"))
                .containsExactly("11-23 08:30 九点晨会，带上昨天的难点", "11-23 12:00 下午的拜访约好了吗", "11-23 17:30 今天没单独打扰你的 2 件");
        assertThat(chat.last("小美").text()).contains("茶歇：起来走走").contains("收工：明天的第一家定了吗");
        chat.says("小美", "为什么安静").botMentions("并进合集发过了").botMentions("今天主动发了你 3 次（一天最多 3 次）");
    }

    /** Nothing was held back, so the place that a digest would need is free. */
    @Test
    void theReportComesAsItselfOnADayOfPayToo() {
        var payday = new RhythmChat("""
                budget: 3
                weekly-progress: 关
                evening-check-in: 关
                payout-ahead: 关
                morning-plan: 每个工作日 08:45
                weekly-report: 工作周最后一天 16:00
                payout-preview: 每周五 17:00
                """);
        payday.comes("小美", "2026-11-26T10:00");
        payday.says("小美", "拜访 华为 谈续约 明天回访");
        payday.says("小美", "签单 华为 20万");
        payday.comes("小美", "2026-11-26T23:00");
        assertThat(payday.comes("小美", "2026-11-27T23:00"))
                .hasSize(3)
                .anyMatch(card -> card.startsWith("11-27 16:00"))
                .noneMatch(card -> card.contains("没单独打扰"));
    }

    @Test
    void whatWasPlannedWasSentFoldedOrSaidWhyNot() {
        chat.comes("小美", "2026-11-27T20:00");
        var all = chat.recorder().deliveries().in(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 11, 27));
        assertThat(all).noneMatch(one -> one.waits());
        assertThat(all).filteredOn(one -> one.fate() == Fate.FULL).isNotEmpty().allMatch(one -> one.folded());
    }

    /** Three of five went to nobody, and what was to bring them together waited for itself. */
    @Test
    void whatAColleagueWantsSaidTakesNobodysPlace() {
        for (var hour : List.of(10, 11, 14, 15, 16)) {
            chat.says("老雷", "今天%d点提醒大家交第%d张表".formatted(hour, hour));
        }
        assertThat(chat.comes("小美", "2026-11-23T20:00"))
                .filteredOn(card -> card.contains("老雷提醒"))
                .hasSize(5);
        assertThat(chat.recorder().deliveries().of(new Chat.Direct("mei"), DAY, DAY))
                .noneMatch(Delivery::waits);
    }

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Whatever hour somebody wants nothing at: what waited comes at the first moment after, on a day that is worked. */
    @ParameterizedTest
    @CsvSource({
        "免打扰 16:30 到 9:00, 2026-11-25T23:00, 2026-11-26T09:00",
        "免打扰 16:00 到 7:30, 2026-11-25T23:00, 2026-11-26T07:30",
        "免打扰 17:00 到 10:00, 2026-11-27T23:00, 2026-11-30T10:00"
    })
    void whatWaitedComesWhenTheQuietHoursEnd(String quiet, String evening, String morning) {
        var day = evening.substring(0, 10);
        var payday = new RhythmChat("budget: 3\nweekly-report: 关\npayout-ahead: %s 17:00\n".formatted(day));
        payday.says("小美", "签单 华为 20万");
        payday.says("小美", "回款 华为 20万");
        payday.says("小美", quiet);
        assertThat(payday.comes("小美", evening)).noneMatch(card -> card.contains("没单独打扰"));
        var at = LocalDateTime.parse(morning);
        assertThat(payday.comes("小美", at.plusMinutes(1).toString()))
                .anyMatch(card -> card.startsWith(HOUR.format(at)) && card.contains("没单独打扰你的 1 件"));
        payday.says("小美", "为什么安静").botIsSilentAbout("合集：");
    }

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private static final String PAID = """
            budget: 3
            weekly-progress: 关
            evening-check-in: 关
            weekly-report: 关
            payout-ahead: 关
            payout-preview: 每周三 17:00
            """;

    /** Not one card on a day of leave, and on return one of what still matters. */
    @Test
    void whoeverComesBackHearsWhatMattersOnce() {
        var payday = new RhythmChat(PAID + "morning-plan: 关\n");
        payday.says("小美", "签单 华为 20万");
        payday.says("小美", "请假 11月24日到11月26日");
        payday.comes("小美", "2026-11-23T23:00");
        assertThat(payday.comes("小美", "2026-11-26T23:30")).isEmpty();
        assertThat(payday.comes("小美", "2026-11-30T07:00")).containsExactly("11-27 09:00 你不在的时候，要紧的 1 件");
        assertThat(payday.last("小美").text()).contains("提成预览", "[看提成预览]");
    }

    @Test
    void ofHalfADayOnlyThatHalfIsQuiet() {
        var payday = new RhythmChat(PAID);
        payday.says("小美", "签单 华为 20万");
        payday.says("小美", "拜访 华为 谈续约 11月24日回访");
        payday.says("小美", "请假 明天上午");
        payday.says("小美", "请假 11月25日下午");
        payday.comes("小美", "2026-11-23T23:00");
        assertThat(payday.comes("小美", "2026-11-24T23:00")).containsExactly("11-24 13:30 你不在的时候，要紧的 1 件");
        assertThat(payday.comes("小美", "2026-11-25T23:00")).noneMatch(card -> card.contains("提成"));
        assertThat(payday.comes("小美", "2026-11-26T23:00")).contains("11-26 09:00 你不在的时候，要紧的 1 件");
    }

    /** It said “没有新的要说” of a plan with visits, calls and overdue steps in it. */
    @Test
    void whyItIsQuietIsSaidOfAnyDayAndTruly() {
        var quiet = new RhythmChat("budget: 3");
        quiet.says("小美", "拜访 华为 明天回访");
        quiet.comes("小美", "2026-12-02T19:00");
        quiet.says("小美", "为什么安静").botMentions("早计划：连着 6 个工作日没有记录，先不每天发");
        quiet.says("小美", "为什么安静 昨天").botMentions("早计划：和月度成绩并成一张发了");
        quiet.says("小美", "为什么安静 11月25日").botMentions("2026-11-25 周三主动发了你").botMentions("晚间清点：前一个工作日没有记录");
        quiet.says("老雷", "为什么安静 小美").botMentions("小美 今天收到").botMentions("早计划：连着 6 个工作日没有记录");
        quiet.says("王五", "为什么安静 小美").botMentions("只有本人、主管和管理员能看").botIsSilentAbout("早计划");
    }
}

package io.drumbeat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import io.drumbeat.fact.StaffFact.ReminderFact.ReminderAsked;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody asks to be reminded, sees what will come, and drops it again. It is Monday 2026-11-23, 08:00. */
class OwnRemindersTests {
    private final RhythmChat chat = new RhythmChat();

    private List<String> reminders(String until) {
        return chat.comes("小美", until).stream()
                .filter(card -> card.contains("提醒："))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "明天上午提醒我给高经理发对账单, 2026-11-24 周二 10:00, 给高经理发对账单",
        "提醒我明天上午给高经理发对账单, 2026-11-24 周二 10:00, 给高经理发对账单",
        "明天9点半提醒我交报销, 2026-11-24 周二 09:30, 交报销",
        "提醒 明天9点 交报销, 2026-11-24 周二 09:00, 交报销",
        "后天下午3点提醒我交合同, 2026-11-25 周三 15:00, 交合同",
        "每周五下午4点提醒我写周报, 2026-11-27 周五 16:00, 写周报",
        "30分钟后提醒我回电话, 2026-11-23 周一 08:30, 回电话",
        "半小时后提醒我回电话, 2026-11-23 周一 08:30, 回电话",
        "提醒我下午3点开会, 2026-11-23 周一 15:00, 开会",
        "提醒我 半小时后 回电话, 2026-11-23 周一 08:30, 回电话",
        "下午3点提醒我开会, 2026-11-23 周一 15:00, 开会",
        "7点提醒我看邮件, 2026-11-24 周二 07:00, 看邮件",
        "12月1日提醒我续车险, 2026-12-01 周二 09:00, 续车险",
        "下周三下午提醒我去体检, 2026-12-02 周三 15:00, 去体检",
        "每周五下午提醒我补下一步, 2026-11-27 周五 15:00, 补下一步",
        "提醒我每天18点 写日报, 2026-11-23 周一 18:00, 写日报"
    })
    void itIsAskedForInManyWordsAndEchoedWithItsDay(String words, String when, String what) {
        chat.says("小美", words).botMentions("好，%s 提醒你：%s".formatted(when, what));
    }

    @ParameterizedTest
    @ValueSource(strings = {"明天上午提醒我给高经理发对账单", "提醒我明天上午给高经理发对账单"})
    void whomItHasToDoWithMakesItNoNextStepAtACustomer(String words) {
        chat.says("小美", "拜访 华为 高经理 对账");
        chat.says("小美", words).botMentions("好，2026-11-24 周二 10:00 提醒你：给高经理发对账单");
    }

    @Test
    void itComesAtItsTimeOnce() {
        chat.says("小美", "明天上午提醒我给高经理发对账单");
        assertThat(reminders("2026-11-26T20:00")).containsExactly("11-24 10:00 提醒：给高经理发对账单");
    }

    @Test
    void whatComesEachWeekComesUntilItIsDropped() {
        chat.says("小美", "每周五下午提醒我补下一步").botMentions("之后每周五 15:00都会来");
        assertThat(reminders("2026-12-05T20:00")).containsExactly("11-27 15:00 提醒：补下一步", "12-04 15:00 提醒：补下一步");
        var card = chat.last("小美");
        assertThat(card.text()).contains("[以后不用了]");
        chat.says("小美", "提醒").botMentions("补下一步（#").botMentions("[不提醒 补下一步]");
        assertThat(chat.presses("小美", card, "不再提醒 #2").outcome().toast()).isEqualTo("好，不再提醒你：补下一步");
        assertThat(reminders("2026-12-20T20:00")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"取消提醒 填报销", "不要提醒我填报销了", "删掉填报销的提醒", "取消每周五下午填报销的提醒", "填报销不用提醒了", "别再提醒我填报销"})
    void itIsDroppedByWhatItSays(String words) {
        chat.says("小美", "明天上午提醒我给高经理发对账单");
        chat.says("小美", "每周五下午提醒我填报销");
        chat.says("小美", words).botMentions("好，不再提醒你：填报销");
        assertThat(reminders("2026-11-28T20:00")).containsExactly("11-24 10:00 提醒：给高经理发对账单");
    }

    @ParameterizedTest
    @CsvSource({
        "把给高经理发对账单的提醒改到周四上午, 2026-11-26 周四 10:00",
        "对账单的提醒改到周四上午10点, 2026-11-26 周四 10:00",
        "提醒我发对账单改到后天下午3点, 2026-11-25 周三 15:00"
    })
    void itIsMovedByWhatItSaysAndComesOnce(String words, String when) {
        chat.says("小美", "明天上午提醒我给高经理发对账单");
        chat.says("小美", words).botMentions("好，%s 提醒你：给高经理发对账单".formatted(when));
        assertThat(reminders("2026-11-28T20:00")).hasSize(1);
    }

    /** Nothing that somebody asked to be reminded of is a promise to the customer whom they named last. */
    @ParameterizedTest
    @ValueSource(strings = {"20分钟后叫我开会", "周四上午十点喊我去高经理那", "一会儿提醒我发邮件", "别忘了明天提醒我带合同"})
    void itIsNoPromiseToACustomer(String words) {
        chat.says("小美", "拜访 华为 高经理 对账");
        assertThat(chat.says("小美", words).outcome().recorded())
                .singleElement()
                .matches(entry -> entry.fact() instanceof ReminderAsked);
    }

    /** A line that was half said and waits, and the next one with a time at its end: one failed on the other. */
    @ParameterizedTest
    @ValueSource(strings = {"明早再说", "周一再说吧", "早计划太早了", "明天上午"})
    void whatWaitsDoesNotFailOnWhatIsSaidNext(String words) {
        chat.says("小美", "下一步 今天 两点半再联系他");
        chat.says("小美", words).recordsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"小美的提醒", "提醒 小美", "小美接下来会收到什么提醒", "小美会收到哪些提醒"})
    void whoLeadsThemAsksInTheirOwnWords(String words) {
        chat.says("老雷", words).botMentions("接下来会发给小美的");
    }

    @Test
    void whatIsPutOffIsACardOfTheCompany() {
        chat.says("小美", "9点半提醒我交报销");
        chat.comes("小美", "2026-11-23T09:35");
        chat.says("小美", "稍后").botMentions("再发晨会");
    }

    @Test
    void onLeaveWhatComesEachWeekIsSilent() {
        chat.says("小美", "每周五下午提醒我补下一步");
        chat.says("小美", "请假 11月27日");
        assertThat(reminders("2026-12-05T20:00")).containsExactly("12-04 15:00 提醒：补下一步");
    }

    @Test
    void theNextTenAreListedWithTheirTimes() {
        chat.says("小美", "明天上午提醒我给高经理发对账单");
        chat.says("小美", "晨会改到 9:30");
        chat.says("小美", "提醒").botSays("""
                接下来会发给你的 10 次
                1. 2026-11-23 周一 09:30 晨会
                2. 2026-11-24 周二 09:30 晨会
                3. 2026-11-24 周二 10:00 给高经理发对账单（#2）
                4. 2026-11-25 周三 09:30 晨会""");
        chat.says("小美", "静音 晨会");
        chat.says("小美", "提醒").botMentions("已静音：晨会").botIsSilentAbout("09:30 晨会");
    }

    @Test
    void othersAreOnlyForWhoLeadsThem() {
        chat.says("小美", "明天上午提醒我给高经理发对账单");
        chat.says("老雷", "提醒 小美").botMentions("接下来会发给小美的").botIsSilentAbout("对账单");
        chat.says("王五", "提醒 小美").botMentions("只有管理员和他的主管能看别人的提醒");
    }

    @ParameterizedTest
    @ValueSource(strings = {"提醒我给高经理发对账单", "提醒我", "昨天提醒我交报销"})
    void whatIsMissingIsAskedAndNothingRecorded(String words) {
        chat.says("小美", words).recordsNothing();
    }

    @ParameterizedTest
    @CsvSource({
        "三天没拜访就提醒我, 11-27 09:00 提醒：3 个工作日没有拜访",
        "华为三天没动静提醒我, 11-27 09:00 提醒：华为 3 个工作日没有动静",
        "没人拜访华为超过一周就叫我, 12-01 09:00 提醒：华为 5 个工作日没有拜访"
    })
    void whereNothingHappensForSoLongItIsSaidOnce(String words, String comes) {
        chat.says("小美", "拜访 华为 高经理 对账");
        chat.says("小美", words).botMentions("就提醒你").botMentions("上次：2026-11-23 周一 拜访");
        chat.says("小美", "提醒").botMentions("一直没有才发");
        assertThat(reminders("2026-12-18T20:00")).containsExactly(comes);
    }

    @Test
    void whatHappensCountsAnewAndLeaveDoesNotCount() {
        chat.says("小美", "拜访 华为 高经理 对账");
        chat.says("小美", "华为三天没动静提醒我");
        chat.comes("小美", "2026-11-25T10:00");
        chat.says("王五", "电话 华为 高经理 约时间");
        chat.says("小美", "请假 11月27日");
        assertThat(reminders("2026-12-18T20:00")).containsExactly("12-02 09:00 提醒：华为 3 个工作日没有动静");
        chat.says("小美", "取消华为没动静的提醒").botMentions("好，不再提醒你：华为 3 个工作日没有动静");
    }

    @ParameterizedTest
    @CsvSource({"华三方三天没动静提醒我, 没有你能看的客户", "三天没跟进的客户提醒我, 说清楚几个工作日"})
    void whatCannotBeWatchedIsSaid(String words, String why) {
        chat.says("小美", words).recordsNothing().botMentions(why);
    }

    @ParameterizedTest
    @CsvSource({"每周一9点提醒组里报本周计划, 每周一 09:00, 报本周计划", "每天下班前提醒大家填日报, 每天 17:30, 填日报"})
    void whoLeadsHasTheTeamReminded(String words, String when, String what) {
        chat.says("老雷", words).botMentions("提醒组里：" + what);
        chat.says("老雷", "提醒").botMentions("组里：%s %s（#".formatted(when, what));
        chat.says("小美", "请假 明天");
        assertThat(chat.comes("小美", "2026-11-30T20:00"))
                .filteredOn(card -> card.contains("老雷提醒："))
                .allMatch(card -> card.endsWith(what) && !card.matches("11-2[489].*"))
                .isNotEmpty();
        chat.says("老雷", "取消%s的提醒".formatted(what)).botMentions("好，不再提醒他们：" + what);
        assertThat(chat.comes("小美", "2026-12-08T20:00")).noneMatch(card -> card.contains("老雷提醒："));
        chat.says("小美", words).botMentions("只有带人的能提醒全组").recordsNothing();
    }

    @Test
    void whatStandsInTheListIsDroppedByItsPlaceAndMovedByItsDay() {
        chat.says("小美", "明天上午提醒我给高经理发对账单");
        chat.says("小美", "每周五下午提醒我填报销");
        chat.says("小美", "周五那个提醒改到周四").recordsNothing().botMentions("[只改下一次] [以后都改]");
        chat.says("小美", "把对账单的提醒往后推两天").botMentions("好，2026-11-26 周四 10:00 提醒你：给高经理发对账单");
        chat.says("小美", "第1个提醒不要了").botMentions("第 1 条是公司的“晨会”").botMentions("[不再发晨会]");
        chat.says("小美", "提醒").botMentions("6. 2026-11-26 周四 10:00 给高经理发对账单");
        chat.says("小美", "取消第6条").botMentions("好，不再提醒你：给高经理发对账单");
    }
}

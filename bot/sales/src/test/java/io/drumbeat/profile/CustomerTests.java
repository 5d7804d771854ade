package io.drumbeat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class CustomerTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void theCardTellsAllThatIsKnown() {
        chat.at("2026-11-18", 10).says("小美", "拜访 华为 张总 谈续约 下周三回访");
        chat.says("小美", "签单 华为 30万");
        chat.says("小美", "回款 华为 10万");
        chat.says("小美", "商机 华为 50万");
        chat.at("2026-11-23", 10).says("小美", "客户 华为").botSays("""
                华为 · A 级（90 分）
                负责人 小美
                联系人 张总
                未回款 ¥200,000（签约 ¥300,000）
                · 成交 30/40：近一年签约 ¥300,000（¥200,000 以上）
                · 联系 30/30：5 天没有联系（14 天以内）
                · 潜力 30/30：进行中 1 个商机，共 ¥500,000（¥500,000 以上）
                #5 | 初步沟通 | ¥500,000 | 3 个工作日
                · 2026-11-25 周三：回访（小美）
                2026-11-18 | 小美 | 拜访 | 谈续约
                [拜访] [报价] [推进]""");
    }

    @Test
    void whatWasQuotedSignedPaidAndGivenBackIsInItsHistory() {
        chat.at("2026-11-18", 10).says("小美", "报价 华为 12万");
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "回款 华为 3万 首付款");
        chat.says("小美", "退款 华为 1万");
        chat.says("小美", "商机 华为 7万");
        chat.says("小美", "丢单 华为 价格高");
        var all = """
                商机和款项：
                · 2026-11-18 周三 #7 丢单（小美）
                · 2026-11-18 周三 #5 退款 ¥10,000（小美）
                · 2026-11-18 周三 #4 回款 ¥30,000：首付款（小美）
                · 2026-11-18 周三 #3 签单 ¥100,000（小美）
                · 2026-11-18 周三 #2 报价 ¥120,000（小美）""";
        chat.says("小美", "客户 华为").botSays(all);
        chat.says("钱姐", "客户 华为").botSays(all);
        chat.says("陈晨", "客户 华为").botIsSilentAbout("签单");
    }

    @Test
    void theListSaysAndAsksForGrades() {
        chat.at("2026-11-18", 10).says("小美", "拜访 华为 张总");
        chat.says("小美", "签单 华润 60万");
        chat.says("小美", "拜访 华润 李总");
        chat.says("小美", "客户名单").botMentions("· 华为 · C 级：").botMentions("· 华润 · A 级：");
        for (var asked : new String[] {"A级客户", "a类客户", "我的A级客户有哪些"}) {
            chat.says("小美", asked).botSays("小美 的A 级客户：1 家").botIsSilentAbout("华为");
        }
        chat.says("老雷", "小美的C级客户").botMentions("华为").botIsSilentAbout("华润");
        chat.says("小美", "D级客户").botMentions("还没有D 级客户");
        chat.says("小美", "客户分级").botSays("· 华润 · A 级：上次联系 2026-11-18 周三\n· 华为 · C 级：上次联系 2026-11-18 周三");
    }

    @Test
    void whatWasPromisedAndPassedIsSaid() {
        chat.at("2026-11-18", 10).says("小美", "电话 华为 后天再打");
        chat.at("2026-11-23", 10).says("小美", "customer huawei").botMentions("· 2026-11-20 周五：再打，已过期（小美）");
    }

    @Test
    void aColleagueWhoWasNeverThereLearnsNothing() {
        chat.says("小美", "拜访 华为 谈续约");
        var told = chat.says("王五", "客户 华为").botSays("华为 由别的同事跟进，只有他和他的主管能看");
        assertThat(told.reply().text()).doesNotContain("小美").doesNotContain("续约");
        chat.says("老雷", "客户 华为").botMentions("负责人 小美");
        chat.says("钱姐", "客户 华为").botMentions("负责人 小美");
    }

    @Test
    void whoeverLoggedThereSeesThatAndNothingElse() {
        chat.says("小美", "拜访 华为 谈续约");
        chat.says("王五", "电话 华为 问预算");
        var seen = chat.says("王五", "客户 华为").botSays("华为\n负责人 别的同事").botMentions("| 王五 | 电话 | 问预算");
        assertThat(seen.reply().text()).doesNotContain("小美").doesNotContain("续约");
        chat.says("小美", "客户 华为").botMentions("负责人 小美").botMentions("| 王五 | 电话 | 问预算");
    }

    @Test
    void aCustomerOfNobodyIsEverybodys() {
        chat.says("王五", "客户 华为").botSays("华为 · D 级（0 分）\n负责人 还没有人跟\n· 联系 0/30：还没有联系过");
    }

    @Test
    void inAGroupTheDetailsGoToTheDirectChat() {
        chat.says("小美", "拜访 华为 谈续约");
        var turn = chat.saysInGroup("小美", "客户 华为").botSays("小美，已私聊发给你");
        assertThat(chat.group().getLast().text()).doesNotContain("续约");
        assertThat(turn.outcome().replies().getFirst().chat()).isEqualTo(new Chat.Direct("mei"));
    }

    @Test
    void nobodyOfAnotherTeamLearnsWhoseItIsNotEvenTheirManager() {
        chat.says("小美", "拜访 华为");
        chat.says("老赵", "客户 华为").botSays("华为 由别的同事跟进，只有他和他的主管能看");
    }

    @Test
    void everyChangeOfTheGradeSaysWhy() {
        chat.at("2026-08-03", 10).says("小美", "拜访 华为 谈续约");
        chat.at("2026-09-07", 10).says("小美", "客户 华为").botSays("华为 · D 级（10 分）");
        chat.at("2026-11-18", 10).says("小美", "签单 华为 60万");
        chat.says("小美", "客户 华为").botSays("""
                华为 · B 级（40 分）
                评级变化：
                · 2026-11-18 周三 起 B 级，之前 D 级：成交 0 → 40（近一年签约 ¥600,000（¥500,000 以上））
                · 2026-09-03 周四 起 D 级，之前 C 级：联系 20 → 10（31 天没有联系（90 天以内））""");
    }

    @Test
    void whatIsTakenBackNeverChangedTheGrade() {
        chat.at("2026-11-18", 10).says("小美", "拜访 华为 谈续约");
        chat.at("2026-11-19", 10).says("小美", "签单 华为 60万");
        chat.says("小美", "确认撤销 #3");
        assertThat(chat.says("小美", "客户 华为").reply().text()).doesNotContain("2026-11-19");
    }

    @Test
    void overdueCashIsSaidWithItsDay() {
        chat.at("2026-11-18", 10).says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 11月20日 余款 1月31日");
        chat.says("小美", "回款 华为 5万");
        chat.at("2026-11-23", 10).says("小美", "客户 华为").botSays("""
                未回款 ¥450,000（签约 ¥500,000）
                逾期 #2 ¥100,000，从 2026-11-20 周五 起 3 天""");
    }

    @Test
    void aRepSeesTheDealsOfTheirOwnOnly() {
        chat.says("小美", "商机 华为 50万");
        chat.says("王五", "拜访 华为 问预算");
        assertThat(chat.says("王五", "客户 华为").reply().text()).contains("问预算").doesNotContain("500,000");
        chat.says("小美", "客户 华为").botSays("#2 | 初步沟通 | ¥500,000 | 0 个工作日");
        chat.says("老雷", "客户 华为").botSays("#2 | 初步沟通 | ¥500,000 | 0 个工作日");
        chat.says("钱姐", "客户 华为").botMentions("#2 | 初步沟通 | ¥500,000");
    }

    @Test
    void aManagerOfAnotherTeamSeesNoDeal() {
        chat.says("小美", "商机 华为 50万");
        assertThat(chat.says("老赵", "客户 华为").reply().text()).contains("由别的同事跟进").doesNotContain("500,000");
    }

    @Test
    void aPaidUpCustomerOwesNothing() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "回款 华为 10万");
        chat.says("小美", "客户 华为").botSays("未回款 没有，签约 ¥100,000 已收齐");
    }
}

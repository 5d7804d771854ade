package io.drumbeat.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ApprovalTests {
    private static final ApprovalRules.Threshold MILLION = new ApprovalRules.Threshold(Money.yuan(1_000_000), null);
    private final Rehearsal chat = over(0).at("2026-11-23", 10);

    /** @param within the working days there are to answer */
    private static Rehearsal over(int within) {
        return new Rehearsal(
                new ApprovalRules(List.of(MILLION), Map.of("lei", "laozhao"), ApprovalRules.Unapproved.ASK, within));
    }

    private Message managers() {
        return chat.direct("老雷").getLast();
    }

    @Test
    void whoDoesNotSayToWhatIsShownWhatWaits() {
        chat.says("小美", "报价 华为 150万");
        var list = chat.says("老雷", "同意").recordsNothing().botMentions("#2").botMentions("¥1,500,000");
        chat.presses("老雷", list.reply(), "批准 #2").botMentions("已批准");
        chat.says("老雷", "批准").recordsNothing().botMentions("没有在等批准的");
    }

    @Test
    void aLargeQuoteWaitsForTheManager() {
        chat.says("小美", "报价 华为 150万").botSays("已记录报价 #2\n金额 ¥1,500,000\n阶段 报价\n批准 在等 老雷");
        assertThat(managers().text()).startsWith("""
                小美 给 华为 报价 ¥1,500,000，等你批准
                客户 华为
                金额 ¥1,500,000
                提出 小美 2026-11-23 10:00
                [批准] [驳回]""");
    }

    @Test
    void whatIsNotLargeNeedsNobody() {
        assertThat(chat.says("小美", "报价 华为 100万").reply().text()).doesNotContain("批准");
        assertThat(chat.direct("老雷")).isEmpty();
    }

    @Test
    void theManagersYesReachesTheRepAndTheCard() {
        chat.says("小美", "报价 华为 150万");
        var card = managers();
        chat.presses("老雷", card, "批准 #2").botSays("已批准 小美 给 华为 的报价 ¥1,500,000 #3\n[撤销]");
        assertThat(chat.direct("小美").getLast().text()).isEqualTo("老雷 批准了 华为 的报价 ¥1,500,000（#2）");
        assertThat(chat.direct("老雷").getFirst().text())
                .contains("，已批准")
                .contains("已批准：老雷 2026-11-23 周一")
                .doesNotContain("[批准]");
    }

    @Test
    void pressedTwiceItIsHarmless() {
        chat.says("小美", "报价 华为 150万");
        var card = managers();
        chat.presses("老雷", card, "批准 #2");
        chat.presses("老雷", card, "批准 #2")
                .botSays("报价 #2 已批准（老雷 2026-11-23 周一），没有再动")
                .recordsNothing();
        chat.presses("老雷", card, "驳回 #2 太低")
                .botSays("报价 #2 已批准（老雷 2026-11-23 周一），没有再动")
                .recordsNothing();
    }

    @Test
    void aNoAsksForTheReasonOnce() {
        chat.says("小美", "报价 华为 150万");
        var form = chat.presses("老雷", managers(), "驳回 #2").botSays("“驳回”还缺：原因").recordsNothing();
        chat.fills("老雷", form.reply(), "驳回 #2", Map.of("reason", "折扣太大")).botSays("原因 折扣太大");
        assertThat(chat.direct("小美").getLast().text()).isEqualTo("老雷 驳回了 华为 的报价 ¥1,500,000（#2）\n原因 折扣太大");
        assertThat(chat.direct("老雷").getFirst().text()).contains("已驳回：老雷 2026-11-23 周一，原因：折扣太大");
    }

    @Test
    void askedAgainItSaysSinceWhenAndWhom() {
        chat.says("小美", "报价 华为 150万");
        var already = "报价 ¥1,500,000 已经在等 老雷 批准，2026-11-23 10:00 提的（#2），没有再提一次";
        chat.says("小美", "报价 华为 150万").botSays(already).recordsNothing();
        chat.says("小美", "再催 华为").botSays(already).recordsNothing();
        var shown = chat.says("小美", "再催").botSays(already + "\n[收回]").recordsNothing();
        assertThat(chat.direct("老雷")).hasSize(1);
        chat.says("小美", "再催 华润").botSays("华润没有在等批准的事");
        chat.presses("小美", shown.reply(), "收回 #2").botMentions("已收回");
    }

    @Test
    void whoStandsInIsSaid() {
        chat.says("老雷", "请假 到周三");
        chat.says("小美", "报价 华为 150万").botSays("批准 在等 老赵（老雷 请假到 2026-11-25，由 老赵 代批）");
        assertThat(chat.direct("老赵").getLast().text()).contains("老雷 请假到 2026-11-25，由 老赵 代批");
        chat.says("老赵", "批准 #3").botSays("已批准 小美 给 华为 的报价 ¥1,500,000 #4");
    }

    @Test
    void onceTheManagerIsAwayAskingAgainPassesItOnOnce() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老雷", "请假 到周三");
        chat.says("小美", "再催 华为").botSays("报价 ¥1,500,000 转给 老赵（老雷 请假到 2026-11-25，由 老赵 代批）");
        chat.says("小美", "再催 华为").botMentions("已经在等 老赵 批准").recordsNothing();
        assertThat(chat.direct("老赵")).hasSize(1);
        chat.presses("老赵", chat.direct("老赵").getFirst(), "批准 #2").botMentions("已批准");
        assertThat(chat.direct("老雷").getFirst().text()).contains("已批准：老赵");
    }

    @Test
    void nobodyElseMayPress() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老赵", "批准 #2").botSays("报价 #2 由 老雷 批，你不能批").recordsNothing();
        chat.says("小美", "批准 #2").botSays("报价 #2 是你自己提的，由 老雷 批").recordsNothing();
        chat.says("王五", "批准 #2").botSays("报价 #2 由 老雷 批，你不能批").recordsNothing();
        chat.says("钱姐", "批准 #2").botSays("报价 #2 由 老雷 批，你不能批").recordsNothing();
        chat.says("老雷", "批准 #99").botSays("没有等批准的事 #99").recordsNothing();
    }

    @Test
    void aYesIsTakenBackWithItsRipple() {
        chat.says("小美", "报价 华为 150万");
        chat.presses("老雷", managers(), "批准 #2");
        chat.says("老雷", "撤销 #3")
                .botSays("撤销 #3 批准报价 华为，会改变这些\n报价 #2 华为 ¥1,500,000：已批准 → 等待批准")
                .recordsNothing();
        chat.says("老雷", "确认撤销 #3").botSays("已撤销 #3 批准报价 华为");
        assertThat(chat.direct("老雷").getFirst().text()).contains("等你批准").contains("[批准]");
        assertThat(chat.direct("小美").getLast().text()).isEqualTo("报价 #2 华为 ¥1,500,000：已批准 → 等待批准");
        chat.says("老雷", "批准 #2").botMentions("已批准");
    }

    @Test
    void aQuoteTakenBackNeedsNoYes() {
        chat.says("小美", "报价 华为 150万");
        chat.says("小美", "确认撤销 #2").botSays("报价 #2 华为 ¥1,500,000：等待批准 → 撤回");
        assertThat(managers().text()).isEqualTo("小美 给 华为 的报价 ¥1,500,000 已经撤回，不用批了");
        chat.says("老雷", "批准 #2").botSays("报价 #2 已经撤回，不用批了").recordsNothing();
    }

    @Test
    void anotherQuoteTakesThePlaceOfTheFirst() {
        chat.says("小美", "报价 华为 150万");
        chat.says("小美", "报价 华为 140万").botMentions("在等 老雷");
        chat.says("老雷", "批准 #2").botSays("报价 #2 后来改报了，不用批了").recordsNothing();
        chat.says("老雷", "批准 #3").botMentions("已批准");
        assertThat(chat.says("小美", "报价 华为 130万").reply().text()).doesNotContain("在等");
    }

    @Test
    void aQuotePutRightAsksForWhatItSaysNow() {
        chat.says("小美", "报价 华为 150万");
        chat.says("小美", "确认改 #2 金额:200万");
        assertThat(managers().text()).startsWith("小美 给 华为 报价 ¥2,000,000，等你批准");
        chat.says("老雷", "批准 #2").botMentions("的报价 ¥2,000,000");
    }

    @Test
    void aManagerSeesWhatWaits() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老雷", "待批").botSays("1 份报价等你批准\n#2 华为 ¥1,500,000 · 小美 2026-11-23 10:00 提\n[批准] [驳回]");
        chat.says("小美", "approvals").botSays("你提的 1 份报价在等批准\n#2 华为 ¥1,500,000 · 小美 2026-11-23 10:00 提，在等 老雷");
        chat.says("老赵", "待批").botSays("没有在等批准的事");
    }

    @Test
    void decidingDoesNotTakeTheCustomerOver() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老雷", "批准 #2");
        chat.says("老雷", "客户 华为").botSays("负责人 小美");
    }

    @Test
    void whoeverAskedTakesItBack() {
        chat.says("小美", "报价 华为 150万");
        var card = managers();
        chat.says("王五", "收回 #2").botSays("报价 #2 是 小美 提的，只有提的人能收回").recordsNothing();
        chat.says("小美", "收回 #2").botSays("已收回 小美 给 华为 的报价 ¥1,500,000 #3\n[撤销]");
        assertThat(chat.direct("老雷").getFirst().text())
                .startsWith("小美 给 华为 报价 ¥1,500,000，已收回，不用批了")
                .doesNotContain("[批准]");
        assertThat(managers().text()).isEqualTo("小美 收回了 华为 的报价 ¥1,500,000（#2），不用批了");
        chat.presses("老雷", card, "批准 #2")
                .botSays("报价 #2 已收回（小美 2026-11-23 周一），没有再动")
                .recordsNothing();
        chat.says("小美", "withdraw #2")
                .botSays("报价 #2 已收回（小美 2026-11-23 周一），没有再动")
                .recordsNothing();
        chat.says("小美", "再催").botSays("你没有在等批准的事");
        chat.says("小美", "撤销 #3").botSays("报价 #2 华为 ¥1,500,000：已收回 → 等待批准");
        chat.says("小美", "确认撤销 #3");
        chat.says("老雷", "批准 #2").botMentions("已批准");
    }

    @Test
    void whatWasPressedOnACardFromBeforeAChangeIsShownAsItIs() {
        chat.says("小美", "报价 华为 150万");
        var before = managers();
        chat.says("小美", "确认改 #2 金额:200万");
        var shown = chat.presses("老雷", before, "批准 #2")
                .botSays("报价 #2 在这张卡片以后改过，还没有批；现在是：小美 给 华为 报价 ¥2,000,000\n[批准] [驳回]")
                .recordsNothing();
        chat.presses("老雷", shown.reply(), "批准 #2").botMentions("的报价 ¥2,000,000");
    }

    @Test
    void aRejectedQuoteCountsInNoFunnel() {
        chat.says("小美", "商机 华润 20万");
        chat.says("小美", "报价 华润 180万");
        chat.says("小美", "报价 华为 150万");
        chat.says("小美", "漏斗").botSays("报价 | 2 | 330.0万");
        chat.says("老雷", "驳回 #3 太贵");
        chat.says("老雷", "驳回 #4 太贵");
        chat.says("小美", "漏斗").botSays("初步沟通 | 2 | 20.0万\n报价 | 0 | 0");
        chat.says("老雷", "确认撤销 #6");
        chat.says("小美", "漏斗").botSays("初步沟通 | 1 | 20.0万\n报价 | 1 | 150.0万");
    }

    @Test
    void nobodyAnsweringInTimeItGoesOn() {
        var timed = over(2).at("2026-11-27", 10);
        timed.says("小美", "报价 华为 150万");
        assertThat(timed.direct("老雷").getLast().text()).contains("期限 2026-12-01 周二");
        timed.at("2026-12-01", 10);
        timed.says("老赵", "批准 #2").botSays("报价 #2 由 老雷 批，你不能批").recordsNothing();
        timed.at("2026-12-02", 10);
        timed.says("老赵", "待批").botMentions("1 份报价等你批准");
        timed.says("小美", "再催").botSays("报价 ¥1,500,000 转给 老赵（老雷 到 2026-12-01 还没有答复，转给 老赵）");
        timed.says("小美", "再催").botMentions("已经在等 老赵 批准").recordsNothing();
        assertThat(timed.direct("老赵").getLast().text()).contains("期限 2026-12-04 周五");
        timed.says("老赵", "批准 #2").botMentions("已批准");
        assertThat(timed.direct("老雷").getFirst().text()).contains("已批准：老赵");
    }
}

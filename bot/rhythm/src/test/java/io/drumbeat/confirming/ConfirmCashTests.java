package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfirmCashTests {
    private final CashChat chat = new CashChat();

    private void reported() {
        chat.says("小美", "签单 华为 50万").botMentions("#2");
        chat.says("小美", "回款 华为 20万").botSays("已记录回款 #3\n状态 已报，等财务确认\n2026年11月回款 已确认 ¥0 / ¥400,000，已报待确认 ¥200,000");
    }

    @Test
    void whatARepTellsIsReportedAndPaysNothing() {
        reported();
        chat.says("小美", "进度").botSays("回款：已确认 ¥0，已报待确认 ¥200,000");
        assertThat(chat.pays("mei")).isEqualTo(Money.ZERO);
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.ZERO);
    }

    @Test
    void financeConfirmsByAPressAndTheRepIsToldOnce() {
        reported();
        var list = chat.says("钱姐", "待确认").botSays("1 笔回款待确认\n#3 华为 ¥200,000，小美 报，2026-11-30 周一");
        var before = chat.direct("小美").size();
        chat.presses("钱姐", list.reply(), "确认回款 #3").botSays("已确认 1 笔回款 #4\n分到商机 #2 ¥200,000");
        assertThat(face(list.reply())).contains("✓ 已确认 1 笔回款 #4").doesNotContain("[确认 #3]");
        assertThat(chat.direct("小美")).hasSize(before + 1);
        assertThat(chat.newest("小美")).contains("钱姐 确认了你的 1 笔回款").contains("#3 华为 ¥200,000");
        chat.presses("钱姐", list.reply(), "确认回款 #3").recordsNothing();
        chat.says("钱姐", "确认回款 #3").botMentions("已由 钱姐 在 2026-11-30 周一 确认过了").recordsNothing();
        chat.says("小美", "进度").botSays("回款：已确认 ¥200,000，已报待确认 ¥0");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(20_000));
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.yuan(200_000));
    }

    private String face(Message list) {
        return chat.direct("钱姐").stream()
                .filter(now -> now.id().equals(list.id()))
                .findFirst()
                .orElseThrow()
                .text();
    }

    @Test
    void whatIsConfirmedTogetherIsSettledInEachRow() {
        reported();
        chat.says("小美", "回款 华为 10万");
        var list = chat.says("钱姐", "待确认").reply();
        chat.presses("钱姐", list, "确认回款 #3 #4");
        assertThat(face(list)).doesNotContain("[确认 #3]", "[确认 #4]", "确认这");
    }

    @Test
    void theReceiptOfTheRepSaysWhatFinanceSaid() {
        reported();
        chat.says("钱姐", "确认回款 3");
        assertThat(chat.direct("小美")).anyMatch(message -> message.text().contains("状态 已确认（钱姐，2026-11-30 周一）"));
    }

    @Test
    void nobodyButFinanceConfirms() {
        reported();
        for (var name : new String[] {"小美", "王五", "老雷", "小安"}) {
            chat.says(name, "确认回款 #3").botSays("“确认回款”只有财务能用").recordsNothing();
            chat.says(name, "退回回款 #3 没到账").botSays("“退回回款”只有财务能用").recordsNothing();
            chat.says(name, "待确认").botSays("“待确认”只有财务能用").recordsNothing();
        }
    }

    @Test
    void aRefusalNeedsAReasonAndIsToldWithIt() {
        reported();
        var asked = chat.says("钱姐", "退回回款 #3").recordsNothing();
        assertThat(asked.reply().text()).contains("原因");
        chat.says("钱姐", "银行没有这笔").botSays("已退回回款 #3 华为 ¥200,000\n原因：银行没有这笔");
        assertThat(chat.newest("小美")).contains("钱姐 退回了回款 #3 华为 ¥200,000").contains("银行没有这笔");
        assertThat(chat.done(Measure.REPORTED, "mei")).isEqualTo(Money.ZERO);
        assertThat(chat.pays("mei")).isEqualTo(Money.ZERO);
        chat.says("小美", "回款 华为 20万").botSays("已记录回款 #5");
        chat.says("钱姐", "待确认").botSays("1 笔回款待确认").botMentions("#5 华为");
    }

    @Test
    void severalAndAllAreConfirmedTogetherAndTakenBackTogether() {
        reported();
        chat.says("小美", "回款 华为 5万");
        chat.says("小美", "回款 华为 6万");
        chat.says("钱姐", "确认回款 #3 #4").botSays("已确认 2 笔回款 #6");
        chat.says("钱姐", "确认回款 全部").botSays("已确认 1 笔回款 #7\n#5 华为 ¥60,000（小美，2026-11-30 周一）");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(31_000));
        chat.says("钱姐", "撤销 #6").botMentions("回到已报");
        chat.says("钱姐", "确认撤销 #6").botMentions("已撤销");
        assertThat(chat.newest("小美")).contains("钱姐 撤回了对回款 #4（华为 ¥50,000）说的");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(6_000));
        assertThat(chat.done(Measure.REPORTED, "mei")).isEqualTo(Money.yuan(250_000));
    }

    @Test
    void whatIsPutRightAfterwardsWaitsAgain() {
        reported();
        chat.says("钱姐", "确认回款 #3");
        chat.says("小美", "改 #3 金额 30万").botMentions("2026年11月回款 ¥200,000 → ¥0");
        chat.says("小美", "确认改 #3 金额:30万");
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.ZERO);
        chat.says("钱姐", "待确认").botMentions("#3 华为 ¥300,000");
    }

    @Test
    void aPressShowsWhatBecameOfItSince() {
        reported();
        var list = chat.says("钱姐", "待确认");
        chat.says("小美", "改 #3 金额 30万");
        chat.says("小美", "确认改 #3 金额:30万");
        chat.presses("钱姐", list.reply(), "确认回款 #3")
                .botMentions("现在是 华为 ¥300,000")
                .recordsNothing();
    }

    @Test
    void theSameMoneyIsNeverBothReportedAndConfirmed() {
        reported();
        var asked = chat.says("钱姐", "回款 华为 20万").botMentions("是同一笔吗").recordsNothing();
        chat.presses("钱姐", asked.reply(), "确认回款 #3");
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.yuan(200_000));
        assertThat(chat.done(Measure.REPORTED, "mei")).isEqualTo(Money.ZERO);
    }

    @Test
    void orItIsAnotherAndBothStand() {
        reported();
        var asked = chat.says("钱姐", "回款 华为 20万");
        chat.presses("钱姐", asked.reply(), "回款 华为 20万 备注:另一笔").botMentions("已确认");
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.yuan(200_000));
        assertThat(chat.done(Measure.REPORTED, "mei")).isEqualTo(Money.yuan(200_000));
    }

    @Test
    void whatFinanceTellsCountsForWhoseDealItIsAndIsFinancesToTakeBack() {
        chat.says("小美", "签单 华为 50万");
        chat.says("钱姐", "回款 华为 20万").botSays("已记录回款 #3\n状态 已确认\n分到商机 #2 ¥200,000");
        assertThat(chat.newest("小美")).contains("钱姐 记了华为回款 ¥200,000 #3，已确认");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(20_000));
        chat.says("小美", "撤销 #3").recordsNothing();
        chat.says("钱姐", "撤销");
        chat.says("钱姐", "确认撤销 #3");
        assertThat(chat.pays("mei")).isEqualTo(Money.ZERO);
        assertThat(chat.newest("小美")).contains("撤销");
    }

    @Test
    void whereNobodyConfirmsWhatIsToldCounts() {
        var none = new CashChat("none");
        none.says("小美", "签单 华为 50万");
        none.says("小美", "回款 华为 20万").botSays("已记录回款 #3\n2026年11月回款 ¥200,000 / ¥400,000");
        assertThat(none.pays("mei")).isEqualTo(Money.yuan(20_000));
        none.says("钱姐", "待确认").botSays("没有要确认的回款");
    }

    @Test
    void whatWasToldBeforeAnybodySaidWhoConfirmsCountsAsItDid() {
        var old = new OlderChat();
        old.says("小美", "回款 华为 20万");
        old.says("小美", "签单 华为 10万");
        old.says("小美", "回款 华为 3万");
        var before = old.pays();
        old.startsToConfirm();
        assertThat(old.pays()).isEqualTo(before).isEqualTo(Money.yuan(23_000));
        old.says("小美", "回款 华为 1万").botMentions("已报，等财务确认");
        assertThat(old.pays()).isEqualTo(before);
    }

    @Test
    void financeHearsWhatBecomesOfWhatItConfirmed() {
        reported();
        chat.says("钱姐", "确认回款 #3");
        chat.says("小美", "确认撤销 #3");
        assertThat(chat.newest("钱姐")).contains("小美 撤销了你说过的回款 #3（华为 ¥200,000");
        assertThat(chat.pays("mei")).isEqualTo(Money.ZERO);
    }

    @Test
    void asMuchGoingBackOfTheSameCashIsAskedAboutWhereSomebodyElseToldOfIt() {
        chat.says("小美", "签单 华为 50万");
        chat.says("钱姐", "回款 华为 20万");
        chat.says("小美", "退款 华为 1000").botMentions("已记录退款 #4");
        var asked = chat.says("钱姐", "退款 华为 1000")
                .botMentions("小美 记过这笔回款的退款 ¥1,000 #4（2026-11-30 周一）；是同一笔吗？")
                .recordsNothing();
        chat.presses("钱姐", asked.reply(), "退款 华为 1000 备注:另一笔").botMentions("已记录退款 #5");
    }

    @Test
    void aLeaderIsAskedWhoseWhatGoesBackIs() {
        chat.says("小美", "签单 华为 50万");
        chat.says("钱姐", "回款 华为 20万");
        var asked =
                chat.says("老雷", "退款 华为 1000").botMentions("华为 是 小美 在跟，这句还没有记").recordsNothing();
        chat.presses("老雷", asked.reply(), "代记 退款 华为 1000").botMentions("退款");
        assertThat(chat.newest("小美")).contains("退款");
    }

    @Test
    void cashIsMeantByWhoseItIsAndShownForAYes() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 3万");
        chat.says("王五", "签单 华润 50万");
        chat.says("王五", "回款 华润 2万");
        chat.says("钱姐", "退回回款 华为 没到账")
                .botSays("退回这笔吗？原因：没到账\n#3 华为 ¥30,000，小美 报，2026-11-30 周一")
                .botIsSilentAbout("华润")
                .recordsNothing();
        chat.says("钱姐", "是").botSays("已退回回款 #3 华为 ¥30,000\n原因：没到账");
        chat.says("钱姐", "确认回款 华润").botMentions("#5 华润 ¥20,000").recordsNothing();
        chat.says("钱姐", "确认").botMentions("已确认 1 笔回款");
        chat.says("钱姐", "退回回款 华为 没到账").botSays("没有对得上的待确认回款；“待确认”能看到全部");
    }

    @ParameterizedTest
    @ValueSource(strings = {"退回 华为那笔 查不到到账", "退回 华为 没到账", "退回回款 华为 银行没有这笔", "华为那3万没到账，退回去", "华为那笔没到账，退回"})
    void financeSendsBackInTheirOwnWords(String said) {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 3万");
        chat.says("王五", "签单 华润 50万");
        chat.says("王五", "回款 华润 2万");
        chat.says("钱姐", said)
                .botMentions("退回这笔吗？原因：")
                .botMentions("#3 华为 ¥30,000")
                .recordsNothing();
        chat.says("钱姐", "是").botMentions("已退回回款 #3 华为 ¥30,000");
    }
}

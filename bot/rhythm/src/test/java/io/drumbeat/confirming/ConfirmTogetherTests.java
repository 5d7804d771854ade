package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finance says yes to what is on its card, by numbers that are marked as such. */
class ConfirmTogetherTests {
    private final CashChat chat = new CashChat();

    /** A card of one team, or of an hour ago, confirmed whatever the whole company had by then. */
    @Test
    void onePressConfirmsTheRowsThatStandThereAndNoOthers() {
        reported();
        chat.says("小美", "回款 华为 10万");
        var list = chat.says("钱姐", "待确认 小美").botMentions("[确认这 2 笔]").reply();
        chat.says("王五", "签单 华润 30万");
        chat.says("王五", "回款 华润 9万");
        chat.says("钱姐", "确认回款 #3");
        chat.presses("钱姐", list, "确认回款 #3 #4").botMentions("已确认 1 笔回款").botMentions("回款 #3（华为 ¥200,000）已由 钱姐");
        chat.says("钱姐", "待确认").botMentions("1 笔回款待确认").botMentions("华润 ¥90,000");
    }

    @Test
    void aSumBesideANumberIsNoNumber() {
        reported();
        chat.says("钱姐", "确认回款 3 4800")
                .botMentions("没有回款 #4800")
                .botMentions("[按实到 ¥4,800 确认]")
                .recordsNothing();
        chat.says("钱姐", "确认回款 #3 30万").botMentions("不能按 ¥300,000 确认").recordsNothing();
        chat.says("钱姐", "确认回款 华为 5000").botMentions("是这笔吗").recordsNothing();
        chat.says("钱姐", "确认回款 3").botMentions("已确认 1 笔");
    }

    @ParameterizedTest
    @ValueSource(strings = {"确认回款 #3 4800", "确认回款 #3 实到4800", "确认回款 #3 只到了 4,800元", "确认回款 #3 0.48万"})
    void lessThanWasReportedIsConfirmedAsWhatCame(String words) {
        reported();
        chat.says("钱姐", words).botMentions("按实到 ¥4,800 确认了回款 #3（华为，报的是 ¥200,000）");
        assertThat(chat.newest("小美")).contains("钱姐 按实到 ¥4,800 确认了你的回款 #3（华为，你报的是 ¥200,000）");
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.yuan(4_800));
        assertThat(chat.done(Measure.REPORTED, "mei")).isEqualTo(Money.ZERO);
        chat.says("钱姐", "审计 #3").botMentions("金额 ¥200,000 → ¥4,800");
        chat.says("钱姐", "确认撤销 #4");
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.ZERO);
        assertThat(chat.done(Measure.REPORTED, "mei")).isEqualTo(Money.yuan(200_000));
    }

    @Test
    void whatWasRefusedIsSaidToBeSoWhereItIsConfirmedAfterAll() {
        reported();
        chat.says("钱姐", "退回回款 #3 没到账");
        chat.says("钱姐", "确认回款 #3").botMentions("#3 之前退回过（没到账），现在改成确认");
    }

    @Test
    void financeHearsThatSomeOfWhatItConfirmedWasGivenBack() {
        reported();
        chat.says("钱姐", "确认回款 #3");
        chat.says("小美", "退款 华为 1万");
        assertThat(chat.newest("钱姐")).contains("小美 记了退款 华为 ¥10,000（#5）");
    }

    @Test
    void financeHearsFromWhatToWhatItWasChangedAndAnswersByAPress() {
        reported();
        chat.says("钱姐", "确认回款 #3");
        chat.says("小美", "确认改 #3 金额:15万");
        assertThat(chat.newest("钱姐"))
                .contains("小美 改了你说过的回款 #3（华为）：¥200,000 → ¥150,000")
                .contains("[确认 #3]");
    }

    private void reported() {
        chat.says("小美", "签单 华为 50万").botMentions("#2");
        chat.says("小美", "回款 华为 20万").botSays("已记录回款 #3\n状态 已报，等财务确认\n2026年11月回款 已确认 ¥0 / ¥400,000，已报待确认 ¥200,000");
    }
}

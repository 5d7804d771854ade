package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cash of a deal that two share is the same money whichever of them tells it, and both hear of it. */
class SharedCashToldTests {
    private final CashChat chat = new CashChat();

    @BeforeEach
    void twoShareADeal() {
        chat.says("小美", "签单 华为 10万 我七成王五三成");
        chat.says("王五", "批准 #2");
    }

    @Test
    void whatTheOtherReportsIsOfTheSharedDeal() {
        chat.says("王五", "回款 华为 1万").botSays("商机 #2").botMentions("等财务确认");
        assertThat(chat.done(Measure.REPORTED, "mei")).isEqualTo(Money.yuan(7_000));
        assertThat(chat.done(Measure.REPORTED, "wangwu")).isEqualTo(Money.yuan(3_000));
        assertThat(chat.newest("小美")).contains("王五 报了你们分成的华为回款 ¥10,000", "其中你的 ¥7,000");
        chat.says("钱姐", "确认回款 全部");
        assertThat(chat.newest("小美")).contains("钱姐 确认了你们分成的华为回款", "其中你的 ¥7,000");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(700));
        assertThat(chat.pays("wangwu")).isEqualTo(Money.yuan(300));
    }

    @Test
    void whatFinanceRecordsIsToldToBoth() {
        chat.says("钱姐", "回款 华为 2万");
        assertThat(chat.newest("小美")).contains("已确认");
        assertThat(chat.newest("王五")).contains("钱姐 确认了你们分成的华为回款 ¥20,000", "其中你的 ¥6,000");
        var before = chat.direct("小美").size();
        chat.says("王五", "退款 华为 1万").botMentions("退的是 回款");
        assertThat(chat.direct("小美")).hasSizeGreaterThan(before);
        assertThat(chat.pays("wangwu")).isEqualTo(Money.yuan(300));
    }

    @Test
    void nothingElseOfTheDealIsTheOthersToMove() {
        chat.says("王五", "改 #2 金额 5万").recordsNothing();
        chat.says("陈晨", "回款 华为 1万").recordsNothing();
        assertThat(chat.done(Measure.REPORTED, "mei")).isEqualTo(Money.ZERO);
    }
}

package io.drumbeat.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DealTests {
    private final Rehearsal chat = new Rehearsal();

    private Deal only() {
        return chat.recorder().ask(known -> known.the(Deals.class).of("huawei").getFirst());
    }

    @Test
    void aDealGoesThroughItsStages() {
        chat.says("小美", "商机 华为 50万").botSays("已记录商机 #2\n金额 ¥500,000\n阶段 初步沟通");
        chat.says("小美", "推进 华为 意向").botSays("阶段 初步沟通 → 意向");
        chat.says("小美", "报价 华为 48万").botSays("金额 ¥480,000\n阶段 报价");
        chat.says("小美", "签单 华为 45万").botSays("已记录签单 #5\n客户类型 新客户");
        assertThat(only().stage()).isEqualTo("won");
        assertThat(only().history()).hasSize(4);
    }

    @Test
    void aQuoteWithoutADealOpensOne() {
        chat.says("小美", "报价 华为 8万").botSays("已记录报价 #2");
        assertThat(only().stage()).isEqualTo("quoted");
        assertThat(only().amount()).isEqualTo(Money.yuan(80_000));
    }

    @Test
    void twoOpenDealsAreAskedAbout() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "商机 华为 8万");
        var asked = chat.says("小美", "报价 华为 7万").botSays("华为有 2 个商机，说的是哪一个？").recordsNothing();
        chat.presses("小美", asked.reply(), "报价 华为 7万 #3").botSays("已记录报价 #4");
    }

    @Test
    void winningNeedsAnAmountNotAStage() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "推进 华为 成交").botMentions("签了多少，新客还是老客？").recordsNothing();
    }

    @Test
    void cashAndRefundsBelongToTheWonDeal() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "回款 华为 6万").botSays("商机 #2\n2026年11月回款 ¥60,000 / ¥400,000");
        chat.says("小美", "退款 华为 1万");
        assertThat(only().collected()).isEqualTo(Money.yuan(50_000));
    }

    @Test
    void moreThanWasPaidCannotBeRefunded() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "回款 华为 3万");
        chat.says("小美", "退款 华为 100万").botSays("华为净回款只有 ¥30,000，退不了 ¥1,000,000").recordsNothing();
    }

    @Test
    void aColleaguesDealIsNeverTakenSilently() {
        chat.says("小美", "商机 华为 50万");
        chat.says("王五", "报价 华为 8万").botMentions("由别的同事跟进").recordsNothing();
        assertThat(only().ownerOn(LocalDate.of(2026, 11, 22))).isEqualTo("mei");
    }

    @Test
    void dollarsDoNotCountAsYuan() {
        chat.says("小美", "签单 华为 $20,000").botSays("2026年11月签单额 ¥0 / ¥500,000（0%）");
    }

    @Test
    void losingKeepsTheReason() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "丢单 华为 价格高").botSays("原因 价格高");
        assertThat(only().lostReason()).isEqualTo("价格高");
    }
}

package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.receivable.Receivables;
import org.junit.jupiter.api.Test;

class UnallocatedTests {
    private final CashChat chat = new CashChat();

    private Money unallocated() {
        return chat.recorder().ask(known -> Cashbook.of("huawei", known).unallocated().stream()
                .map(cash -> cash.free())
                .reduce(Money.ZERO, Money::plus));
    }

    @Test
    void whatIsBeyondTheContractPaysNothingAndIsShown() {
        chat.says("小美", "签单 华为 10万");
        chat.says("钱姐", "回款 华为 12万").botSays("分到商机 #2 ¥100,000；未分配 ¥20,000（超出合同），不计提成");
        assertThat(chat.newest("小美")).contains("未分配 ¥20,000");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(10_000));
        Money owed = chat.recorder()
                .ask(known -> Receivables.of("huawei", known).getFirst().outstanding());
        assertThat(owed).isEqualTo(Money.ZERO);
        chat.says("小美", "客户 华为").botSays("未分配 ¥20,000（回款 #3）");
        chat.says("小美", "进度").botMentions("未分配：华为 ¥20,000（#3）");
        chat.says("老雷", "团队").botMentions("未分配：华为 ¥20,000（#3）");
        chat.says("钱姐", "待确认").botMentions("未分配 ¥20,000");
        chat.says("王五", "未分配").botSays("没有未分配的回款");
        chat.says("陈晨", "未分配").botSays("没有未分配的回款");
    }

    @Test
    void aSecondContractIsOfferedItAndGetsItByAPressOnce() {
        chat.says("小美", "签单 华为 10万");
        chat.says("钱姐", "回款 华为 12万");
        var won = chat.says("小美", "签单 华为 5万 新单").outcome();
        assertThat(unallocated()).isEqualTo(Money.yuan(20_000));
        assertThat(won.recorded()).isNotEmpty();
        var offer = chat.direct("小美").getLast();
        assertThat(offer.text()).contains("华为有未分配的回款").contains("把 ¥20,000 分到 #4");
        chat.presses("小美", offer, "分配回款 #3 #4").botSays("已把 ¥20,000 从回款 #3 分到商机 #4（华为）#5");
        assertThat(chat.newest("钱姐")).contains("小美 把 ¥20,000 从 华为 的回款 #3 分到了商机 #4");
        assertThat(unallocated()).isEqualTo(Money.ZERO);
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(12_000));
        chat.says("小美", "分配回款 #3 #4").botMentions("没有未分配的钱").recordsNothing();
        chat.says("小美", "确认撤销 #5");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(10_000));
        assertThat(unallocated()).isEqualTo(Money.yuan(20_000));
    }

    @Test
    void whatIsLeftIsOfferedTheOtherContracts() {
        chat.says("小美", "签单 华为 10万");
        chat.says("钱姐", "回款 华为 20万");
        chat.says("小美", "签单 华为 2万 新单");
        chat.says("小美", "签单 华为 3万 新单");
        var list = chat.says("钱姐", "未分配").reply();
        var put = chat.presses("钱姐", list, "分配回款 #3 #4").botMentions("[把 ¥30,000 分到 #5]");
        assertThat(put.outcome().updated().text()).contains("✓ ").contains("[把 ¥30,000 分到 #5]");
        chat.presses("钱姐", put.reply(), "分配回款 #3 #5");
        assertThat(unallocated()).isEqualTo(Money.yuan(50_000));
    }

    @Test
    void cashWithoutAContractIsUnallocated() {
        chat.says("小美", "拜访 华为 张总");
        chat.says("钱姐", "回款 华为 3万").botSays("未分配 ¥30,000（没有合同），不计提成");
        assertThat(chat.newest("小美")).contains("未分配 ¥30,000");
        assertThat(chat.pays("mei")).isEqualTo(Money.ZERO);
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.yuan(30_000));
        chat.says("小美", "签单 华为 2万");
        var list = chat.says("钱姐", "未分配").botMentions("把 ¥20,000 分到 #4");
        chat.presses("钱姐", list.reply(), "分配回款 #3 #4").botSays("还有 ¥10,000 未分配。");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(2_000));
        chat.says("钱姐", "确认撤销 #5");
        assertThat(chat.pays("mei")).isEqualTo(Money.ZERO);
    }

    @Test
    void cashThatIsConfirmedOnlyAfterTheContractWasSignedCanGoToIt() {
        chat.says("小美", "回款 华为 1万");
        chat.says("小美", "签单 华为 8万");
        var yes = chat.says("钱姐", "确认回款 #2").botSays("未分配 ¥10,000（报的时候还没有合同，现在可以分过去），不计提成\n[把 ¥10,000 分到 #3]");
        assertThat(chat.newest("小美")).contains("[把 ¥10,000 分到 #3]");
        chat.presses("钱姐", yes.reply(), "分配回款 #2 #3");
        assertThat(unallocated()).isEqualTo(Money.ZERO);
    }

    @Test
    void whatARepReportsWithoutAContractSaysThatItPaysNothingYet() {
        chat.says("小美", "回款 华为 8000").botMentions("分到签下的单子才计提成");
    }

    @Test
    void othersPutNothing() {
        chat.says("小美", "签单 华为 10万");
        chat.says("钱姐", "回款 华为 12万");
        chat.says("小美", "签单 华为 5万 新单");
        chat.says("王五", "分配回款 #3 #4").botSays("没有回款 #3；“未分配”能看到还没有分配的回款").recordsNothing();
        chat.says("陈晨", "分配回款 #3 #4").recordsNothing();
    }

    @Test
    void aRefundGoesToTheCashThatItGivesBack() {
        chat.says("小美", "签单 华为 50万");
        chat.says("钱姐", "11月24日 回款 华为 20万").botMentions("#3");
        chat.says("钱姐", "回款 华为 10万").botMentions("#4");
        var asked = chat.says("钱姐", "退款 华为 5万").botSays("华为有 2 笔回款，退的是哪一笔？").recordsNothing();
        chat.presses("钱姐", asked.reply(), "退款 华为 5万 #3").botSays("退的是 回款 #3 ¥200,000\n这笔回款现在：分到商机 #2 ¥150,000");
        assertThat(chat.newest("小美")).contains("钱姐 记了华为退款 ¥50,000 #5，退的是回款 #3");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(25_000));
        chat.says("小美", "退款 华为 40万").botMentions("退不了").recordsNothing();
        chat.says("钱姐", "确认撤销 #5");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(30_000));
    }

    @Test
    void whatIsGivenBackOfMoreThanTheContractCostsNoPay() {
        chat.says("小美", "签单 华为 10万");
        chat.says("钱姐", "回款 华为 12万");
        chat.says("钱姐", "退款 华为 2万");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(10_000));
        assertThat(unallocated()).isEqualTo(Money.ZERO);
    }

    @Test
    void aReportBeyondTheContractSaysSo() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "回款 华为 12万").botMentions("比合同余下的多 ¥20,000");
    }
}

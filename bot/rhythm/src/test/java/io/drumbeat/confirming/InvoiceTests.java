package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.RestartedWith;
import org.junit.jupiter.api.Test;

class InvoiceTests {
    private final CashChat chat = new CashChat();

    @Test
    void financeBillsAndItIsNoCash() {
        chat.says("小美", "签单 华为 50万");
        chat.says("钱姐", "开票 华为 20万").botSays("已记录开票 #3\n金额 ¥200,000\n商机 #2");
        assertThat(chat.newest("小美")).contains("钱姐 给华为开了票 ¥200,000 #3");
        assertThat(chat.done(Measure.INVOICED, "mei")).isEqualTo(Money.yuan(200_000));
        assertThat(chat.done(Measure.COLLECTED, "mei")).isEqualTo(Money.ZERO);
        assertThat(chat.pays("mei")).isEqualTo(Money.ZERO);
        chat.says("小美", "开票 华为 10万").botSays("“开票”只有财务能用").recordsNothing();
        chat.says("老雷", "开票 华为 10万").botSays("“开票”只有财务能用").recordsNothing();
    }

    @Test
    void moreThanTheContractIsAskedAbout() {
        chat.says("小美", "签单 华为 50万");
        chat.says("钱姐", "开票 华为 20万");
        var asked = chat.says("钱姐", "开票 华为 40万")
                .botSays("加上这张一共开票 ¥600,000，合同只有 ¥500,000")
                .recordsNothing();
        chat.presses("钱姐", asked.reply(), "开票 华为 40万 备注:超出合同也记").botMentions("已记录开票 #4");
    }

    @Test
    void financePutsItRightAndTheSellerIsTold() {
        chat.says("小美", "签单 华为 50万");
        chat.says("钱姐", "开票 华为 20万");
        chat.says("小美", "改 #3 金额:15万");
        chat.says("钱姐", "确认改 #3 金额:15万");
        assertThat(chat.done(Measure.INVOICED, "mei")).isEqualTo(Money.yuan(150_000));
        assertThat(chat.newest("小美")).contains("¥200,000 → ¥150,000");
    }

    @Test
    void theMarginIsUnknownUntilFinanceSaysWhatItCosts() {
        RestartedWith.file("products.yml", """
                products:
                  - {name: A产品, price: 1000, cost: 600}
                  - {name: B产品, price: 1000}
                """, "2026-11-30", chat);
        chat.says("小美", "签单 华为 10万 产品:B产品").botSays("毛利 未知，还不知道成本");
        chat.says("小美", "成本 #2 1万").botSays("“成本”只有财务能用").recordsNothing();
        chat.says("钱姐", "成本 #2 6万").botMentions("钱姐 把华为商机 #2 的成本记为 ¥60,000，毛利 ¥40,000");
        assertThat(chat.newest("小美")).contains("毛利 ¥40,000");
        chat.says("小美", "签单 华润 10万 产品:A产品").botMentions("毛利 ¥40,000");
        chat.says("小美", "签单 美的 10万 产品:B产品");
        chat.says("老雷", "团队").botSays("毛利 ¥80,000，另有 1 单成本未知");
    }

    @Test
    void aRatingOfOnesOwnIsCalledSo() {
        chat.says("小美", "满意度 华为 5").botSays("这是自评：只给人看，不计入评分和薪酬。");
        chat.says("小美", "客户 华为").botMentions("5 / 5（自评，");
    }
}

package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.RestartedWith;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is given back is taken from the deal, and from each person, that had it: in pay as in progress. */
class RefundOfDealsTests {
    private static final String PLAN = """
            plan: 2026 销售提成
            version: 1
            rules:
              - {name: 新客提成, basis: 回款, where: {customers: new}, rate: 10%}
              - {name: 老客提成, basis: 回款, where: {customers: existing}, rate: 1%}
            """;

    private final CashChat chat = new CashChat();

    @BeforeEach
    void newCustomersPayMore() {
        RestartedWith.file("plan.yml", PLAN, "2026-11-01", chat);
    }

    @Test
    void whatIsGivenBackCostsWhatItsDealPaid() {
        chat.says("小美", "签单 华为 9万 新客");
        chat.says("小美", "签单 华为 3万 老客 新单");
        chat.says("钱姐", "回款 华为 #2 11万").botMentions("未分配");
        chat.says("小美", "分配回款 #4 #3").botMentions("已把 ¥20,000");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(9_200));
        chat.says("钱姐", "退款 华为 1万").botMentions("商机 #3 ¥10,000");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(9_100));
        chat.says("钱姐", "退款 华为 2万").botMentions("商机 #2 ¥80,000");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(8_000));
        chat.says("钱姐", "确认撤销 #7");
        assertThat(chat.pays("mei")).isEqualTo(Money.yuan(9_100));
    }

    /** The refund was left behind, and the month had less than nothing. */
    @Test
    void cashThatWasGivenBackStaysUnderItsRefund() {
        chat.says("小美", "签单 华为 10万 新客");
        chat.says("小美", "回款 华为 5万");
        chat.says("钱姐", "确认回款 #3");
        chat.says("钱姐", "退款 华为 2万").botMentions("#5");
        chat.says("小美", "撤销 #3").botMentions("记过退款 #5（¥20,000），没有动").recordsNothing();
        chat.says("小美", "确认撤销 #3").recordsNothing();
        chat.says("钱姐", "撤销 #4").botMentions("记过退款 #5").recordsNothing();
        chat.says("小美", "改 #3 金额 1万").botMentions("记过退款 #5").recordsNothing();
        // what is mended waits for finance again, and until then less came than went back
        chat.says("小美", "改 #3 金额 3万").botMentions("记过退款 #5").recordsNothing();
        chat.says("钱姐", "确认撤销 #5");
        chat.says("小美", "撤销 #3").botMentions("会改变这些");
        assertThat(chat.done(Measure.COLLECTED, "mei").minor()).isNotNegative();
    }

    @Test
    void theOddFenOfWhatIsGivenBackIsTheSamePersonsEverywhere() {
        chat.says("小美", "签单 华为 100000.01 新客 和王五、陈晨平分");
        chat.says("王五", "批准 #2");
        chat.says("陈晨", "批准 #2");
        chat.says("钱姐", "回款 华为 30000");
        chat.says("钱姐", "退款 华为 10000.01");
        for (var person : List.of("mei", "wangwu", "chen")) {
            var collected = chat.done(Measure.COLLECTED, person);
            assertThat(collected.minor()).isBetween(666_666L, 666_667L);
            assertThat(chat.basis(person)).as(person).isEqualTo(collected);
        }
    }
}

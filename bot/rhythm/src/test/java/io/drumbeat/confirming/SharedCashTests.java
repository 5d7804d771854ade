package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.paybook.LedgerFacts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whatever a shared deal's cash does, everybody's progress and pay say the same of it. */
class SharedCashTests {
    private static final LocalDate END = LocalDate.of(2026, 11, 30);
    private final CashChat chat = new CashChat();

    private Money collected(String person) {
        return chat.done(Measure.COLLECTED, person);
    }

    /** What pay counts of the cash for somebody, before any rate. */
    private Money paidOn(String person) {
        return chat.recorder()
                .ask(known -> Money.fen(LedgerFacts.of(List.of(person), END, known).stream()
                        .filter(fact -> fact.is("collected") || fact.is("refund"))
                        .mapToLong(fact -> PaidOn.fen(fact, person))
                        .sum()));
    }

    private void bothSay(Map<String, String> yuan) {
        yuan.forEach((person, amount) -> {
            assertThat(collected(person)).as("progress of %s", person).hasToString("¥" + amount);
            assertThat(paidOn(person)).as("pay of %s", person).hasToString("¥" + amount);
        });
    }

    private void shared(String amount) {
        chat.says("小美", "签单 新客户三分铸造 %s 和王五、陈晨平分".formatted(amount));
        chat.says("王五", "批准 #2");
        chat.says("陈晨", "批准 #2");
    }

    @Test
    void instalmentsOfADealShareItAsTheDealIsShared() {
        shared("1000.01");
        for (var part : List.of("333.33", "0.01", "0.02", "333.34", "333.31")) {
            chat.says("钱姐", "回款 三分铸造 " + part);
        }
        bothSay(Map.of("mei", "333.34", "wangwu", "333.34", "chen", "333.33"));
        chat.says("钱姐", "退款 三分铸造 0.01 #5");
        assertThat(collected("mei").plus(collected("wangwu")).plus(collected("chen")))
                .hasToString("¥1,000");
        for (var person : List.of("mei", "wangwu", "chen")) {
            assertThat(paidOn(person)).as(person).isEqualTo(collected(person));
        }
    }

    @Test
    void aRefundIsOffTheSamePersonInProgressAndInPay() {
        shared("100000.01");
        chat.says("钱姐", "回款 三分铸造 30000");
        chat.says("钱姐", "退款 三分铸造 10000.01");
        var all = Money.ZERO;
        for (var person : List.of("mei", "wangwu", "chen")) {
            assertThat(paidOn(person)).as(person).isEqualTo(collected(person));
            var tenth = (collected(person).minor() + 5) / 10;
            assertThat(chat.pays(person).minor()).as("pay of %s", person).isBetween(tenth - 1, tenth + 1);
            all = all.plus(chat.pays(person));
        }
        assertThat(all).as("a tenth of 30,000 less 10,000.01").hasToString("¥2,000");
    }

    @Test
    void allOfItGivenBackIsNothing() {
        shared("1000.01");
        chat.says("钱姐", "回款 三分铸造 500.01");
        chat.says("钱姐", "回款 三分铸造 500");
        chat.says("钱姐", "退款 三分铸造 250.01 #5");
        chat.says("钱姐", "退款 三分铸造 500 #6");
        chat.says("钱姐", "退款 三分铸造 250 #5");
        bothSay(Map.of("mei", "0", "wangwu", "0", "chen", "0"));
    }

    @Test
    void aRefundGoesOffTheDealFromWhichTheReceiptSaysItWent() {
        chat.says("小美", "签单 新客户华北铸造 9万");
        chat.says("钱姐", "回款 华北铸造 50000.55");
        chat.says("钱姐", "回款 华北铸造 59999.45");
        chat.says("小美", "签单 华北铸造 3万 新单");
        chat.says("小美", "分配回款 #4 #5");
        chat.says("小美", "退款 华北铸造 1万 #4").botMentions("分到商机 #5 ¥10,000");
        var facts = chat.recorder().ask(known -> LedgerFacts.of(List.of("mei"), END, known));
        var second =
                facts.stream().filter(fact -> fact.is("won")).toList().getLast().deal();
        assertThat(facts.stream()
                        .filter(fact -> fact.is("refund"))
                        .map(fact -> fact.deal())
                        .toList())
                .containsExactly(second);
        assertThat(paidOn("mei")).hasToString("¥100,000");
    }

    @Test
    void moneyPutToASharedDealIsSharedAlikeEverywhere() {
        chat.says("小美", "签单 新客户华北铸造 1万");
        chat.says("钱姐", "回款 华北铸造 15000.01");
        chat.says("小美", "签单 华北铸造 5000.01 新单 和王五、陈晨平分");
        chat.says("王五", "批准 #4");
        chat.says("陈晨", "批准 #4");
        assertThat(collected("mei")).hasToString("¥15,000.01");
        chat.says("小美", "分配回款 #3 #4");
        bothSay(Map.of("mei", "11,666.67", "wangwu", "1,666.67", "chen", "1,666.67"));
    }

    @Test
    void moneyThatCameBeforeAnybodySignedCountsForWhoeverSigned() {
        chat.says("钱姐", "回款 新客户华北铸造 1万");
        chat.says("王五", "签单 华北铸造 1万");
        chat.says("钱姐", "分配回款 #2 #3");
        bothSay(Map.of("wangwu", "10,000", "qian", "0"));
    }

    @Test
    void theRecordOfAnInstalmentSaysWhatCountsOfIt() {
        shared("1000.01");
        chat.says("钱姐", "回款 三分铸造 0.01");
        chat.says("钱姐", "回款 三分铸造 0.01");
        chat.says("小美", "记录 #5").botMentions("小美 1/3 ¥0.01、王五 1/3 ¥0、陈晨 1/3 ¥0");
        chat.says("小美", "记录 #6").botMentions("小美 1/3 ¥0、王五 1/3 ¥0.01、陈晨 1/3 ¥0");
    }

    @Test
    void whatWaitsForFinanceIsForWhoeverToldItToTakeBack() {
        chat.says("王五", "签单 新客户金石机械 9万");
        chat.says("陈晨", "一起跟 签单 金石机械 12万 老客 新单 我三成").botMentions("#3");
        chat.says("王五", "批准 #3");
        chat.says("陈晨", "回款 金石机械 5000 #4").botMentions("#5");
        chat.says("王五", "确认撤销 #4");
        chat.says("陈晨", "撤销 #5").botMentions("还没有动");
        chat.says("陈晨", "确认撤销 #5").botMentions("已撤销 #5");
        assertThat(chat.done(Measure.REPORTED, "chen").plus(chat.done(Measure.REPORTED, "wangwu")))
                .isEqualTo(Money.ZERO);
    }

    /** What is confirmed is the owner's by now, and that is said before anything is offered. */
    @Test
    void nothingIsOfferedThatIsRefusedThen() {
        chat.says("王五", "签单 新客户金石机械 9万");
        chat.says("陈晨", "一起跟 签单 金石机械 12万 老客 新单 我三成");
        chat.says("王五", "批准 #3");
        chat.says("陈晨", "回款 金石机械 5000 #4");
        chat.says("钱姐", "确认回款 全部");
        chat.says("王五", "确认撤销 #4");
        chat.says("陈晨", "撤销 #5").botIsSilentAbout("确认撤销").botMentions("由别的同事跟进").recordsNothing();
    }

    @Test
    void theReportSaysWhatTheConfirmationWillCount() {
        shared("1000.01");
        chat.says("小美", "回款 三分铸造 333.33");
        chat.says("小美", "回款 三分铸造 0.02");
        var reported = chat.done(Measure.REPORTED, "wangwu");
        chat.says("钱姐", "确认回款 全部");
        assertThat(collected("wangwu")).isEqualTo(reported);
        assertThat(chat.done(Measure.REPORTED, "wangwu")).isEqualTo(Money.ZERO);
    }
}

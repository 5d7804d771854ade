package io.drumbeat.confirming;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.RestartedWith;
import org.junit.jupiter.api.Test;

class ForeignMoneyTests {
    private static final String RATES = "2026-11: {USD: 7.10}\n2026-12: {USD: 7.00}\n";
    private final CashChat chat = new CashChat();

    private void rates(String text, String day) {
        RestartedWith.file("rates.yml", text, day, chat);
    }

    @Test
    void isCountedByTheRateOfItsMonth() {
        rates(RATES, "2026-11-01");
        chat.says("小美", "签单 华为 USD 20k").botSays("金额 USD 20,000\n折合 ¥142,000（2026年11月 汇率 7.10）");
        assertThat(chat.done(Measure.REVENUE, "mei")).isEqualTo(Money.yuan(142_000));
        chat.says("老雷", "团队").botMentions("¥142,000");
    }

    @Test
    void withoutARateItIsSaidThatItIsNotCounted() {
        rates(RATES, "2026-11-01");
        chat.says("小美", "签单 华为 EUR 10k").botSays("折合 2026年11月没有 EUR 汇率，未计入");
        assertThat(chat.done(Measure.REVENUE, "mei")).isEqualTo(Money.ZERO);
        chat.says("小美", "进度").botSays("签单额里 EUR 10,000 没有汇率，未计入");
        chat.says("老雷", "团队").botSays("签单额里 EUR 10,000 没有汇率，未计入");
        chat.says("小美", "报价 华润 EUR 3000").botMentions("2026年11月没有 EUR 汇率，未计入");
        chat.says("小美", "漏斗").botSays("没有汇率，未计入：EUR 3,000");
        chat.says("小美", "商机 美的 5万欧元").botMentions("没有 EUR 汇率，未计入");
    }

    @Test
    void ofASharedDealEverybodyReadsTheirPartAndTheTeamTheWhole() {
        rates(RATES, "2026-11-01");
        chat.says("小美", "签单 华为 EUR 10k 老客 和王五平分");
        chat.says("小美", "进度").botSays("签单额里 EUR 5,000 没有汇率，未计入");
        chat.says("王五", "进度").botIsSilentAbout("没有汇率");
        chat.says("老雷", "团队").botSays("签单额里 EUR 10,000 没有汇率，未计入");
        chat.says("钱姐", "财务总览").botSays("签单额里 EUR 10,000 没有汇率，未计入");
        chat.says("王五", "批准 #2");
        chat.says("王五", "进度").botSays("签单额里 EUR 5,000 没有汇率，未计入");
        chat.says("老雷", "团队").botSays("签单额里 EUR 10,000 没有汇率，未计入");
    }

    @Test
    void aListOfRecordsSaysWhatTheyComeToAndWhatHasNoRate() {
        rates(RATES, "2026-11-01");
        chat.says("小美", "签单 华为 USD 20k 老客");
        chat.says("小美", "签单 华润 1万 老客");
        chat.says("小美", "记录 11月 签单").botSays("签单 2（¥152,000）");
        chat.says("小美", "签单 美的 EUR 10k 老客 和王五平分");
        chat.says("小美", "记录 11月 签单").botSays("签单 3（¥152,000；EUR 10,000 没有汇率，未计入）");
    }

    @Test
    void theForecastAndTheGradeCountWhatHasARateAndSayWhatHasNone() {
        rates(RATES, "2026-11-01");
        chat.says("小美", "报价 华为 USD 20k");
        chat.says("小美", "报价 华润 EUR 3000");
        chat.says("小美", "签单 美的 EUR 10k");
        chat.says("小美", "漏斗").botSays("报价 | 2 | 14.2万");
        chat.says("小美", "预测 本月")
                .botMentions("报价 | 1 个 14.2万")
                .botMentions("没有汇率，未计入：EUR 3,000")
                .botIsSilentAbout("没写金额的");
        chat.says("小美", "客户 华为").botMentions("进行中 1 个商机，共 ¥142,000");
        chat.says("小美", "客户 华润").botMentions("金额还不知道，没有汇率，未计入：EUR 3,000");
        chat.says("小美", "客户 美的").botMentions("近一年签约的都没有计入，没有汇率，未计入：EUR 10,000");
    }

    @Test
    void aRateThatIsChangedLaterMovesNothing() {
        rates(RATES, "2026-11-01");
        chat.says("小美", "签单 华为 USD 20k");
        chat.at("2026-12-01", 9);
        rates("2026-11: {USD: 7.30}\n2026-12: {USD: 7.00}\n", "2026-12-01");
        assertThat(chat.done(Measure.REVENUE, "mei")).isEqualTo(Money.yuan(142_000));
        chat.says("小美", "签单 美的 USD 20k").botSays("折合 ¥140,000（2026年12月 汇率 7.00）");
        var asked = chat.says("小美", "改 #2 金额 USD 25k").botMentions("金额 USD 20,000 → USD 25,000");
        chat.confirms("小美", asked).botMentions("已改");
        assertThat(chat.done(Measure.REVENUE, "mei")).isEqualTo(Money.cny("177500"));
    }

    @Test
    void aRateThatWasMissingCountsFromWhenItComesAndStays() {
        rates(RATES, "2026-11-01");
        chat.says("小美", "签单 华为 EUR 10k");
        rates(RATES + "2026-10: {EUR: 7.50}\n", "2026-11-30");
        assertThat(chat.done(Measure.REVENUE, "mei")).isEqualTo(Money.ZERO);
        rates("2026-11: {EUR: 7.70}\n", "2026-11-30");
        assertThat(chat.done(Measure.REVENUE, "mei")).isEqualTo(Money.yuan(77_000));
        rates("2026-11: {EUR: 9}\n", "2026-11-30");
        assertThat(chat.done(Measure.REVENUE, "mei")).isEqualTo(Money.yuan(77_000));
    }

    @Test
    void cashOfAForeignContractIsAllocatedInItsMoney() {
        rates(RATES, "2026-11-01");
        chat.says("小美", "签单 华为 USD 20k");
        chat.at("2026-12-10", 10);
        chat.says("钱姐", "回款 华为 USD 20k").botSays("折合 ¥140,000（2026年12月 汇率 7.00）\n分到商机 #2 USD 20,000");
        chat.says("小美", "欠款").botSays("我的应收都收齐了");
    }

    @Test
    void whatIsSignedInOtherMoneyIsPaidOnAsWhatItIsCountedAs() {
        rates(RATES, "2026-11-01");
        RestartedWith.file("plan.yml", """
                plan: 销售提成
                rules:
                  - {name: 签单提成, basis: 签单, rate: 1%}
                  - {name: 新客户提成, basis: 回款, customers: 新客户, rate: 5%}
                """, "2026-11-01", chat);
        chat.says("小美", "签单 华为 USD 10k 新客");
        chat.says("小美", "回款 华为 USD 10k");
        chat.says("钱姐", "确认回款 #3");
        chat.says("小美", "提成").botMentions("签单提成 ¥710\n").botMentions("新客户提成 ¥3,550\n");
    }
}

package io.drumbeat.paybook;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.declared.DeclaredMeasures;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Reckoned;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.payout.Calculator;
import io.drumbeat.planfile.PlanReader;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pay hangs on what a company declares and on its targets, as on what pay counts itself. */
class DeclaredMeasuresInPlansTests {
    private final Rehearsal chat = new Rehearsal(ApprovalRules.NONE, Usual.class).at("2026-11-25", 10);

    /** The measures that come declared with the bot. */
    static final class Usual implements Reckoned {
        private final DeclaredMeasures usual = DeclaredMeasures.usual();

        @Override
        public List<Indicator> indicators() {
            return usual.indicators();
        }

        @Override
        public OptionalLong done(Indicator indicator, Collection<String> people, Span span, Known known) {
            return usual.done(indicator, people, span, known);
        }
    }

    @BeforeEach
    void theTargets() {
        RestartedWith.file("targets.yml", "everyone: {revenue: 30万, repurchase: 10万}", "2026-01-01", chat);
        chat.says("小美", "签单 华为 8万 老客户");
        chat.says("小美", "签单 华润 2万 新客");
    }

    private String paid(String plan) {
        var plans = PlanReader.read(plan, Set.of("repurchase", "deal-size"));
        var calculator = new Calculator(plans, chat.part(Tally.class));
        return chat.recorder()
                .ask(known -> Money.fen(calculator
                        .statement("mei", YearMonth.of(2026, 11), known)
                        .total()))
                .toString();
    }

    @Test
    void aGateLooksAtWhatWasReachedOfADeclaredTarget() {
        var plan = """
                plan: 复购
                rules:
                  - {name: 复购奖, for: {role: rep}, basis: 签单, rate: 1%%, gate: {attainment: repurchase, from: %s}}
                """;
        assertThat(paid(plan.formatted("80%"))).isEqualTo("¥1,000");
        assertThat(paid(plan.formatted("81%"))).isEqualTo("¥0");
    }

    @Test
    void whatTheCustomerAnsweredCountsAndWhatWhoeverSellsSaysDoesNot() {
        var plan = """
                plan: 满意
                rules:
                  - {name: 满意奖, for: {role: rep}, basis: 签单, rate: 1%, gate: {value: satisfaction, from: 4}}
                """;
        chat.says("小美", "满意度 华为 5");
        assertThat(paid(plan)).isEqualTo("¥0");
        chat.recorder()
                .tell(
                        "rating:9",
                        "mei",
                        Instant.parse("2026-11-25T03:00:00Z"),
                        _ -> List.of(new Told(
                                "mei",
                                Entry.NOBODY,
                                "rating:9",
                                new Noted(
                                        LocalDate.of(2026, 11, 25),
                                        false,
                                        List.of(new CustomerFact.RatingGiven("huawei", 9, 4, null))))));
        assertThat(paid(plan)).isEqualTo("¥1,000");
    }

    @Test
    void aGateLooksAtADeclaredValue() {
        var plan = """
                plan: 客单价
                rules:
                  - {name: 大单奖, for: {role: rep}, basis: 签单, rate: 1%%, gate: {value: deal-size, from: %s}}
                """;
        assertThat(paid(plan.formatted("5万"))).isEqualTo("¥1,000");
        assertThat(paid(plan.formatted("5.1万"))).isEqualTo("¥0");
    }

    @Test
    void aTeamsRateIsOfAllThatItsPeopleDid() {
        chat.says("王五", "签单 美的 12万 新客");
        var plan = """
                plan: 客单价
                rules:
                  - {name: 大单奖, for: {role: rep}, basis: 签单, rate: 1%%, gate: {value: deal-size, whose: team, from: %s}}
                """;
        assertThat(paid(plan.formatted("7.3万"))).isEqualTo("¥1,000");
        assertThat(paid(plan.formatted("7.4万"))).isEqualTo("¥0");
    }

    /** Whoever sells tells it of themselves: it is for people to read. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "basis: 签单, rate: 1%, times: {by: satisfaction, whole: [{from: 0, times: 0.5}, {from: 4.5, times: 1}]}",
                "basis: 签单, rate: 1%, gate: {value: satisfaction, from: 4, else: 50%}",
                "basis: 评分, each: 100",
                "of: 1000, by: {value: satisfaction, whose: team}, curve: [{at: 0, rate: 0}, {at: 5, rate: 100%}]"
            })
    void aRatingByWhoeverSellsChangesNoPay(String rule) {
        var plan = "plan: 评分\nrules:\n  - {name: 奖, for: {role: rep}, " + rule + "}\n";
        var before = paid(plan);
        chat.says("小美", "满意度 华为 3");
        chat.says("小美", "满意度 华润 5");
        assertThat(paid(plan)).isEqualTo(before);
    }
}

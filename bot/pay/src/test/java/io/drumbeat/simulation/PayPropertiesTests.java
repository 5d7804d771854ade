package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true under every plan, tried on plans and histories by chance. */
class PayPropertiesTests {
    private static final List<String> MONTHS =
            List.of("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12");

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("drumbeat.full") ? 2000 : 150);
    }

    private static long total(List<PayStatement> statements) {
        return statements.stream().mapToLong(PayStatement::total).sum();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPaidBackInFullPaysNothing(long seed) {
        var chance = new RandomPay(seed);
        var plan = chance.plan();
        var facts = chance.refunded(chance.facts(4));
        var first = RandomPay.run(plan, "2026", facts);
        var second = RandomPay.run(plan, "2027", facts);
        for (var i = 0; i < first.size(); i++) {
            assertThat(first.get(i).total() + second.get(i).total())
                    .as(plan + facts)
                    .isZero();
            assertThat(second.get(i).balances()).as(plan).isEqualTo(PayStatement.Balances.NONE);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theYearMonthByMonthIsTheYearAtOnce(long seed) {
        var chance = new RandomPay(seed);
        var plan = chance.plan();
        var facts = new ArrayList<>(chance.facts(4));
        facts.addAll(marked(chance.refunded(chance.facts(2))));
        var sum = 0L;
        for (var month : MONTHS) {
            var period = "2026-" + month;
            sum += total(RandomPay.run(plan, period, RandomPay.until(facts, period)));
        }
        assertThat(sum).as(plan).isEqualTo(total(RandomPay.run(plan, "2026", facts)));
    }

    /** The same facts under names of their own, so that they stand beside others. */
    static List<Map<String, Object>> marked(List<Map<String, Object>> facts) {
        return facts.stream().map(fact -> named(fact, "x")).toList();
    }

    private static Map<String, Object> named(Map<String, Object> fact, String mark) {
        var other = new HashMap<>(fact);
        other.computeIfPresent("receipt", (_, id) -> mark + id);
        other.computeIfPresent("deal", (_, id) -> mark + id);
        other.computeIfPresent("customer", (_, id) -> mark + id);
        return other;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderWithinADayChangesNothing(long seed) {
        var chance = new RandomPay(seed);
        var plan = chance.plan();
        if (plan.contains("at: event") || plan.contains("reached")) {
            return;
        }
        var facts =
                chance.facts(6).stream().map(PayPropertiesTests::onOneOfTwoDays).toList();
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(total(RandomPay.run(plan, "2026", shuffled)))
                .as(plan)
                .isEqualTo(total(RandomPay.run(plan, "2026", facts)));
    }

    private static Map<String, Object> onOneOfTwoDays(Map<String, Object> fact) {
        var other = new HashMap<>(fact);
        other.put("date", fact.get("kind").equals("won") ? "2026-03-05" : "2026-04-05");
        return other;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDealSplitInTwoPaysTheSameUnderALinearPlan(long seed) {
        var chance = new RandomPay(seed);
        var random = new Random(seed);
        var plan =
                "plan: p\nrules:\n  - {name: a, basis: won, rate: %d.%d%%}\n  - {name: b, basis: won, of: amount, each: 3}\n"
                        .formatted(random.nextInt(20), random.nextInt(10));
        var facts = chance.facts(5).stream()
                .filter(fact -> fact.get("kind").equals("won"))
                .toList();
        var split = new ArrayList<Map<String, Object>>();
        for (var fact : facts) {
            var fen = new BigDecimal(fact.get("amount").toString())
                    .movePointRight(2)
                    .longValueExact();
            var part = random.nextInt((int) fen);
            split.add(with(fact, "", part));
            split.add(with(fact, "b", fen - part));
        }
        assertThat(RandomPay.run(plan, "2026", split).stream().map(PayStatement::total))
                .as(plan)
                .containsExactlyElementsOf(RandomPay.run(plan, "2026", facts).stream()
                        .map(PayStatement::total)
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void thoseWhoShareADealArePaidWhatOneWouldBePaidForIt(long seed) {
        var random = new Random(seed);
        var way = List.of(
                        "rate: %d.%d%%".formatted(random.nextInt(20), random.nextInt(10)),
                        "of: amount, each: 0.0%d".formatted(1 + random.nextInt(9)),
                        "per: event, rate: 3.3%",
                        "rate: 3.7%, times: 1.13",
                        "per: deal, split: after, marginal: [{from: 0, rate: 3.3%}, {from: 20000, rate: 4.7%}]",
                        "split: after, rate: 3.3%")
                .get((int) seed % 6);
        var plan = "plan: p\nrules:\n  - {name: a, basis: won, " + way + "}\n";
        var alone = new RandomPay(seed)
                .facts(3).stream().map(fact -> shared(fact, List.of())).toList();
        var third = List.of(share("mei", "33.33"), share("lin", "33.33"), share("xu", "33.34"));
        var shared = alone.stream().map(fact -> shared(fact, third)).toList();
        var people = List.of("mei", "lin", "xu");
        assertThat(total(RandomPay.run(plan, "2026", shared, people)))
                .as(plan)
                .isEqualTo(total(RandomPay.run(plan, "2026", alone, people)));
    }

    private static Map<String, Object> share(String person, String percent) {
        return Map.of("person", person, "percent", percent);
    }

    private static Map<String, Object> shared(Map<String, Object> fact, List<?> shares) {
        var other = new HashMap<>(fact);
        other.put("shares", shares);
        return other;
    }

    private static Map<String, Object> with(Map<String, Object> fact, String mark, long fen) {
        var other = new HashMap<>(fact);
        other.put("receipt", fact.get("receipt") + mark);
        other.put("amount", BigDecimal.valueOf(fen, 2).toPlainString());
        return other;
    }

    /** The lines of a year say their month first. */
    private static Map<String, Long> byMonth(PayStatement year) {
        return year.lines().stream()
                .collect(Collectors.groupingBy(
                        line -> line.why().substring(0, 7), Collectors.summingLong(PayLine::amount)));
    }

    /** Whatever keeps it back changes when a capped sum is paid, never how much of it, and no month asks for money back. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsKeptBackOfACappedSumIsPaidLater(long seed) {
        var chance = new RandomPay(seed);
        var facts = chance.facts(6);
        var capped = chance.capped();
        var plan = capped + "rules:\n  - {name: a, basis: won, rate: 5%}\n  - {name: b, basis: won, rate: 3%}\n";
        var later = capped + chance.kept() + "rules:\n  - {name: a, basis: won, rate: 5%" + chance.waiting()
                + "}\n  - {name: b, basis: won, rate: 3%" + chance.waiting() + "}\n";
        var all = 0L;
        var atOnce = 0L;
        for (var year : List.of("2026", "2027")) {
            for (var statement : RandomPay.run(later, year, facts)) {
                assertThat(byMonth(statement).values()).as(later + facts).allMatch(month -> month >= 0);
            }
            all += total(RandomPay.run(later, year, facts));
            atOnce += total(RandomPay.run(plan, year, facts));
        }
        assertThat(all).as(later + facts).isEqualTo(atOnce);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPaidAndWhatIsOpenIsWhatWasEarned(long seed) {
        var chance = new RandomPay(seed);
        var plan = chance.plan();
        var facts = chance.facts(5);
        var kept = RandomPay.run(plan, "2026-05", RandomPay.until(facts, "2026-05"));
        var first = RandomPay.run(plan, "2026-01", facts);
        for (var i = 0; i < kept.size(); i++) {
            var statement = kept.get(i);
            assertThat(statement.lines().stream().mapToLong(PayLine::amount).sum())
                    .isEqualTo(statement.total());
            assertThat(statement.balances().held()).as(plan).isGreaterThanOrEqualTo(0);
            assertThat(statement.lines())
                    .allSatisfy(line -> assertThat(line.why()).isNotBlank());
            assertThat(first.get(i).person()).isEqualTo(statement.person());
        }
    }
}

package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drumbeat.payslip.PayStatement;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Over all that plans can say: nothing hangs on what was told first on a day, nor on how many lines tell of one deal. */
class AnyOrderTests {
    /** What came first goes first, or every fact is rounded by itself; of steps the later deals have the higher ones. */
    private static final List<String> IN_ORDER =
            List.of("reached", "at: event", "once: customer", "by: m3", "per: deal, rate: 2%, less");
    /** Single facts are looked at, or how many there are. */
    private static final List<String> OF_EACH = List.of(
            "reached",
            "at: event",
            "once: customer",
            "by: m3",
            "by: m2",
            "value: m1",
            "per: event",
            "each",
            "where: {amount",
            "beyond",
            "gate: {by: amount");

    /** What is kept back, taken back or divided is so fact by fact, in whole fen. */
    private static final long ROUNDED = 5;

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("drumbeat.full") ? 2000 : 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theOrderWithinADayChangesNothing(long seed) {
        var plan = AnyPlan.of(seed);
        if (IN_ORDER.stream().anyMatch(plan::contains)) {
            return;
        }
        var facts = new RandomPay(seed)
                .facts(6).stream().map(AnyOrderTests::onOneOfTwoDays).toList();
        var shuffled = new ArrayList<>(facts);
        Collections.shuffle(shuffled, new Random(seed));
        same(plan, shuffled, facts);
    }

    private static Map<String, Object> onOneOfTwoDays(Map<String, Object> fact) {
        return with(fact, "date", fact.get("kind").equals("won") ? "2026-05-05" : "2026-06-05");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDealToldInTwoLinesPaysTheSame(long seed) {
        var plan = AnyPlan.of(seed);
        if (OF_EACH.stream().anyMatch(plan.substring(plan.indexOf('\n', plan.indexOf("m8")))::contains)) {
            return;
        }
        var random = new Random(seed);
        var facts = new RandomPay(seed).facts(5);
        var split = new ArrayList<Map<String, Object>>();
        for (var fact : facts) {
            if (!fact.get("kind").equals("won")) {
                split.add(fact);
                continue;
            }
            var fen = fen(fact, "amount");
            var part = 1 + random.nextInt((int) fen - 1);
            var cost = fen(fact, "cost") * part / fen;
            split.add(part(fact, "", part, cost));
            split.add(part(fact, "b", fen - part, fen(fact, "cost") - cost));
        }
        same(plan, split, facts);
    }

    private static long fen(Map<String, Object> fact, String key) {
        return new BigDecimal(fact.get(key).toString()).movePointRight(2).longValueExact();
    }

    private static Map<String, Object> part(Map<String, Object> fact, String mark, long amount, long cost) {
        var part = with(fact, "receipt", fact.get("receipt") + mark);
        part.put("amount", BigDecimal.valueOf(amount, 2).toPlainString());
        part.put("cost", BigDecimal.valueOf(cost, 2).toPlainString());
        return part;
    }

    private static Map<String, Object> with(Map<String, Object> fact, String key, Object value) {
        var other = new HashMap<>(fact);
        other.put(key, value);
        return other;
    }

    private static void same(String plan, List<Map<String, Object>> some, List<Map<String, Object>> others) {
        var first = totals(plan, some);
        var second = totals(plan, others);
        for (var i = 0; i < first.size(); i++) {
            assertThat(first.get(i)).as(plan).isCloseTo(second.get(i), within(ROUNDED));
        }
    }

    private static List<Long> totals(String plan, List<Map<String, Object>> facts) {
        return RandomPay.run(plan, "2026", facts, AnyPlanTests.PEOPLE).stream()
                .map(PayStatement::total)
                .toList();
    }
}

package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.drumbeat.payslip.OpenAmount;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement;
import java.io.IOException;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is true whatever a plan says, over all that plans can say. */
class AnyPlanTests {
    private static final int COVERING = 400;

    /** Whose months begin with the year: before they came nobody was lent anything and nothing was missing. */
    static final List<?> PEOPLE = List.of(
            Map.of("id", "lei", "role", "manager", "team", "t", "joined", "2026-01-01"),
            Map.of("id", "mei", "manager", "lei", "team", "t", "joined", "2026-01-01"),
            Map.of("id", "lin", "manager", "lei", "team", "t", "joined", "2026-01-01", "left", "2026-08-20"));

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("drumbeat.full") ? 3000 : 150);
    }

    @Test
    void noKeyOfTheLanguageIsLeftOut() throws IOException {
        var schema =
                new ObjectMapper().readTree(Examples.docs("plan.schema.json").toFile());
        var plan = new HashSet<String>();
        var rule = new HashSet<String>();
        LongStream.range(0, COVERING).forEach(seed -> {
            var values = Examples.values(AnyPlan.of(seed));
            plan.addAll(values.keySet());
            ((List<?>) values.get("rules"))
                    .forEach(one -> ((Map<?, ?>) one).keySet().forEach(key -> rule.add(key.toString())));
        });
        assertThat(left(schema.at("/properties"), plan)).isEmpty();
        // every goes with each, in the same rule
        assertThat(left(schema.at("/$defs/rule/properties"), rule)).isEmpty();
    }

    private static Set<String> left(JsonNode keys, Set<String> used) {
        var left = new TreeSet<String>();
        keys.fieldNames().forEachRemaining(left::add);
        left.removeAll(used);
        return left;
    }

    private static List<Map<String, Object>> facts(long seed) {
        var chance = new RandomPay(seed);
        var facts = new java.util.ArrayList<>(chance.facts(4));
        facts.addAll(PayPropertiesTests.marked(chance.refunded(chance.facts(2))));
        return facts;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theYearMonthByMonthIsTheYearAtOnce(long seed) {
        var plan = AnyPlan.of(seed);
        var facts = facts(seed);
        var first = YearMonth.of(2026, plan.contains("year-starts: 4") ? 4 : 1);
        var sum = 0L;
        for (var month = first; month.isBefore(first.plusYears(1)); month = month.plusMonths(1)) {
            sum += total(RandomPay.run(plan, month.toString(), RandomPay.until(facts, month.toString()), PEOPLE));
        }
        assertThat(sum).as(plan).isEqualTo(total(RandomPay.run(plan, "2026", facts, PEOPLE)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsPaidBackInFullPaysNothing(long seed) {
        var plan = AnyPlan.ofFacts(seed);
        var chance = new RandomPay(seed);
        var facts = chance.refunded(chance.facts(4));
        var first = RandomPay.run(plan, "2026", facts, PEOPLE);
        var second = RandomPay.run(plan, "2027", facts, PEOPLE);
        for (var i = 0; i < first.size(); i++) {
            assertThat(first.get(i).total() + second.get(i).total())
                    .as(plan + facts)
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLineSaysWhyAndWhatIsPaidIsTheSumOfThem(long seed) {
        for (var statement : RandomPay.run(AnyPlan.of(seed), "2026", facts(seed), PEOPLE)) {
            assertThat(statement.lines().stream().mapToLong(PayLine::amount).sum())
                    .isEqualTo(statement.total());
            assertThat(statement.lines())
                    .allSatisfy(line -> assertThat(line.why()).isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoIsLookedAtFirstChangesNothing(long seed) {
        var plan = AnyPlan.of(seed);
        if (plan.contains("divide")) {
            // the roster says who gets the odd unit of what is divided
            return;
        }
        var facts = facts(seed);
        assertThat(total(RandomPay.run(plan, "2026", facts, PEOPLE.reversed())))
                .as(plan)
                .isEqualTo(total(RandomPay.run(plan, "2026", facts, PEOPLE)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatStandsOpenIsTheSumOfItsParts(long seed) {
        var plan = AnyPlan.of(seed);
        for (var statement : RandomPay.run(plan, "2026-05", RandomPay.until(facts(seed), "2026-05"), PEOPLE)) {
            for (var kind : OpenAmount.Kind.values()) {
                assertThat(statement.open().stream()
                                .filter(part -> part.kind() == kind)
                                .mapToLong(OpenAmount::amount)
                                .sum())
                        .as(plan)
                        .isEqualTo(statement.balances().of(kind));
            }
        }
    }

    private static long total(List<PayStatement> statements) {
        return statements.stream().mapToLong(PayStatement::total).sum();
    }
}

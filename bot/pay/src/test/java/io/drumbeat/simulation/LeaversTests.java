package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drumbeat.payslip.PayStatement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes after somebody's last day is not theirs, whichever day of the month that is. */
class LeaversTests {
    static Stream<String> rules() {
        return Stream.of(
                "basis: collected, rate: 5%",
                "basis: collected, per: quarter, rate: 5%",
                "basis: won, rate: 5%, release: 回款",
                "basis: won, rate: 5%, release: {fully: 回款}",
                "basis: won, rate: 5%, release: {won: 30%, collected: 70%}",
                "basis: won, rate: 5%, hold: {share: 30%, until: year-end}",
                "basis: won, rate: 5%, defer: {share: 30%, until: {evenly: 3}}",
                "basis: collected, rate: 5%, hold: {share: 30%, until: {months: 2}}",
                "basis: [won, collected], rate: 5%, release: {won: 30%, collected: 70%}, defer: {share: 10%, until: quarter-end}");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatHappensAfterTheirLastDayChangesNothing(String rule) {
        var plan = "plan: p\nleavers: 0\nrules:\n  - {name: a, " + rule + "}\n";
        for (var seed = 0; seed < 6; seed++) {
            var last = LocalDate.of(2026, 1, 1).plusDays(new Random(seed).nextInt(300));
            var facts = new RandomPay(seed)
                    .facts(6).stream()
                            .filter(fact -> fact.get("shares") == null)
                            .toList();
            var people = List.of(Map.of("id", "mei", "left", last.toString()), "lin");
            var before = facts.stream()
                    .filter(fact ->
                            !LocalDate.parse(fact.get("date").toString()).isAfter(last))
                    .toList();
            // What is payable is in whole units before it is asked how much of it came in time
            assertThat(paid(plan, facts, people)).as(plan + last).isCloseTo(paid(plan, before, people), within(1L));
        }
    }

    private static long paid(String plan, List<Map<String, Object>> facts, List<?> people) {
        return RandomPay.run(plan, "2026", facts, people).stream()
                .mapToLong(PayStatement::total)
                .sum();
    }
}

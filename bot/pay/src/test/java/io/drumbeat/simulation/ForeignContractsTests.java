package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Money is compared with its contract in the contract's own currency: what the rate does in between holds nothing back. */
class ForeignContractsTests {
    static Stream<String> waits() {
        return Stream.of(
                "release: 回款",
                "release: {fully: 回款}",
                "release: {won: 30%, collected: 70%}",
                "release: [{on: won, share: 30%}, {on: collected, share: 70%, from: 40%}]",
                "unpaid: {days: 40}",
                "unpaid: {days: 40, again: no}",
                "release: {won: 20%, collected: 80%}, unpaid: {days: 40}");
    }

    @ParameterizedTest
    @MethodSource("waits")
    void theRateOfTheDayOfTheMoneyChangesNothing(String wait) {
        var plan = "plan: p\nrules:\n  - {name: a, basis: won, rate: 5%, " + wait + "}\n";
        for (var seed = 0; seed < 3; seed++) {
            var facts = new RandomPay(seed).facts(4);
            for (var named : List.of(true, false)) {
                assertThat(paid(plan, inDollars(facts, seed, named)))
                        .as(plan + seed)
                        .isEqualTo(paid(plan, inDollars(facts, -1, named)));
            }
        }
    }

    private static List<?> paid(String plan, List<Map<String, Object>> facts) {
        return Stream.of("2026-06", "2027-03")
                .flatMap(period -> RandomPay.run(plan, period, facts).stream())
                .map(statement -> List.of(statement.total(), statement.balances()))
                .toList();
    }

    /** @param named whether the money names its deal */
    private static List<Map<String, Object>> inDollars(List<Map<String, Object>> facts, int seed, boolean named) {
        var random = new Random(seed);
        return facts.stream()
                .map(fact -> {
                    var other = new HashMap<>(fact);
                    var money = fact.get("kind").equals("collected");
                    other.put("currency", "USD");
                    other.put("rate", money && seed >= 0 ? "6.%d".formatted(random.nextInt(10)) : "7.1");
                    if (money && !named) {
                        other.remove("deal");
                        other.remove("shares");
                    }
                    return (Map<String, Object>) other;
                })
                .toList();
    }
}

package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.plantext.WrongPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A key that is taken changes something, in whatever rule it stands: what would be read and forgotten is refused. The history
 * has whatever any of them looks at: shares, refunds, leave, people who join and leave, deals signed twice.
 */
class EveryKeyTests {
    private static final String HEAD = """
            plan: p
            prorate: {days: calendar, leave: yes, targets: no}
            fields: [{name: 提成率, is: share}]
            rules:
              - {name: base, basis: won, rate: 1%}
            """;

    /** Of the rules every build tries only some; all of them take longer. */
    private static final int SOME = 3;

    /** Rules that pay for each of what a rule can pay for, in each way. */
    private static final List<String> RULES = List.of(
            "basis: won, rate: 3.3%",
            "basis: won, marginal: [{to: 20000, rate: 2%}, {rate: 3%}]",
            "basis: won, by: attainment, curve: straight",
            "basis: won, fixed: 500",
            "basis: won, each: 30",
            "basis: won, table: [{where: {product: A}, rate: 2%}, {rate: 1%}]",
            "basis: won, rate: 提成率",
            "basis: visit, each: 20",
            "basis: stage, each: 20",
            "basis: collected, rate: 2%",
            "basis: won, of: 700, rate: 50%",
            "of: 1000, rate: 100%",
            "of: 1000, by: {attainment: revenue}, whole: [{from: 0, rate: 10%}, {from: 20%, rate: 100%}]",
            "of: 1000, scorecard: [{attainment: revenue, weight: 100%}]",
            "of: {value: 工资}, rate: 10%",
            "of: {rules: base}, rate: 10%",
            "of: {rules: base}, whole: [{below: 500, rate: 10%}, {from: 500, rate: 20%}]",
            "fixed: 300");

    /** Every key of a rule but those of which it has exactly one, and a value or two of which one must do something. */
    private static final Map<String, List<String>> VALUES = values("""
            whose: reports | team
            where: {product: A} | {product: Z}
            customers: new | existing
            once: deal
            of: units | margin
            deduct: {share: 5%}
            exceeding: 15000 | 400
            per: deal | week | quarter
            settle: end | monthly
            by: attainment | {attainment: revenue}
            every: 10000
            before: level
            after: line
            gate: {attainment: revenue, from: 40%} | {attainment: revenue, from: 900%}
            times: 1.5
            floor: 90000
            cap: 1
            divide: equally
            among: qualified
            less: base
            differential: base
            split: after
            release: 回款 | {won: 30%, collected: 70%}
            hold: {share: 20%, until: {months: 2}}
            defer: {share: 20%, until: year-end}
            clawback: {months: [{from: 0, share: 50%}]}
            unpaid: {days: 30}
            prorate: yes
            separately: customer
            credit: [{where: {product: A}, times: 2}]
            pays: no
            leavers: 0
            crossing: old
            for: {role: manager}
            from: 2026-05-01
            to: 2026-05-31
            """);

    private static final String GIVEN = read();

    private static String read() {
        try {
            return Files.readString(Path.of("src/test/resources/every-key.yml"));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Map<String, List<String>> values(String lines) {
        var values = new TreeMap<String, List<String>>();
        lines.lines().forEach(line -> {
            var colon = line.indexOf(": ");
            values.put(
                    line.substring(0, colon), List.of(line.substring(colon + 2).split(" \\| ")));
        });
        return values;
    }

    static Stream<String> rules() {
        var all = Boolean.getBoolean("drumbeat.full");
        return IntStream.range(0, RULES.size())
                .filter(i -> all || i % SOME == 0)
                .mapToObj(RULES::get);
    }

    @Test
    void noKeyOfARuleIsLeftOut() throws IOException {
        var schema =
                new ObjectMapper().readTree(Examples.docs("plan.schema.json").toFile());
        var keys = new TreeSet<String>();
        schema.at("/$defs/rule/properties").fieldNames().forEachRemaining(keys::add);
        keys.removeAll(VALUES.keySet());
        assertThat(keys)
                .containsExactly(
                        "basis",
                        "curve",
                        "each",
                        "fixed",
                        "marginal",
                        "name",
                        "rate",
                        "reached",
                        "scorecard",
                        "table",
                        "whole");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsTakenChangesSomething(String rule) {
        var plain = paid(rule);
        var idle = new ArrayList<String>();
        VALUES.forEach((key, values) -> {
            if (!Arrays.asList(rule.split("[,:] ")).contains(key)) {
                var results = new TreeSet<Boolean>();
                values.stream()
                        .takeWhile(_ -> !results.contains(true))
                        .map(value -> paid(rule + ", " + key + ": " + value))
                        .filter(paid -> !paid.isEmpty())
                        .forEach(paid -> results.add(!paid.equals(plain)));
                if (!results.isEmpty() && !results.contains(true)) {
                    idle.add(key);
                }
            }
        });
        assertThat(plain).isNotEmpty();
        assertThat(idle).as(rule).isEmpty();
    }

    /** Everything that is said and paid in the year; nothing where the plan is refused. */
    private static String paid(String rule) {
        try {
            return Examples.run(HEAD + "  - {name: a, " + rule + "}\n", GIVEN).stream()
                    .map(EveryKeyTests::said)
                    .collect(Collectors.joining("\n"));
        } catch (WrongPlan refused) {
            return "";
        }
    }

    private static String said(PayStatement statement) {
        return statement.balances()
                + statement.lines().stream()
                        .map((PayLine line) -> line.amount() + line.why())
                        .collect(Collectors.joining("\n"));
    }
}

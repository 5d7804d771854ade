package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is given and misspelt is refused with what was meant, and does not count as nothing. */
class SlipsTests {
    private static final String PLAN = "plan: p\nrules: [{name: a, basis: 签单, rate: 10%}]\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kind: sale, person: mei, amount: 100 | 应是
            kind: won, person: mey, amount: 100 | 是不是 mei
            kind: won, person: mei, ammount: 100 | 是不是 amount
            """)
    void aSlipInAFactIsSaid(String fact, String meant) {
        var given = "period: 2026-11\npeople: [mei]\nfacts: [{date: 2026-11-03, %s}]\n".formatted(fact);
        assertThatThrownBy(() -> Examples.run(PLAN, given)).hasMessageContaining(meant);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people: [{id: mei, role: 店长}] | maturity
            people: [{id: mei}, {id: mei, manager: lei}] | since
            people: [mei]; targets: [{person: mei, period: 2026-11, measure: revenu, amount: 1}] | 是不是 revenue
            people: [mei]; measures: [{person: mei, period: 2026-11, measure: 评级, value: A}] | grades
            people: [mei]; paid: [{person: mey, period: 2026-10, amount: 1}] | 是不是 mei
            """)
    void aSlipBesideTheFactsIsSaid(String given, String meant) {
        assertThatThrownBy(() -> Examples.run(PLAN, "period: 2026-11\n" + given.replace("; ", "\n")))
                .hasMessageContaining(meant);
    }

    @ParameterizedTest
    @CsvSource({"签单", "won"})
    void aKindIsCalledAsInThePlan(String kind) {
        var given = "period: 2026-11\npeople: [mei]\nfacts: [{date: 2026-11-03, kind: %s, person: mei, amount: 100}]\n"
                .formatted(kind);
        assertThat(Examples.said(Examples.run(PLAN, given))).isEqualTo("mei: 10.00\n");
    }

    /** A plan that is for none of those who are given pays nobody, whatever they do. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            team: south-9 | "south-9"，没有这个团队；是不是 south-1？有的是：south-1
            people: [nobody] | "nobody"，没有这个人；有的是：mei
            """)
    void aPlanForNobodyWhoIsGivenIsRefused(String audience, String said) {
        var plan = "plan: p\nfor: {%s}\nrules: [{name: a, basis: 签单, rate: 10%%}]\n".formatted(audience);
        assertThatThrownBy(() -> Examples.run(plan, "period: 2026-11\npeople: [{id: mei, team: south-1}]\n"))
                .hasMessageContaining("第 2 行：" + said);
    }
}

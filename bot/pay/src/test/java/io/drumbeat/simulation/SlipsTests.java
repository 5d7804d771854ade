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

    /** Whatever cannot be is refused with where it stands, what it is and what would be right. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            facts: [{date: 2026-11-03, kind: won, person: mei, amount: -1000}] | facts[0].amount 是 "-1000" | refund
            facts: [{date: 2026-11-03, kind: refund, person: mei, amount: -1000}] | facts[0].amount 是 "-1000" | 正数
            facts: [{date: 2026-11-03, kind: won, person: mei, amount: 1, units: -3}] | facts[0].units 是 "-3" | 不能小于 0
            facts: [{date: 2026-11-03, kind: won, person: mei, amount: 1, cost: -3}] | facts[0].cost 是 "-3" | 不能小于 0
            facts: [{date: 2026-11-03, kind: won, person: mei, amount: 1, rate: -7}] | facts[0].rate 是 "-7" | 大于 0
            facts: [{date: 2026-11-03, kind: won, person: mei, amount: "1234567890123456789012345678901234567890"}] | facts[0].amount | 15 位
            facts: [{date: 2026-11-03, kind: won, person: mei, amount: 1e18}] | facts[0].amount | 15 位
            targets: [{person: mei, period: 2026-11, measure: revenue, amount: "1234567890123456"}] | targets[0].amount | 15 位
            measures: [{person: mei, period: 2026-11, measure: revenue, value: "1234567890123456"}] | measures[0].value | 15 位
            rates: {USD: 9999999999999999} | rates.USD | 15 位
            rates: {USD: 0} | rates.USD 是 "0" | 大于 0
            rates: {USD: -7} | rates.USD 是 "-7" | 大于 0
            facts: [{date: 2026-11-03, kind: won, person: mei, amount: 1, shares: [{person: mei, percent: 150}, {person: lin, percent: -50}]}] | facts[0].shares[0].percent 是 "150" | 0 到 100
            facts: [{date: 2026-11-03, kind: won, person: mei, amount: 1, shares: [{person: mei, percent: 50}]}] | 加起来是 50% | 100%
            facts: [{date: 2026-11-03, kind: void, person: mei, voids: 99}] | facts[0].voids 是 "99" | receipt
            targets: [{person: mei, period: 2026-11, measure: revenue, amount: -100}] | targets[0].amount 是 "-100" | 不能小于 0
            targets: [{person: mei, period: 2026-11, measure: revenue, ammount: 1, amount: 1}] | targets[0].ammount | 是不是 amount
            measures: [{person: mei, period: 2026-11, measure: satisfaction, value: 4, valeu: 1}] | measures[0].valeu | 是不是 value
            paid: [{person: mei, period: 2026-10, amount: 1, perid: x}] | paid[0].perid | 是不是 period
            target: [] | "target" | 是不是 targets
            Targets: [] | "Targets" | 是不是 targets
            measure: [] | "measure" | 是不是 measures
            fact: [] | "fact" | 是不是 facts
            rate: {} | "rate" | 是不是 rates
            paidout: [] | "paidout" | paid
            """)
    void whatCannotBeIsRefused(String given, String value, String right) {
        assertThatThrownBy(() -> Examples.run(PLAN, "period: 2026-11\npeople: [mei, lin]\n" + given))
                .hasMessageContaining(value)
                .hasMessageContaining(right);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: mei, joined: 2026-11-05, left: 2026-11-01} | people[0].left 是 "2026-11-01" | 入职
            {id: mei, leave: [[2026-11-05, 2026-11-01]]} | people[0].leave 是 | 从早到晚
            {id: mei, rol: manager} | people[0].rol | 是不是 role
            """)
    void nobodyIsThereBackwards(String person, String value, String right) {
        assertThatThrownBy(() -> Examples.run(PLAN, "period: 2026-11\npeople: [" + person + "]\n"))
                .hasMessageContaining(value)
                .hasMessageContaining(right);
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

package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.payslip.PayLine;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A number that nobody gave is not counted as nothing in silence: the line says what is missing and what to give. */
class MissingNumbersTests {
    private static final String SOLD = """
            period: 2026-11
            people: [mei]
            facts: [{kind: won, person: mei, date: 2026-11-10, amount: 100000}]
            """;

    private static String lines(String rule, String given) {
        return whys("plan: p\nrules: [" + rule + "]\n", given);
    }

    private static String whys(String plans, String given) {
        return Examples.run(plans, given).getFirst().lines().stream()
                .map(PayLine::why)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void withoutATargetTiersPayTheirFirstStep() {
        assertThat(lines(
                        "{name: 提成, basis: 签单, by: attainment, whole: [{from: 0, rate: 5%}, {from: 100%, rate: 8%}]}",
                        SOLD))
                .isEqualTo("签单 ¥100,000，5%（完成率没有目标；要给 2026-11 的签单额目标，按第一档），得 ¥5,000");
    }

    @Test
    void aFactorNobodyKnowsIsNotMultiplied() {
        assertThat(lines(
                        "{name: 提成, basis: 签单, rate: 5%, times: {by: 满意度, whole: [{from: 0, times: 0.8}, {from: 4, times: 1.2}]}}",
                        SOLD))
                .isEqualTo("签单 ¥100,000，5%（系数：满意度没有数；要给 2026-11 的满意度，不乘），得 ¥5,000");
    }

    @Test
    void aBonusOnWhatNobodyMeasuredIsNotPaid() {
        assertThat(lines("{name: 奖金, of: 1000, by: 满意度, whole: [{from: 0, rate: 50%}, {from: 4, rate: 100%}]}", SOLD))
                .contains("满意度没有数；要给 2026-11 的满意度，不计")
                .endsWith("得 ¥0");
    }

    @Test
    void whatLiesAboveATargetThatNobodySetIsNotPaid() {
        assertThat(lines("{name: 超额, basis: 签单, exceeding: {target: revenue}, rate: 5%}", SOLD))
                .contains("起算的数没有目标；要给 2026-11 的签单额目标，不计")
                .endsWith("得 ¥0");
    }

    @Test
    void withoutADealThereIsNothingToSetOff() {
        assertThat(lines("{name: 拜访奖, basis: 拜访, each: 20}, {name: 提成, basis: 签单, rate: 5%, less: 拜访奖}", SOLD))
                .contains("没有单号，对不上 拜访奖，没有扣");
    }

    @Test
    void theLinesOfAQuarterSayTheirMonth() {
        assertThat(lines("{name: 提成, basis: 签单, rate: 5%}", SOLD.replace("2026-11\n", "2026-Q4\n")))
                .startsWith("2026-11：签单");
    }

    @Test
    void whatBoundsTheWholePlanAndNobodyGaveIsSaid() {
        var lines = Examples.run("""
                        plan: p
                        cap: {value: 封顶额}
                        guarantee: {value: 保底额}
                        draw: {value: 预支额}
                        rules: [{name: 提成, basis: 签单, rate: 5%}]
                        """, SOLD + """
                        measures:
                          - {person: lin, period: 2026-11, measure: 封顶额, value: 1}
                          - {person: lin, period: 2026-11, measure: 保底额, value: 1}
                          - {person: lin, period: 2026-11, measure: 预支额, value: 1}
                        """).getFirst().lines();
        assertThat(lines.stream().map(PayLine::why))
                .containsExactly(
                        "签单 ¥100,000，5%，得 ¥5,000",
                        "封顶没有数；要给 2026-11 的封顶额，没有封", "保底没有数；要给 2026-11 的保底额，没有保", "预支没有数；要给 2026-11 的预支额，没有垫");
    }

    @Test
    void aRateThatNobodyGavePaysNothing() {
        var given = SOLD + "measures: [{person: lin, period: 2026-11, measure: 提成率, value: 0.05}]\n";
        assertThat(lines("{name: 提成, basis: 签单, rate: {value: 提成率}}", given))
                .isEqualTo("签单 ¥100,000，没有数（提成率没有数；要给 2026-11 的提成率，不计），得 ¥0");
    }

    @Test
    void aBonusWhosePlanEndsWithinItsSpanSaysThatItIsNotPaid() {
        var bonus = "{name: 季度奖, of: 5000, per: quarter, by: {attainment: revenue}, curve: straight}";
        var given = """
                period: 2026-Q4
                people: [{id: mei, since: [{from: 2026-11-16, role: manager}]}]
                targets: [{person: mei, period: 2026-Q4, measure: revenue, amount: 100000}]
                facts: [{kind: won, person: mei, date: 2026-10-10, amount: 100000}]
                """;
        assertThat(whys("plan: p\nfor: {role: rep}\nrules: [" + bonus + "]\n", given))
                .isEqualTo("2026-11：季度奖到 2026-11-15 为止适用，没做满这一段（2026-Q4），不付；按天付写 prorate: yes");
        assertThat(whys(
                        "plan: p\nto: 2026-11-30\nrules: [" + bonus + "]\n---\nplan: q\nrules: [" + bonus + "]\n",
                        given))
                .isEqualTo("2026-12：基数 ¥5,000，签单额完成率 100% 对应 100%，得 ¥5,000");
    }
}

package io.drumbeat.payout;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.Yaml;
import org.junit.jupiter.api.Test;

class PlanFileTests {
    private static void refused(String rules, String sentence) {
        assertThatThrownBy(() -> PlanFile.read(Yaml.parse("plan: 试\nrules:\n" + rules, "plan.yml")))
                .hasMessage(sentence);
    }

    @Test
    void aWrongBasisIsNamedWithItsLine() {
        refused("  - {name: a, basis: 开票, rate: 3%}", "plan.yml 第 3 行 rules.basis：\"开票\"，应是 签单 或 回款");
    }

    @Test
    void aRateOverOneHundredPercentIsRefused() {
        refused("  - {name: a, basis: 签单, rate: 3}", "plan.yml 第 3 行 rules.rate：\"3\"，比例应在 0% 到 100% 之间");
    }

    @Test
    void stepsMustRise() {
        refused(
                "  - name: a\n    basis: 签单\n    whole:\n      - {from: 0, rate: 1%}\n      - {from: 0, rate: 2%}",
                "plan.yml 第 7 行 rules.whole.from：\"0\"，每一档的起点应比上一档高");
    }

    @Test
    void aRuleHasExactlyOneKindOfRate() {
        refused("  - {name: a, basis: 签单}", "plan.yml 第 3 行 rules：rate（固定比例）、marginal（超额累进）、whole（全额累进）要写而且只写一个");
    }

    @Test
    void anUnknownKeyIsNamed() {
        refused(
                "  - {name: a, basis: 签单, rat: 3%}",
                "plan.yml 第 3 行：不认识 \"rat\"，可用 name、basis、customers、rate、marginal、whole");
    }
}

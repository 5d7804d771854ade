package io.drumbeat.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.config.Yaml;
import io.drumbeat.money.Money;
import io.drumbeat.people.People;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.stage.Stages;
import org.junit.jupiter.api.Test;

class ApprovalsFileTests {
    private static final People PEOPLE = new Rehearsal().people();

    private static ApprovalRules read(String text) {
        return ApprovalsFile.read(Yaml.parse(text, "approvals.yml"), PEOPLE, Stages.USUAL);
    }

    @Test
    void oneThresholdThatIsPassedIsEnough() {
        var rules = read("""
                quotes:
                  - {over: 100万}
                  - {over: 30万, stage: contacted}
                """);
        assertThat(rules.isNeeded(Money.yuan(1_000_000), "quoted")).isFalse();
        assertThat(rules.isNeeded(Money.cny("1000000.01"), "quoted")).isTrue();
        assertThat(rules.isNeeded(Money.yuan(310_000), "contacted")).isTrue();
        assertThat(rules.isNeeded(Money.yuan(310_000), "interested")).isFalse();
    }

    @Test
    void withoutASectionNoQuoteNeedsAYes() {
        assertThat(read("unapproved: allow").isNeeded(Money.yuan(90_000_000), "quoted"))
                .isFalse();
    }

    @Test
    void howLongThereIsToAnswerMayBeSaid() {
        assertThat(read("within: 2").within()).isEqualTo(2);
        assertThat(read("unapproved: ask").within()).isZero();
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThatThrownBy(() -> read("quotes:\n  - {over: 10万, stage: qouted}"))
                .hasMessageContaining("没有这个阶段")
                .hasMessageContaining("qouted");
        assertThatThrownBy(() -> read("deputies: {lei: mei}")).hasMessageContaining("代批的应是主管、财务或管理员");
        assertThatThrownBy(() -> read("deputies: {leo: laozhao}"))
                .hasMessageContaining("\"leo\"，people.yml 里没有这个人；是不是 lei");
        assertThatThrownBy(() -> read("within: 两天")).hasMessageContaining("应是几个工作日");
        assertThatThrownBy(() -> read("within: -1")).hasMessageContaining("应是 0 到 60 个工作日");
        assertThatThrownBy(() -> read("unapproved: maybe")).hasMessageContaining("应是 ask");
    }
}

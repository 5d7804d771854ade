package io.drumbeat.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drumbeat.plantext.Existing;
import io.drumbeat.plantext.WrongPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Plans with one thing wrong: each is refused where it is wrong, with what stands there and what would be right. */
class WrongPlansTests {
    /** A plan and what has to be said of it. */
    record Wrong(int line, String value, String remedy, String plan) {
        static Wrong of(String text) {
            var head = text.lines().findFirst().orElseThrow().split(" \\| ");
            return new Wrong(Integer.parseInt(head[0]), head[1], head[2], text.substring(text.indexOf('\n') + 1));
        }
    }

    static Stream<Wrong> plans() throws IOException {
        var text = Files.readString(Path.of("src/test/resources/wrong-plans.txt"));
        return Arrays.stream(text.split("=====\n")).map(Wrong::of);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void theLineTheValueAndTheRemedyAreSaid(Wrong wrong) {
        var refused = catchThrowableOfType(WrongPlan.class, () -> PlanReader.checked(wrong.plan(), Set.of()));
        assertThat(refused).as(wrong.plan()).isNotNull();
        var problem = refused.problems().getFirst();
        assertThat(problem.should()).as(wrong.plan()).contains(wrong.remedy());
        assertThat(problem.line()).as(problem.toString()).isEqualTo(wrong.line());
        assertThat(problem.value()).as(problem.toString()).isEqualTo(wrong.value());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        var refused = catchThrowableOfType(WrongPlan.class, () -> PlanReader.read("""
                plan: p
                version: 0
                rules:
                  - {name: a, basis: 签单, rate: 15}
                  - {name: b, basis: 回收, rate: 1%}
                """));
        assertThat(refused.problems()).extracting(WrongPlan.Problem::line).containsExactly(2, 4, 5);
    }

    /** Wherever a plan can name a stage, a team or a person: the line as it stands, with what it may name and what not. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{name: a, basis: 推进, where: {stage: %s}, each: 200}; 报价; 报介",
                "{name: a, basis: 推进, where: {stage: [意向, %s]}, each: 200}; 报价; 已报",
                "{name: a, basis: 推进, where: {not: {stage: %s}}, each: 200}; 报价; 询价",
                "{name: a, basis: 推进, where: {any: [{stage: %s}, {product: 云}]}, each: 200}; 意向; quoted",
                "'{name: a, basis: 签单, rate: 2%%, release: [{on: stage, stage: %s, share: 100%%}]}'; 意向; 验收",
                "{name: a, for: {team: %s}, basis: 签单, rate: 2%%}; south-1; south-9",
                "{name: a, for: {people: [mei, %s]}, basis: 签单, rate: 2%%}; lin; nobody",
                "'{name: a, basis: 签单, whose: everyone, where: {person: %s}, rate: 2%%}'; self; 小美",
                "'{name: a, basis: 签单, credit: [{where: {team: %s}, times: 2}, {times: 1}], rate: 2%%}'; south-1; south",
            })
    void whatTheCompanyDoesNotHaveIsRefusedWithWhatItHas(String rule, String right, String wrong) {
        var company = Existing.of(Set.of("意向", "报价"), Set.of("south-1"), Set.of("mei", "lin"));
        var plan = "plan: p\nrules:\n  - " + rule + "\n";
        PlanReader.checked(company.in(plan.formatted(right)), Set.of());
        PlanReader.checked(plan.formatted(wrong), Set.of());
        var refused = catchThrowableOfType(WrongPlan.class, () -> company.in(plan.formatted(wrong)));
        var problem = refused.problems().getFirst();
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.value()).isEqualTo(wrong);
        assertThat(problem.should()).contains("没有这个").matches(".*有的是：.*(报价|south-1|mei).*");
    }
}

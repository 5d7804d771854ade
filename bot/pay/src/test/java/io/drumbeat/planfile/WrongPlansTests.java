package io.drumbeat.planfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.drumbeat.plantext.WrongPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
}

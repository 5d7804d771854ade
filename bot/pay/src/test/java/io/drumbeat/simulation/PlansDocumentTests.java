package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code docs/plans.md} says a plan pays is what it pays. */
class PlansDocumentTests {
    static List<Examples.Example> examples() {
        return Examples.in(Examples.docs("plans.md"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplePaysWhatTheDocumentSays(Examples.Example example) {
        var statements = Examples.run(example.plan(), example.given());
        var lines = statements.stream()
                .flatMap(statement -> statement.lines().stream())
                .map(line -> "%s | %s | %s | %d | %s"
                        .formatted(line.rule(), line.basis(), line.rate(), line.amount(), line.why()))
                .collect(Collectors.joining("\n"));
        assertThat(Examples.said(statements)).as(lines).isEqualTo(example.pays());
    }
}

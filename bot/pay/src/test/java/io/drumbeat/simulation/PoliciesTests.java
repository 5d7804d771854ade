package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paragraphs of pay policies, most of them published, written down in the language. */
class PoliciesTests {
    static List<Examples.Example> policies() {
        return Examples.in(Path.of("src/test/resources/policies.md"));
    }

    @ParameterizedTest
    @MethodSource("policies")
    void thePolicyPaysWhatWasPublished(Examples.Example policy) {
        assertThat(Examples.said(Examples.run(policy.plan(), policy.given()))).isEqualTo(policy.pays());
    }
}

package io.drumbeat.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Paragraphs of pay policies, most of them published, written down in the language. */
class PoliciesTests {
    static Stream<Examples.Example> policies() {
        return Stream.of("policies.md", "published.md", "industries.md")
                .flatMap(name -> Examples.in(Path.of("src/test/resources", name)).stream());
    }

    @ParameterizedTest
    @MethodSource("policies")
    void thePolicyPaysWhatWasPublished(Examples.Example policy) {
        assertThat(Examples.said(Examples.run(policy.plan(), policy.given()))).isEqualTo(policy.pays());
    }
}

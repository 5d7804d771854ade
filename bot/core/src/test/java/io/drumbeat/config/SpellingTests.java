package io.drumbeat.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {
    private static final List<String> NAMES = List.of("weights", "floor", "cap", "ramp");

    @ParameterizedTest
    @CsvSource({"wieghts, weights", "weigts, weights", "floor s, floor", "cpa, cap", "ram, ramp", "luck,", "x,"})
    void theNearestIsMeantIfOneIsNear(String written, String meant) {
        assertThat(Spelling.nearest(written, NAMES)).isEqualTo(java.util.Optional.ofNullable(meant));
    }
}

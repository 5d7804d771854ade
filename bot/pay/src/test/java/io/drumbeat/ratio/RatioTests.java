package io.drumbeat.ratio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTests {
    private final Random random = new Random(7);

    @Test
    void aThirdThreeTimesIsOne() {
        var third = Ratio.of(1, 3);
        assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
        assertThat(Ratio.of("0.10").times(Ratio.of(10))).isEqualTo(Ratio.ONE);
    }

    @Test
    void whatDoesNotFitGoesOnExactly() {
        var large = Ratio.of(Long.MAX_VALUE).times(Ratio.of(Long.MAX_VALUE));
        assertThat(large.dividedBy(Ratio.of(Long.MAX_VALUE))).isEqualTo(Ratio.of(Long.MAX_VALUE));
        assertThat(large.plus(Ratio.ONE).minus(large)).isEqualTo(Ratio.ONE);
    }

    @RepeatedTest(5)
    void smallAndBigNumbersAgreeWithDecimals() {
        for (var i = 0; i < 20_000; i++) {
            var a = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), 2);
            var b = BigDecimal.valueOf(random.nextLong() >> random.nextInt(60), 4);
            assertThat(Ratio.of(a).plus(Ratio.of(b))).isEqualTo(Ratio.of(a.add(b)));
            assertThat(Ratio.of(a).times(Ratio.of(b))).isEqualTo(Ratio.of(a.multiply(b)));
            assertThat(Ratio.of(a).compareTo(Ratio.of(b))).isEqualTo(a.compareTo(b));
            if (a.precision() < 16 && b.signum() != 0) {
                assertThat(Ratio.of(a).times(Ratio.of(b)).dividedBy(Ratio.of(b)))
                        .isEqualTo(Ratio.of(a));
                for (var mode : new RoundingMode[] {RoundingMode.HALF_UP, RoundingMode.DOWN, RoundingMode.HALF_EVEN}) {
                    assertThat(Ratio.of(a).rounded(Ratio.ONE, mode))
                            .isEqualTo(a.setScale(0, mode).longValueExact());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1E2147483647", "1e61"})
    void aNumberThatNobodyMeansIsNone(String decimal) {
        assertThatThrownBy(() -> Ratio.of(decimal)).isInstanceOf(NumberFormatException.class);
    }
}

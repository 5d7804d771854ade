package io.drumbeat.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeasonTests {
    private static List<BigDecimal> year(int december) {
        var year = new ArrayList<>(Collections.nCopies(12, BigDecimal.ONE));
        year.set(11, BigDecimal.valueOf(december));
        return year;
    }

    @Test
    void oneYearCountsHalfAndTwoCountTwoThirds() {
        // a december of half the year: half of 50 % and half of a twelfth
        assertThat(Season.learned(List.of(year(11))).months().getLast()).isEqualByComparingTo("0.291666667");
        var two = Season.learned(List.of(year(11), year(11)));
        assertThat(two.weight()).isEqualByComparingTo("0.666666667");
        assertThat(two.years()).isEqualTo(2);
        assertThat(two.months().getLast()).isBetween(new BigDecimal("0.3611"), new BigDecimal("0.3612"));
    }

    @Test
    void withoutAYearItIsFlatAndWhatIsTypedHolds() {
        assertThat(Season.learned(List.of()).isFlat()).isTrue();
        assertThat(Season.learned(List.of(Collections.nCopies(12, BigDecimal.ZERO)))
                        .isFlat())
                .isTrue();
        assertThat(Season.typed(year(9)).months().getLast()).isEqualByComparingTo("0.45");
    }
}

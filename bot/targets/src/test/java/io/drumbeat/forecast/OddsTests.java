package io.drumbeat.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.conversion.Conversion;
import io.drumbeat.stage.Stages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class OddsTests {
    private static Conversion went(int further, int entered) {
        return new Conversion(Stages.USUAL.first(), Stages.USUAL.quoted(), entered, further);
    }

    @Example
    void onesOwnRateLeansOnTheTeams() {
        // the team's 7/12 on top of one's own 3 of 4, five times
        assertThat(Odds.on(went(3, 4), went(6, 10))).isEqualByComparingTo("0.657407");
        assertThat(Odds.on(went(0, 0), went(0, 0))).isEqualByComparingTo("0.5");
    }

    @Property
    void nobodyIsEverCertain(
            @ForAll @IntRange(min = 0, max = 200) int entered,
            @ForAll @IntRange(min = 0, max = 200) int further,
            @ForAll @IntRange(min = 0, max = 500) int team) {
        var own = went(Math.min(further, entered), entered);
        var on = Odds.on(own, went(Math.min(team, further), team));
        assertThat(on).isGreaterThan(BigDecimal.ZERO).isLessThan(BigDecimal.ONE);
    }

    @Example
    void whatIsMissingTakesSoManyQuotes() {
        var cover = Coverage.of(300_000_00, new BigDecimal("10000000"), new BigDecimal("0.75"), 2, Optional.empty())
                .orElseThrow();
        assertThat(cover.needed()).isEqualTo(4);
        assertThat(Coverage.of(0, BigDecimal.TEN, BigDecimal.ONE, 0, Optional.of(LocalDate.EPOCH)))
                .isEmpty();
    }
}

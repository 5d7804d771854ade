package io.drumbeat.reach;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.reach.YearReach.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What is said of how likely a year is has to come true as often as it is said. */
class YearReachTests {
    private static final double[] SEASON = {.85, .55, 1.2, .9, .95, 1.3, .8, .85, 1.15, .85, 1.1, 1.5};
    private static final int YEARS = Boolean.getBoolean("drumbeat.full") ? 60_000 : 6_000;

    /** A month of somebody who sells: skewed, and by the season. */
    private static long month(Random random, double mean, double spread, int month) {
        return Math.round(mean * SEASON[month] * Math.exp(spread * random.nextGaussian() - spread * spread / 2));
    }

    @Test
    void ofTargetsThatAreGivenTwoThirdsAboutTwoThirdsAreReached() {
        var random = new Random(7);
        var given = 0;
        var reached = 0;
        for (var i = 0; i < YEARS; i++) {
            var mean = 20_000_000 + random.nextInt(20_000_000);
            var spread = .3 + .5 * random.nextDouble();
            var past = new long[24];
            var last = 0L;
            for (var back = 0; back < past.length; back++) {
                past[back] = month(random, mean, spread, 11 - back % 12);
                last += back < 12 ? past[back] : 0;
            }
            // as targets are set: what the last year was, and so much more or less
            var target = Math.round(last * (.75 + .5 * random.nextDouble()));
            var months = new ArrayList<Month>();
            for (var back = 0; back < past.length; back++) {
                months.add(new Month(past[back], Math.round(target / 12.0 * SEASON[11 - back % 12])));
            }
            var said = YearReach.of(target, months).orElseThrow();
            var year = 0L;
            for (var of = 0; of < 12; of++) {
                year += month(random, mean, spread, of);
            }
            if (said.percent() >= 60 && said.percent() <= 70) {
                given++;
                reached += year >= target ? 1 : 0;
            }
        }
        assertThat(given).isGreaterThan(YEARS / 50);
        assertThat(100.0 * reached / given).as("of %d given 60–70%%", given).isBetween(55.0, 75.0);
    }

    @Test
    void ofFewMonthsNothingIsSaid() {
        var months = new ArrayList<Month>();
        for (var i = 0; i < 11; i++) {
            months.add(new Month(100, 100));
        }
        assertThat(YearReach.of(1200, months)).isEmpty();
        months.add(new Month(100, 100));
        assertThat(YearReach.of(1200, months)).contains(new YearReach(100, 100, 100, 12));
        assertThat(YearReach.of(0, months)).isEmpty();
        assertThat(YearReach.of(1201, List.copyOf(months)).orElseThrow().isDoubtful())
                .isTrue();
    }

    @Test
    void theNormalDistributionIsThePublishedOne() {
        assertThat(YearReach.normal(0)).isCloseTo(.5, Offset.offset(1e-7));
        assertThat(YearReach.normal(1.96)).isCloseTo(.9750021, Offset.offset(1e-6));
        assertThat(YearReach.normal(-1.2816)).isCloseTo(.1, Offset.offset(1e-5));
    }
}

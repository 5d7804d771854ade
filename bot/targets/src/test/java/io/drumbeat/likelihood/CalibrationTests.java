package io.drumbeat.likelihood;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.drumbeat.likelihood.Likelihood.OpenDeal;
import io.drumbeat.monthend.MonthEnds;
import io.drumbeat.monthend.Rest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Of the mornings on which 70 % were said of made people whose true rates nobody was told, about 70 % came true. */
class CalibrationTests {
    private static final YearMonth FIRST = YearMonth.of(2024, 1);
    private static final int MONTH = 21;
    private static final int YEAR = 12 * MONTH;
    private static final int MONTHS = 24;
    private static final String OPEN = "open";
    private static final int PEOPLE = Boolean.getBoolean("drumbeat.full") ? 400 : 150;

    /** A deal as it happens: -1 where it is lost in the end. */
    private record Made(int opened, int won, long amount) {}

    /** How often what was said came true. */
    private record Bucket(int said, long sum, int came) {
        Bucket and(int percent, boolean truly) {
            return new Bucket(said + 1, sum + percent, came + (truly ? 1 : 0));
        }
    }

    @Test
    void whatIsSaidToBeLikelyHappensAsOften() {
        var random = new SplittableRandom(7);
        var buckets = new Bucket[5];
        Arrays.fill(buckets, new Bucket(0, 0, 0));
        for (var person = 0; person < PEOPLE; person++) {
            tell(random, buckets);
        }
        for (var bucket : buckets) {
            var said = (double) bucket.sum() / bucket.said();
            var came = 100.0 * bucket.came() / bucket.said();
            assertThat(came)
                    .as("said %.0f %% on %d mornings", said, bucket.said())
                    .isCloseTo(said, within(4 + 230 * Math.sqrt(said / 100 * (1 - said / 100) / bucket.said())));
        }
    }

    private static void tell(SplittableRandom random, Bucket[] buckets) {
        var rate = 0.25 + random.nextDouble() * 0.5;
        var winning = 0.15 + random.nextDouble() * 0.35;
        var deals = made(random, rate, winning);
        var target = (long) (rate * winning * MONTH * 100 * (0.5 + random.nextDouble()));
        for (var month = 13; month < MONTHS; month++) {
            var start = month * MONTH;
            var morning = start + 4 + random.nextInt(13);
            var likelihood = at(morning, start + MONTH, target, deals, start, random.nextLong());
            var percent = likelihood.percent();
            var came = signed(deals, start, start + MONTH) >= target;
            if (percent < 100) {
                var place = Math.min(4, percent / 20);
                buckets[place] = buckets[place].and(percent, came);
            }
        }
    }

    private static List<Made> made(SplittableRandom random, double rate, double winning) {
        var deals = new ArrayList<Made>();
        for (var day = 0; day < MONTHS * MONTH; day++) {
            if (random.nextDouble() < rate) {
                var lag = 1 + random.nextInt(12) + random.nextInt(20);
                var amount = (long) (100 * Math.exp(random.nextGaussian() * 0.6 - 0.18));
                deals.add(new Made(day, random.nextDouble() < winning ? day + lag : -1, amount));
            }
        }
        return deals;
    }

    private static long signed(List<Made> deals, int from, int to) {
        return deals.stream()
                .filter(deal -> deal.won() >= from && deal.won() < to)
                .mapToLong(Made::amount)
                .sum();
    }

    /** What can be known on that morning: nobody knows yet which open deal will be won, or that one is lost already. */
    private static Likelihood at(int morning, int end, long target, List<Made> deals, int start, long seed) {
        var past = Chances.NONE;
        var amounts = new ArrayList<Long>();
        var open = new ArrayList<OpenDeal>();
        for (var deal : deals) {
            if (deal.opened() >= morning) {
                continue;
            }
            var isWon = deal.won() >= 0 && deal.won() < morning;
            if (deal.opened() >= morning - YEAR && deal.opened() < morning - 22) {
                past = past.tried(1);
                past = isWon ? past.won(deal.won() - deal.opened(), Lags.WHOLE) : past;
            }
            if (isWon && deal.won() >= morning - YEAR) {
                amounts.add(deal.amount());
            }
            if (!isWon && morning - deal.opened() < 40) {
                open.add(new OpenDeal(OPEN, morning - deal.opened(), deal.amount()));
            }
        }
        var track = new Track(Math.min(morning, YEAR), Chances.NONE, past, Map.of(OPEN, past), amounts);
        var standing = new Likelihood.Standing(signed(deals, start, morning), target, end - morning);
        return new Likelihood(new Habits(track, track, OPEN), standing, open, rest(deals, start, morning), seed);
    }

    /** What the months before brought in after the same day. */
    private static Rest rest(List<Made> deals, int start, int morning) {
        var ends = new ArrayList<MonthEnds.End>();
        for (var from = start - MONTH; from >= 0; from -= MONTH) {
            var rest = signed(deals, from + morning - start, from + MONTH);
            ends.add(new MonthEnds.End(FIRST.plusMonths(from / MONTH), rest, signed(deals, from, from + MONTH)));
        }
        return Rest.of(FIRST.plusMonths(start / MONTH), ends, ends);
    }
}

package io.drumbeat.likelihood;

import io.drumbeat.monthend.Rest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What is signed until the end of a period, drawn many times. Half of the ways go by the deals: what is done, each open deal won
 * or not, deals that are still to be opened as usual. The other half goes by what earlier months still brought in from the same
 * day on, since much is signed that no list of open deals shows; each is wrong where the other is not. The same seed draws the
 * same, so a card can be drawn again.
 */
public final class Likelihood {
    /** So many ways it may go; they lie evenly, so that they say as much as many times their number at random. */
    static final int PATHS = 500;

    /** The normal quantile of a two-sided interval of 80 %. */
    private static final double Z = 1.2816;
    /** So many usual days' work is what anybody can do in one. */
    private static final int AT_MOST = 2;

    private final Habits habits;
    private final Standing standing;
    private final List<OpenDeal> open;
    private final Rest rest;
    private final long seed;
    private final long[] sums;

    Likelihood(Habits habits, Standing standing, List<OpenDeal> open, Rest rest, long seed) {
        this.habits = habits;
        this.standing = standing;
        this.open = List.copyOf(open);
        this.rest = rest;
        this.seed = seed;
        this.sums = drawn();
        Arrays.sort(sums);
    }

    /**
     * How far a period is.
     *
     * @param done in fen
     * @param due in fen
     * @param left working days until the end, the day itself not counted
     */
    record Standing(long done, long due, int left) {}

    /**
     * An open deal.
     *
     * @param stayed for how many working days it has been at its stage
     * @param amount in fen
     */
    record OpenDeal(String stage, int stayed, long amount) {}

    private long[] drawn() {
        var drawn = byDeals();
        // every other way, from the least that ever came to the most
        for (var path = 0; path < PATHS && rest.isKnown(); path += 2) {
            drawn[path] = standing.done() + rest.at((path + 1.0) / PATHS);
        }
        return drawn;
    }

    private long[] byDeals() {
        var random = new SplittableRandom(seed);
        var drawn = new long[PATHS];
        Arrays.fill(drawn, standing.done());
        var even = new Evenly(random);
        var luck = luck();
        for (var deal : open) {
            var chance = habits.wonWithin(deal.stage(), deal.stayed(), standing.left());
            var next = even.next();
            for (var path = 0; path < PATHS; path++) {
                drawn[path] += next.at(path) < chance * luck[path] ? deal.amount() : 0;
            }
        }
        var wins = habits.newWins(standing.left());
        var next = even.next();
        for (var path = 0; path < PATHS; path++) {
            var none = Math.exp(-wins * luck[path]);
            for (var more = next.at(path); more > none; more *= random.nextDouble()) {
                drawn[path] += habits.amount(random);
            }
        }
        return drawn;
    }

    /** The rates are only known as well as the deals are many that they stand on: by how much they may be another on each path. */
    private double[] luck() {
        var luck = new double[PATHS];
        var doubt = habits.doubt();
        for (var path = 0; path < PATHS; path++) {
            luck[path] = Math.clamp(1 + doubt * Evenly.normal(path), 0.2, 2.5);
        }
        return luck;
    }

    /** How likely the target is reached, in whole percent, never 0 or 100 while it is open. */
    public int percent() {
        return percent(Arrays.stream(sums).filter(sum -> sum >= standing.due()).count(), sums[0] >= standing.due());
    }

    /** The same if this is done today. Only what is more than usual adds anything, since the usual is counted on already. */
    public int percentAfter(int visits, int quotes) {
        var more = winsOfMore(visits, quotes);
        if (more <= 0) {
            return percent();
        }
        var random = new SplittableRandom(seed + 1);
        var next = new Evenly(random).next();
        var none = Math.exp(-more);
        // of a usual size: that one large deal would do it is no reason to promise it
        var usual = usualDeal();
        var totals = sums.clone();
        for (var path = 0; path < PATHS; path++) {
            for (var chance = next.at(path); chance > none; chance *= random.nextDouble()) {
                totals[path] += usual;
            }
        }
        var reached =
                Arrays.stream(totals).filter(total -> total >= standing.due()).count();
        return Math.max(percent(), percent(reached, sums[0] >= standing.due()));
    }

    /**
     * How many more wins are to be expected of what is done today beyond the usual. Visits lead to quotes, so that of the two the
     * one that promises more is taken; and a day is never worth more than some of the days that are left together are.
     */
    private double winsOfMore(int visits, int quotes) {
        var ofVisits = Math.max(0, visits - habits.visitsADay()) * visitWins();
        var day = expectedWins() / (standing.left() + 1);
        return Math.min(Math.max(ofVisits, ofQuotes(quotes - habits.quotesADay())), AT_MOST * day);
    }

    private double expectedWins() {
        var usual = usualDeal();
        var mean = Arrays.stream(sums).average().orElse(0) - standing.done();
        return usual <= 0 ? 0 : Math.max(0, mean) / usual;
    }

    /** A quote takes an open deal further, and what that deal is worth already is counted. */
    private double ofQuotes(double quotes) {
        var quoted = habits.wonWithin(habits.quoted(), 0, standing.left());
        var gains = new ArrayList<Double>();
        for (var deal : open) {
            gains.add(Math.max(0, quoted - habits.wonWithin(deal.stage(), deal.stayed(), standing.left())));
        }
        gains.sort(Comparator.reverseOrder());
        var sum = 0.0;
        for (var one = 0; one < gains.size() && one < quotes; one++) {
            sum += gains.get(one) * Math.min(1, quotes - one);
        }
        return sum;
    }

    private static int percent(long reached, boolean sure) {
        return sure ? 100 : Math.clamp(Math.round(100.0 * reached / PATHS), 1, 99);
    }

    /** What will be signed in the end, in fen: as little in one of ten cases. */
    public long low() {
        return sums[PATHS / 10];
    }

    /** What will be signed in the end, in fen: half of the cases are below. */
    public long middle() {
        return sums[PATHS / 2];
    }

    /** What will be signed in the end, in fen: as much in one of ten cases. */
    public long high() {
        return sums[PATHS - 1 - PATHS / 10];
    }

    /** How likely one more visit today leads to a win that still counts for the period. */
    public double visitWins() {
        return habits.visitRate() * habits.visitLags().within(standing.left());
    }

    /** Between what that lies in eight cases of ten, by how often it was tried. */
    public double[] visitWinsBetween() {
        var rate = habits.visitRate();
        var spread = Z * Math.sqrt(rate * (1 - rate) / habits.visitTries());
        var soon = habits.visitLags().within(standing.left());
        return new double[] {Math.max(0, rate - spread) * soon, (rate + spread) * soon};
    }

    /** How many working days it takes half of the wins after a visit. */
    public int usualLag() {
        var days = 0;
        while (days < Lags.LONGEST && habits.visitLags().within(days) < 0.5) {
            days++;
        }
        return days;
    }

    /** What is signed so far, in fen. */
    public long done() {
        return standing.done();
    }

    /** What a deal usually comes to, in fen. */
    public long usualDeal() {
        return habits.usualAmount();
    }

    /** How many visits usually go with one deal; 0 where none does. */
    public double visitsPerDeal() {
        return habits.visitsPerDeal();
    }

    /** What the earlier months say that it goes by. */
    public Rest rest() {
        return rest;
    }

    /** What is missing still, in fen. */
    public long missing() {
        return Math.max(0, standing.due() - standing.done());
    }

    /** How many open deals may still be won in time. */
    public int openDeals() {
        return open.size();
    }

    /** What these are worth, in fen. */
    public long openWorth() {
        return open.stream().mapToLong(OpenDeal::amount).sum();
    }

    /** What of that is to be expected, in fen. */
    public long openLikely() {
        return Math.round(open.stream()
                .mapToDouble(deal -> deal.amount() * habits.wonWithin(deal.stage(), deal.stayed(), standing.left()))
                .sum());
    }
}

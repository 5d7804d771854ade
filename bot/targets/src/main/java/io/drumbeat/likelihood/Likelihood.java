package io.drumbeat.likelihood;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What is signed until the end of a period, drawn many times: what is done, each open deal won or not, deals that are still to
 * be opened as usual. The same seed draws the same, so a card can be drawn again.
 */
public final class Likelihood {
    /** So many ways it may go; they lie evenly, so that they say as much as many times their number at random. */
    static final int PATHS = 500;

    /** The normal quantile of a two-sided interval of 80 %. */
    private static final double Z = 1.2816;

    private final Habits habits;
    private final long done;
    private final long due;
    private final long seed;
    private final int left;
    private final long[] sums;

    /**
     * @param done in fen
     * @param due in fen
     * @param open deals
     * @param left working days until the end, the day itself not counted
     */
    Likelihood(Habits habits, long done, long due, Iterable<OpenDeal> open, int left, long seed) {
        this.habits = habits;
        this.done = done;
        this.due = due;
        this.seed = seed;
        this.left = left;
        this.sums = drawn(open);
        Arrays.sort(sums);
    }

    /**
     * An open deal.
     *
     * @param stayed for how many working days it has been at its stage
     * @param amount in fen
     */
    record OpenDeal(String stage, int stayed, long amount) {}

    private long[] drawn(Iterable<OpenDeal> open) {
        var random = new SplittableRandom(seed);
        var drawn = new long[PATHS];
        Arrays.fill(drawn, done);
        var even = new Evenly(random);
        var luck = luck();
        for (var deal : open) {
            var chance = habits.wonWithin(deal.stage(), deal.stayed(), left);
            var next = even.next();
            for (var path = 0; path < PATHS; path++) {
                drawn[path] += next.at(path) < chance * luck[path] ? deal.amount() : 0;
            }
        }
        var wins = habits.newWins(left);
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
        return percent(Arrays.stream(sums).filter(sum -> sum >= due).count(), sums[0] >= due);
    }

    /**
     * The same if this is done today. Only what is more than usual adds anything, since the usual is counted on already; and visits
     * lead to quotes, so that of the two the one that promises more is taken.
     */
    public int percentAfter(int visits, int quotes) {
        var more = Math.max(
                Math.max(0, visits - habits.visitsADay()) * visitWins(),
                Math.max(0, quotes - habits.quotesADay()) * habits.wonWithin(habits.quoted(), 0, left));
        if (more == 0) {
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
        var reached = Arrays.stream(totals).filter(total -> total >= due).count();
        return Math.max(percent(), percent(reached, sums[0] >= due));
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
        return habits.visitRate() * habits.visitLags().within(left);
    }

    /** Between what that lies in eight cases of ten, by how often it was tried. */
    public double[] visitWinsBetween() {
        var rate = habits.visitRate();
        var spread = Z * Math.sqrt(rate * (1 - rate) / habits.visitTries());
        var soon = habits.visitLags().within(left);
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
        return done;
    }

    /** What a deal usually comes to, in fen. */
    public long usualDeal() {
        return habits.usualAmount();
    }

    /** How many visits usually go with one deal; 0 where none does. */
    public double visitsPerDeal() {
        return habits.visitRate() == 0 ? 0 : 1 / habits.visitRate();
    }
}

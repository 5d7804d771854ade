package io.drumbeat.bench.sending;

import java.util.Random;

/**
 * What a platform does on a bad day, the same for the same seed.
 *
 * @param throttledPercent of all calls, refused at random
 * @param cutPercent of all calls, whose connection breaks without an answer; half of them after the message was taken
 */
record Chaos(int throttledPercent, int cutPercent, Random random) {
    static Chaos none() {
        return new Chaos(0, 0, new Random(1));
    }

    static Chaos usual() {
        return new Chaos(5, 2, new Random(1));
    }

    /** What happens to one call. */
    enum Turn {
        GOOD,
        THROTTLED,
        CUT_BEFORE,
        CUT_AFTER
    }

    synchronized Turn next() {
        var roll = random.nextInt(1000);
        if (roll < throttledPercent * 10) {
            return Turn.THROTTLED;
        }
        if (roll < throttledPercent * 10 + cutPercent * 10) {
            return roll % 2 == 0 ? Turn.CUT_BEFORE : Turn.CUT_AFTER;
        }
        return Turn.GOOD;
    }
}

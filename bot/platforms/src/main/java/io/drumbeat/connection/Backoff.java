package io.drumbeat.connection;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next try: a random time between nothing and a ceiling that doubles with each failure (full
 * jitter), so that many instances that lost a platform together do not come back together. Not for several threads.
 */
public final class Backoff {
    private final Duration first;
    private final Duration most;
    private final RandomGenerator random;
    private int failures;

    /**
     * @param first the ceiling after the first failure
     * @param most the ceiling that is never passed
     */
    public Backoff(Duration first, Duration most, RandomGenerator random) {
        if (first.isNegative() || first.isZero() || most.compareTo(first) < 0) {
            throw new IllegalArgumentException("退避要从大于零的时间开始，上限不小于它：" + first + "、" + most);
        }
        this.first = first;
        this.most = most;
        this.random = random;
    }

    /** The wait after one more failure. */
    public Duration next() {
        var ceiling = Math.min(most.toMillis(), first.toMillis() << Math.min(failures, 20));
        failures++;
        return Duration.ofMillis(random.nextLong(ceiling + 1));
    }

    /** It worked: the next failure counts as the first again. */
    public void reset() {
        failures = 0;
    }
}

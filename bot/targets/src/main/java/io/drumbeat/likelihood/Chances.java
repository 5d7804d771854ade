package io.drumbeat.likelihood;

import java.util.HashMap;
import java.util.Map;

/**
 * How often something was done, and after how long how many of it led to a win.
 *
 * @param tried how often
 * @param won which of it led to a win, by how long that took
 */
record Chances(int tried, Lags won) {
    static final Chances NONE = new Chances(0, Lags.NONE);

    Chances plus(Chances other) {
        return new Chances(tried + other.tried, won.plus(other.won));
    }

    Chances tried(int more) {
        return new Chances(tried + more, won);
    }

    Chances won(int days, int weight) {
        return new Chances(tried, won.and(days, weight));
    }

    static Map<String, Chances> plus(Map<String, Chances> these, Map<String, Chances> others) {
        var sum = new HashMap<>(these);
        others.forEach((key, chances) -> sum.merge(key, chances, Chances::plus));
        return sum;
    }

    /**
     * How likely it leads to a win at all: one's own rate as if {@code lean} tries of the team's kind came on top, the team's
     * smoothed by half a win (the mean of a beta distribution in both cases).
     */
    double rate(Chances team, int lean) {
        var theirs = Math.min(1, (team.won.wins() + 0.5) / (team.tried + 1.0));
        return Math.min(1, (won.wins() + lean * theirs) / (tried + lean));
    }
}

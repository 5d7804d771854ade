package io.drumbeat.likelihood;

/**
 * How often something was done, and after how long how many of it led to a win.
 *
 * @param tried how often
 * @param won which of it led to a win, by how long that took
 */
record Chances(int tried, Lags won) {
    static final Chances NONE = new Chances(0, Lags.NONE);

    Chances tried(int more) {
        return new Chances(tried + more, won);
    }

    Chances won(int days, int weight) {
        return new Chances(tried, won.and(days, weight));
    }

    /**
     * How likely it leads to a win at all: one's own rate as if {@code lean} tries of the team's kind came on top, the team's
     * smoothed by half a win (the mean of a beta distribution in both cases).
     */
    double rate(Chances team, int lean) {
        var theirs = Math.min(1, (team.won.wins() + 0.5) / (team.tried + 1.0));
        return Math.min(1, (won.wins() + lean * theirs) / (tried + lean));
    }

    /** Adds up many of them in one place. */
    static final class Counting {
        private final Lags.Counting won = new Lags.Counting();
        private int tried;

        void tried(int more) {
            tried += more;
        }

        void won(int days, int weight) {
            won.add(days, weight);
        }

        void add(Chances other) {
            tried += other.tried;
            won.add(other.won);
        }

        Chances chances() {
            return new Chances(tried, won.lags());
        }
    }
}

package io.drumbeat.earned;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ObjLongConsumer;

/** An amount by the months in which it came up; what takes some of it away takes from the latest first. */
public final class Tranches {
    private final List<Tranche> all = new ArrayList<>(0);

    /** What came up in one month and is still there. */
    public static final class Tranche {
        private final YearMonth month;
        private long amount;
        private long judged;
        private long lapsed;

        private Tranche(YearMonth month) {
            this.month = month;
        }

        public YearMonth month() {
            return month;
        }

        public long amount() {
            return amount;
        }

        /** Whether it was asked if the condition of a delay held when it was due. */
        public boolean isJudged(int delay) {
            return (judged >> delay & 1) == 1;
        }

        /** Whether it did not hold. */
        public boolean isLapsed(int delay) {
            return (lapsed >> delay & 1) == 1;
        }

        public void judge(int delay, boolean holds) {
            judged |= 1L << delay;
            lapsed |= holds ? 0 : 1L << delay;
        }
    }

    public List<Tranche> all() {
        return all;
    }

    public long sum() {
        var sum = 0L;
        for (var tranche : all) {
            sum += tranche.amount;
        }
        return sum;
    }

    /**
     * Adds to what is there, or takes from it.
     *
     * @param month in which that happens
     * @param moved told by how much each month changed
     */
    public void move(YearMonth month, long more, ObjLongConsumer<YearMonth> moved) {
        var rest = more;
        for (var i = all.size() - 1; i >= 0 && rest != 0; i--) {
            var tranche = all.get(i);
            if (Long.signum(tranche.amount) == -Long.signum(rest)) {
                var part = rest > 0 ? Math.min(rest, -tranche.amount) : Math.max(rest, -tranche.amount);
                tranche.amount += part;
                rest -= part;
                moved.accept(tranche.month, part);
            }
        }
        if (rest != 0) {
            in(month).amount += rest;
            moved.accept(month, rest);
        }
    }

    private Tranche in(YearMonth month) {
        if (all.isEmpty() || !all.getLast().month.equals(month)) {
            all.add(new Tranche(month));
        }
        return all.getLast();
    }
}

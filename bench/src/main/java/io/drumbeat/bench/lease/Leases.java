package io.drumbeat.bench.lease;

import io.drumbeat.chat.Say;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Leases of sixteen messages that are given back at once; only the leasing is timed. */
final class Leases {
    private static final int AT_A_TIME = 16;
    private static final Set<Say.Kind> KINDS = EnumSet.allOf(Say.Kind.class);

    private final Backlog backlog;
    private final List<Double> micros = new ArrayList<>();

    /** Leases until what came of filling it is worked off and, as the database does within a minute, swept up. */
    Leases(Backlog backlog) {
        this.backlog = backlog;
        while (backlog.notes() > 2 * AT_A_TIME) {
            turns(10);
        }
        backlog.sweepUp();
        turns(20);
        micros.clear();
    }

    void turns(int many) {
        for (var turn = 0; turn < many; turn++) {
            var start = System.nanoTime();
            var leased = backlog.outbox().lease("feishu", AT_A_TIME, KINDS);
            micros.add((System.nanoTime() - start) / 1000.0);
            if (leased.size() != AT_A_TIME) {
                throw new IllegalStateException("leased %d, not %d".formatted(leased.size(), AT_A_TIME));
            }
            backlog.outbox().release(leased);
        }
    }

    /** In microseconds. */
    double median() {
        return sorted().get(micros.size() / 2);
    }

    private List<Double> sorted() {
        return micros.stream().sorted().toList();
    }

    @Override
    public String toString() {
        return "p50 %.0f µs, p90 %.0f µs".formatted(median(), sorted().get(micros.size() * 9 / 10));
    }
}

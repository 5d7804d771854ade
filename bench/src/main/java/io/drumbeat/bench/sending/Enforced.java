package io.drumbeat.bench.sending;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** A published limit as a strict platform enforces it: no stretch of so long may see more than so many. */
final class Enforced {
    private final int most;
    private final long within;
    private final Deque<Long> admitted = new ArrayDeque<>();

    Enforced(int most, Duration within) {
        this.most = most;
        this.within = within.toNanos();
    }

    boolean isFull(long now) {
        while (!admitted.isEmpty() && now - admitted.peekFirst() >= within) {
            admitted.removeFirst();
        }
        return admitted.size() >= most;
    }

    void admit(long now) {
        admitted.addLast(now);
    }
}

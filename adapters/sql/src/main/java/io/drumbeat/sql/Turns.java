package io.drumbeat.sql;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Whose turn it is to be recorded. What people said goes first, as much of it as there is at once; what is sent by the clock goes
 * singly, when nobody waits or once it has waited its share.
 */
final class Turns {
    private static final int MOST_TOGETHER = 256;
    private static final int MOST = 4096;
    private static final Duration SHARE = Duration.ofMillis(100);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition something = lock.newCondition();
    private final Queue<Job<?>> said = new ArrayDeque<>();
    private final Queue<Patient> sending = new ArrayDeque<>();

    private record Patient(Job<?> job, long since) {
        boolean hasWaited() {
            return System.nanoTime() - since > SHARE.toNanos();
        }
    }

    /** @return whether there was room for it */
    boolean offer(Job<?> job) {
        return add(said, job);
    }

    /** The same for what can wait. */
    boolean offerPatiently(Job<?> job) {
        return add(sending, new Patient(job, System.nanoTime()));
    }

    private <T> boolean add(Queue<T> waiting, T one) {
        lock.lock();
        try {
            if (waiting.size() >= MOST) {
                return false;
            }
            waiting.add(one);
            something.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    boolean isEmpty() {
        lock.lock();
        try {
            return said.isEmpty() && sending.isEmpty();
        } finally {
            lock.unlock();
        }
    }

    /** Requests that are next, in their order, up to the first of which nobody knows beforehand what it records. */
    List<Foresight.Pending> pending() {
        lock.lock();
        try {
            var first = new ArrayList<Foresight.Pending>();
            for (var job : said) {
                var pending = job.pending();
                if (pending == null || pending.claim() != null || first.size() == MOST_TOGETHER) {
                    break;
                }
                first.add(pending);
            }
            return first;
        } finally {
            lock.unlock();
        }
    }

    /** Returns as soon as something waits, or after this time. */
    void await(Duration most) throws InterruptedException {
        lock.lock();
        try {
            var left = most.toNanos();
            while (said.isEmpty() && sending.isEmpty() && left > 0) {
                left = something.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    /** What is to be recorded together now; empty if nothing waits. */
    List<Job<?>> next() {
        lock.lock();
        try {
            var patient = sending.peek();
            if (patient != null && (said.isEmpty() || patient.hasWaited())) {
                sending.remove();
                return new ArrayList<>(List.of(patient.job()));
            }
            var jobs = new ArrayList<Job<?>>();
            while (jobs.size() < MOST_TOGETHER && !said.isEmpty()) {
                jobs.add(said.remove());
            }
            return jobs;
        } finally {
            lock.unlock();
        }
    }
}

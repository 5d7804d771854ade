package io.drumbeat.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;

/** Paces the calls of this instance alone. */
public final class LocalPace implements Pace {
    /** After so long a call counts as answered, whatever became of it. */
    public static final Duration LONGEST_CALL = Duration.ofSeconds(15);

    /** How soon to look again when only an answer makes room. */
    public static final Duration SOON = Duration.ofMillis(50);

    private static final int SWEEP = 10_000;

    private final InstantSource clock;
    private final Map<String, Deque<Call>> calls = new HashMap<>();
    private final Map<String, Instant> shut = new HashMap<>();
    private int entered;

    /** @param clock the real one: platforms count real seconds */
    public LocalPace(InstantSource clock) {
        this.clock = clock;
    }

    /** One call, at every gate it went through. */
    private static final class Call {
        private final String id;
        private Instant until;

        Call(String id, Instant until) {
            this.id = id;
            this.until = until;
        }
    }

    @Override
    public Turn enter(List<Gate> gates, boolean reply) {
        return enter(gates, reply, 1);
    }

    /** @param instances how many share the limits without knowing of each other's calls */
    public synchronized Turn enter(List<Gate> gates, boolean reply, int instances) {
        var now = clock.instant();
        sweep(now);
        for (var gate : gates) {
            var wait = wait(gate.sharedBy(instances), reply, now);
            if (wait.isPositive()) {
                return new Turn.Wait(gate.name(), wait);
            }
        }
        var id = UUID.randomUUID().toString();
        var call = new Call(id, now.plus(LONGEST_CALL));
        gates.stream().filter(gate -> !gate.limits().isEmpty()).forEach(gate -> at(gate).addLast(call));
        return new Turn.Go(id, gates, now);
    }

    /** Receivers and messages come and go; what was said to them long ago is forgotten. */
    private void sweep(Instant now) {
        if (++entered % SWEEP == 0) {
            var old = now.minus(Duration.ofHours(1));
            calls.values().removeIf(passed -> passed.getLast().until.isBefore(old));
            shut.values().removeIf(until -> until.isBefore(now));
        }
    }

    private Deque<Call> at(Gate gate) {
        return calls.computeIfAbsent(gate.name(), _ -> new ArrayDeque<>());
    }

    private Duration wait(Gate gate, boolean reply, Instant now) {
        var closed = shut.get(gate.name());
        if (closed != null && closed.isAfter(now)) {
            return Duration.between(now, closed);
        }
        var passed = calls.get(gate.name());
        if (passed == null) {
            return Duration.ZERO;
        }
        var forgotten = now.minus(gate.memory());
        passed.removeIf(call -> !call.until.isAfter(forgotten));
        if (passed.isEmpty()) {
            calls.remove(gate.name());
            return Duration.ZERO;
        }
        return gate.limits().stream()
                .map(limit -> wait(passed, limit, reply, now))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    private static Duration wait(Deque<Call> passed, Limit limit, boolean reply, Instant now) {
        var since = now.minus(limit.within());
        var counting = new ArrayList<Instant>();
        for (var call : passed) {
            if (call.until.isAfter(since)) {
                counting.add(call.until);
            }
        }
        var most = limit.mostFor(reply);
        if (counting.size() < most) {
            return Duration.ZERO;
        }
        counting.sort(null);
        var leaves = counting.get(counting.size() - most);
        return leaves.isAfter(now)
                ? SOON
                : Duration.between(now, leaves.plus(limit.within())).plusMillis(1);
    }

    @Override
    public synchronized void answered(Turn.Go call) {
        var until = clock.instant();
        find(call, known -> known.until = until);
    }

    /** It was not made after all. */
    public synchronized void undo(Turn.Go call) {
        find(call, known -> known.until = Instant.EPOCH);
    }

    private void find(Turn.Go call, Consumer<Call> how) {
        for (var gate : call.gates()) {
            var passed = calls.getOrDefault(gate.name(), new ArrayDeque<>());
            for (var newest = passed.descendingIterator(); newest.hasNext(); ) {
                var known = newest.next();
                if (known.id.equals(call.id())) {
                    how.accept(known);
                    return; // the same call stands at all its gates
                }
            }
        }
    }

    @Override
    public synchronized void shut(String gate, Duration howLong) {
        shut.merge(gate, clock.instant().plus(howLong), (one, other) -> one.isAfter(other) ? one : other);
    }
}

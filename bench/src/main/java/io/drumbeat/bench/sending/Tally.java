package io.drumbeat.bench.sending;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What a stubbed platform saw. */
final class Tally {
    private final Map<String, Integer> delivered = new HashMap<>();
    private final Set<String> uuids = new HashSet<>();
    private int calls;
    private int provoked;
    private int chaotic;
    private long first;
    private long last;

    synchronized void called(long now) {
        calls++;
        first = first == 0 ? now : first;
    }

    /** A limit was exceeded. */
    synchronized void provoked() {
        provoked++;
    }

    /** Refused or cut at random. */
    synchronized void chaotic() {
        chaotic++;
    }

    /** @return false if the platform has taken this id before and takes it for the same message */
    synchronized boolean isNew(String uuid) {
        return uuids.add(uuid);
    }

    synchronized void delivered(String receiver, long now) {
        delivered.merge(receiver, 1, Integer::sum);
        last = now;
    }

    synchronized int receivers() {
        return delivered.size();
    }

    synchronized long twice() {
        return delivered.values().stream().filter(times -> times > 1).count();
    }

    synchronized int calls() {
        return calls;
    }

    synchronized int timesProvoked() {
        return provoked;
    }

    synchronized int timesChaotic() {
        return chaotic;
    }

    /** From the first call to the last delivery. */
    synchronized double seconds() {
        return (last - first) / 1e9;
    }
}

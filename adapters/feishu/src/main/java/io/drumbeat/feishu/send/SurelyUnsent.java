package io.drumbeat.feishu.send;

import io.drumbeat.delivery.Due;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a message was certainly not sent. If that is every time it was tried, it may be tried again after any while:
 * an outage of some hours must not leave everything in doubt.
 */
final class SurelyUnsent {
    private static final int MOST = 10_000;
    private final Map<String, Integer> times = new LinkedHashMap<>();

    synchronized void count(Due due) {
        var before = times.getOrDefault(due.id(), 0);
        put(due, before < 0 ? before : before + 1);
    }

    /** Once it may have been sent, it stays so. */
    synchronized void doubt(Due due) {
        put(due, -1);
    }

    private void put(Due due, int known) {
        times.remove(due.id());
        times.put(due.id(), known);
        if (times.size() > MOST) {
            times.remove(times.keySet().iterator().next());
        }
    }

    synchronized boolean everyTimeOf(Due due) {
        var known = times.getOrDefault(due.id(), 0);
        return known > 0 && known >= due.attempts();
    }

    synchronized void forget(Due due) {
        times.remove(due.id());
    }
}

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
        var before = times.remove(due.id());
        times.put(due.id(), before == null ? 1 : before + 1);
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

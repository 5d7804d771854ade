package io.drumbeat.dingtalk.instance;

import io.drumbeat.delivery.Due;
import java.util.LinkedHashMap;
import java.util.Map;

/** What earlier tries of a message may have done, as far as this instance made them. */
final class Pasts {
    private static final int MOST = 10_000;
    private final Map<String, Past> pasts = new LinkedHashMap<>();

    /** What one message's earlier tries may have done. */
    sealed interface Past {
        /** Certainly nothing. */
        record Nothing() implements Past {}

        /** Certainly nothing is to be seen, but a card of its id may lie about: it is said another way from now on. */
        record Aside() implements Past {}

        /** A card may have been shown. */
        record Doubt(Rung rung, int times) implements Past {}

        /** Another instance tried, or this one before it was started again. */
        record Unknown() implements Past {}
    }

    synchronized Past of(Due due) {
        var known = pasts.get(due.id());
        if (known != null) {
            return known;
        }
        if (due.attempts() > 0) {
            return new Past.Unknown();
        }
        put(due, new Past.Nothing());
        return new Past.Nothing();
    }

    synchronized boolean isAside(Due due) {
        return pasts.get(due.id()) instanceof Past.Aside;
    }

    synchronized void aside(Due due) {
        put(due, new Past.Aside());
    }

    /** @return how often that has happened to it */
    synchronized int doubt(Due due, Rung rung) {
        var times = pasts.get(due.id()) instanceof Past.Doubt(var _, var before) ? before + 1 : 1;
        put(due, new Past.Doubt(rung, times));
        return times;
    }

    synchronized void forget(Due due) {
        pasts.remove(due.id());
    }

    private void put(Due due, Past past) {
        pasts.remove(due.id());
        pasts.put(due.id(), past);
        if (pasts.size() > MOST) {
            pasts.remove(pasts.keySet().iterator().next());
        }
    }
}

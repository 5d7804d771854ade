package io.drumbeat.customer;

import io.drumbeat.fold.Shared;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Customers' ids by something of theirs, as many by one as there are; shared from version to version like what it is made of. */
record Drawers(Map<String, Map<String, Boolean>> ids) {
    static final Drawers NONE = new Drawers(Shared.none());

    Drawers open() {
        return new Drawers(Shared.open(ids));
    }

    Drawers closed() {
        return new Drawers(Shared.closed(ids));
    }

    /** Only where it is open: a customer is found by these from now on, and no longer by those. */
    void move(String id, Collection<String> before, Collection<String> now) {
        for (var key : before) {
            Map<String, Boolean> left = Shared.open(of(key));
            left.remove(id);
            if (left.isEmpty()) {
                ids.remove(key);
            } else {
                ids.put(key, Shared.closed(left));
            }
        }
        for (var key : now) {
            Map<String, Boolean> more = Shared.open(of(key));
            more.put(id, true);
            ids.put(key, Shared.closed(more));
        }
    }

    private Map<String, Boolean> of(String key) {
        return ids.getOrDefault(key, Shared.none());
    }

    Set<String> by(String key) {
        return of(key).keySet();
    }
}

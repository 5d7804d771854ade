package io.drumbeat.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Facts by day, and within a day by their order. */
final class InOrder {
    private static final int PLACE = 32;

    private InOrder() {}

    static List<PayFact> of(Collection<PayFact> facts) {
        var given = new ArrayList<>(facts);
        var keys = new long[given.size()];
        var last = Integer.MIN_VALUE;
        for (var i = 0; i < keys.length; i++) {
            var fact = given.get(i);
            if (fact.order() < last) {
                given.sort(InOrder::compare);
                return given;
            }
            last = fact.order();
            keys[i] = (fact.date().toEpochDay() << PLACE) | i;
        }
        return byDay(given, keys);
    }

    /** Those that come in their order already; the place breaks the tie within a day. */
    private static List<PayFact> byDay(List<PayFact> given, long[] keys) {
        Arrays.sort(keys);
        var sorted = new ArrayList<PayFact>(keys.length);
        for (var key : keys) {
            sorted.add(given.get((int) key));
        }
        return sorted;
    }

    private static int compare(PayFact a, PayFact b) {
        var days = a.date().compareTo(b.date());
        return days == 0 ? Integer.compare(a.order(), b.order()) : days;
    }
}

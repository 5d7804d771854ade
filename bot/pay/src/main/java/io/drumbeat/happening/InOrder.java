package io.drumbeat.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Facts by day, and within a day by their order. */
final class InOrder {
    private static final int PLACE = 32;
    /** So many days a fact may lie apart to be put in order by counting. */
    private static final int DENSE = 8;

    private InOrder() {}

    static List<PayFact> of(Collection<PayFact> facts) {
        var given = new ArrayList<>(facts);
        var days = new long[given.size()];
        var last = Integer.MIN_VALUE;
        var first = Long.MAX_VALUE;
        var end = Long.MIN_VALUE;
        for (var i = 0; i < days.length; i++) {
            var fact = given.get(i);
            if (fact.order() < last) {
                given.sort(InOrder::compare);
                return given;
            }
            last = fact.order();
            days[i] = fact.date().toEpochDay();
            first = Math.min(first, days[i]);
            end = Math.max(end, days[i]);
        }
        return end - first < (long) DENSE * days.length + DENSE
                ? counted(given, days, first, (int) (end - first) + 1)
                : byDay(given, days);
    }

    /** Those that come in their order already; the place breaks the tie within a day. */
    private static List<PayFact> byDay(List<PayFact> given, long[] days) {
        for (var i = 0; i < days.length; i++) {
            days[i] = (days[i] << PLACE) | i;
        }
        Arrays.sort(days);
        var sorted = new ArrayList<PayFact>(days.length);
        for (var key : days) {
            sorted.add(given.get((int) key));
        }
        return sorted;
    }

    /** The same where the days lie close: each goes to its place without a comparison. */
    private static List<PayFact> counted(List<PayFact> given, long[] days, long first, int range) {
        var places = new int[range + 1];
        for (var day : days) {
            places[(int) (day - first) + 1]++;
        }
        for (var i = 1; i < range; i++) {
            places[i] += places[i - 1];
        }
        var sorted = new PayFact[days.length];
        for (var i = 0; i < days.length; i++) {
            sorted[places[(int) (days[i] - first)]++] = given.get(i);
        }
        return List.of(sorted);
    }

    private static int compare(PayFact a, PayFact b) {
        var days = a.date().compareTo(b.date());
        return days == 0 ? Integer.compare(a.order(), b.order()) : days;
    }
}

package io.drumbeat.measure;

import java.time.LocalDate;
import java.util.Arrays;

/** What each measure came to on each day of one person's month; only what is not nothing has a place. It never changes. */
final class MonthSums {
    static final MonthSums NONE = new MonthSums(new long[0], new long[0]);

    private static final Measure[] MEASURES = Measure.values();

    /** Days and the measures on each, in order. */
    private final long[] places;

    private final long[] values;

    private MonthSums(long[] places, long[] values) {
        this.places = places;
        this.values = values;
    }

    private static long place(LocalDate day, int measure) {
        return day.toEpochDay() * MEASURES.length + measure;
    }

    boolean isEmpty() {
        return places.length == 0;
    }

    MonthSums plus(LocalDate day, Measure measure, long more) {
        var place = place(day, measure.place());
        var at = Arrays.binarySearch(places, place);
        var sum = more + (at < 0 ? 0 : values[at]);
        if (sum == 0) {
            return at < 0 ? this : spliced(at, at + 1, new long[0], new long[0]);
        }
        return at < 0
                ? spliced(-at - 1, -at - 1, new long[] {place}, new long[] {sum})
                : spliced(at, at + 1, new long[] {place}, new long[] {sum});
    }

    /** @param of what each measure came to on the day, in their order */
    MonthSums with(LocalDate day, long[] of) {
        var fresh = new long[of.length];
        var sums = new long[of.length];
        var count = 0;
        for (var measure = 0; measure < of.length; measure++) {
            if (of[measure] != 0) {
                fresh[count] = place(day, measure);
                sums[count++] = of[measure];
            }
        }
        return spliced(
                firstFrom(place(day, 0)),
                firstFrom(place(day, MEASURES.length)),
                Arrays.copyOf(fresh, count),
                Arrays.copyOf(sums, count));
    }

    /** The same with others in the stead of the places from one to before another. */
    private MonthSums spliced(int from, int to, long[] otherPlaces, long[] otherValues) {
        return new MonthSums(spliced(places, from, to, otherPlaces), spliced(values, from, to, otherValues));
    }

    private static long[] spliced(long[] all, int from, int to, long[] others) {
        var now = new long[all.length - (to - from) + others.length];
        System.arraycopy(all, 0, now, 0, from);
        System.arraycopy(others, 0, now, from, others.length);
        System.arraycopy(all, to, now, from + others.length, all.length - to);
        return now;
    }

    private int firstFrom(long place) {
        var at = Arrays.binarySearch(places, place);
        return at < 0 ? -at - 1 : at;
    }

    long total(Measure measure, LocalDate from, LocalDate to) {
        var end = place(to, MEASURES.length);
        var sum = 0L;
        for (var at = firstFrom(place(from, 0)); at < places.length && places[at] < end; at++) {
            if (Math.floorMod(places[at], MEASURES.length) == measure.place()) {
                sum += values[at];
            }
        }
        return sum;
    }
}

package io.drumbeat.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Something that is one thing until a day and another from that day on.
 *
 * @param first what it is before any change
 * @param since what it is from each day on
 */
public record Dated<T>(T first, NavigableMap<LocalDate, T> since) {
    public Dated {
        since = Collections.unmodifiableNavigableMap(new TreeMap<>(since));
    }

    public static <T> Dated<T> always(T thing) {
        return new Dated<>(thing, new TreeMap<>());
    }

    /** The same until a day, and this from then on until the next change that is known already. */
    public Dated<T> from(LocalDate day, T thing) {
        var more = new TreeMap<>(since);
        more.put(day, thing);
        return new Dated<>(first, more);
    }

    public T on(LocalDate day) {
        var change = since.floorEntry(day);
        return change == null ? first : change.getValue();
    }

    public T last() {
        return since.isEmpty() ? first : since.lastEntry().getValue();
    }

    /** All that it ever is, in order. */
    public List<T> all() {
        var all = new ArrayList<T>();
        all.add(first);
        all.addAll(since.values());
        return all;
    }

    /** The same with each state changed so. */
    public Dated<T> each(UnaryOperator<T> change) {
        var changed = new TreeMap<LocalDate, T>();
        since.forEach((day, thing) -> changed.put(day, change.apply(thing)));
        return new Dated<>(change.apply(first), changed);
    }
}

package io.drumbeat.inforce;

import io.drumbeat.calendar.Dated;
import io.drumbeat.fact.FileFact;
import io.drumbeat.inforce.InForce.Reading;
import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a file, read.
 *
 * @param recorded what they were read from
 * @param byPlace each by the position where it stands; the first one holds before it too
 * @param unreadable in sentences, where another stands in
 */
record Versions<T>(List<Entry> recorded, Dated<T> byDay, NavigableMap<Long, T> byPlace, List<String> unreadable) {
    /** @param atStart holds where nothing is recorded, or nothing that can be read */
    static <T> Versions<T> of(List<Entry> recorded, T atStart, Function<String, Reading<T>> reading) {
        var byPlace = new TreeMap<Long, T>();
        var unreadable = new ArrayList<String>();
        for (var entry : recorded) {
            var says = (FileFact.Configured) entry.fact();
            var read = reading.apply(says.text());
            if (read.value() != null) {
                byPlace.put(entry.position(), read.value());
            } else {
                unreadable.add("账本里 %s 从 %s 起的那一版现在读不了，按离它最近的一版算：%s".formatted(says.file(), entry.date(), read.why()));
            }
        }
        if (byPlace.isEmpty()) {
            byPlace.put(0L, atStart);
        }
        return new Versions<>(recorded, byDay(recorded, byPlace), byPlace, List.copyOf(unreadable));
    }

    /** Whatever is recorded later holds from its day on, also where a clock was set back in between. */
    private static <T> Dated<T> byDay(List<Entry> recorded, NavigableMap<Long, T> byPlace) {
        var since = new TreeMap<LocalDate, T>();
        for (var entry : recorded) {
            var value = byPlace.get(entry.position());
            if (value != null && !byPlace.firstKey().equals(entry.position())) {
                since.tailMap(entry.date(), true).clear();
                since.put(entry.date(), value);
            }
        }
        return new Dated<>(byPlace.firstEntry().getValue(), since);
    }

    T at(Entry told) {
        Map.@Nullable Entry<Long, T> before = byPlace.floorEntry(told.position());
        return (before == null ? byPlace.firstEntry() : before).getValue();
    }

    List<T> since(Entry told) {
        var before = byPlace.floorKey(told.position());
        return List.copyOf((before == null ? byPlace : byPlace.tailMap(before, true)).values());
    }
}

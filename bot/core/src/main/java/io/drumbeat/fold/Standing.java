package io.drumbeat.fold;

import static kotlinx.collections.immutable.ExtensionsKt.persistentListOf;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kotlinx.collections.immutable.PersistentList;

/**
 * The entries that stand, by subject and by the keys of every index, each list in order of position; a person's by month,
 * in order of day and position. An open one is written to by whoever opened it and read by nobody else.
 */
final class Standing {
    private final List<Index<?>> indexes;
    private final Map<Object, PersistentList<Entry>> found;
    private final Map<String, ByMonth<PersistentList<Entry>>> people;
    /** The lists that were written to since this was opened: each becomes part of the next version once, however often it was. */
    private final Map<Object, PersistentList.Builder<Entry>> written = new HashMap<>();

    private final Map<String, Boolean> tellers;

    /** A key of one index among those of all. */
    private record Key(Class<?> index, Object key) {}

    private Standing(
            List<Index<?>> indexes,
            Map<Object, PersistentList<Entry>> found,
            Map<String, ByMonth<PersistentList<Entry>>> people,
            Map<String, Boolean> tellers) {
        this.indexes = indexes;
        this.found = found;
        this.people = people;
        this.tellers = tellers;
    }

    static Standing none(Collection<? extends Index<?>> indexes) {
        return new Standing(List.copyOf(indexes), Shared.none(), Shared.none(), Shared.none());
    }

    Standing open() {
        return new Standing(indexes, found, people, Shared.open(tellers));
    }

    Standing closed() {
        var now = Shared.open(found);
        var months = Shared.open(people);
        written.forEach((key, place) -> {
            if (key instanceof PersonMonth(var person, var month)) {
                var all =
                        months.getOrDefault(person, ByMonth.none()).with(month, place.isEmpty() ? null : place.build());
                put(months, person, all, all.isEmpty());
            } else {
                put(now, key, place.build(), place.isEmpty());
            }
        });
        return new Standing(indexes, Shared.closed(now), Shared.closed(months), Shared.closed(tellers));
    }

    private static <K, V> void put(Map<K, V> map, K key, V value, boolean isNothing) {
        if (isNothing) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    /** Whether it was taken back since or not. */
    void told(Entry entry) {
        if (!entry.person().equals(Entry.NOBODY)) {
            tellers.putIfAbsent(entry.person(), true);
        }
        keys(entry, true, key -> put(key, entry));
    }

    /** As if it had never been told. */
    void untold(Entry entry) {
        keys(entry, true, key -> remove(key, entry));
    }

    void neverTold(String person) {
        tellers.remove(person);
    }

    void add(Entry entry) {
        add(entry, entry.subjects());
    }

    /** The same where it is known already what it is about. */
    void add(Entry entry, Collection<Subject> subjects) {
        subjects.forEach(subject -> put(place(subject), entry));
        keys(entry, false, key -> put(key, entry));
    }

    void remove(Entry entry) {
        entry.subjects().forEach(subject -> remove(place(subject), entry));
        keys(entry, false, key -> remove(key, entry));
    }

    private void keys(Entry entry, boolean ofWhatWasTakenBack, Consumer<Key> each) {
        for (var index : indexes) {
            if (index.keepsWhatWasTakenBack() == ofWhatWasTakenBack) {
                index.keys(entry).forEach(key -> each.accept(new Key(index.getClass(), key)));
            }
        }
    }

    /** Where a subject's entries are: a person's days lie together, month by month. */
    private static Object place(Subject subject) {
        return subject instanceof Subject.PersonDay(var person, var day) ? PersonMonth.of(person, day) : subject;
    }

    private void put(Object key, Entry entry) {
        var place = writable(key);
        var at = behind(place, entry, key);
        if (at == place.size()) {
            place.add(entry);
        } else {
            place.add(at, entry);
        }
    }

    /** Found by its place, however many there are; what was put right may share its position with others. */
    private void remove(Object key, Entry entry) {
        var place = writable(key);
        for (var at = behind(place, entry, key) - 1; at >= 0 && !isAfter(entry, place.get(at), key); at--) {
            if (place.get(at).equals(entry)) {
                place.remove(at);
                return;
            }
        }
    }

    /** The place of the first that comes after an entry. What is new comes last, so that is looked at first. */
    private static int behind(List<Entry> place, Entry entry, Object key) {
        var low = 0;
        var high = place.size();
        if (high == 0 || !isAfter(place.get(high - 1), entry, key)) {
            return high;
        }
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (isAfter(place.get(middle), entry, key)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static boolean isAfter(Entry one, Entry other, Object key) {
        var days = key instanceof PersonMonth ? one.date().compareTo(other.date()) : 0;
        return days == 0 ? one.position() > other.position() : days > 0;
    }

    private PersistentList.Builder<Entry> writable(Object key) {
        var place = written.get(key);
        if (place == null) {
            place = found(key).builder();
            written.put(key, place);
        }
        return place;
    }

    private PersistentList<Entry> found(Object key) {
        var of = key instanceof PersonMonth(var person, var month)
                ? people.getOrDefault(person, ByMonth.none()).of(month)
                : found.get(key);
        return of == null ? persistentListOf() : of;
    }

    List<Entry> about(Subject subject) {
        return subject instanceof Subject.PersonDay(var person, var day) ? of(person, day, day) : found(subject);
    }

    List<Entry> by(Class<?> index, Object key) {
        for (var one : indexes) {
            if (one.getClass() == index) {
                return found(new Key(index, key));
            }
        }
        throw new IllegalArgumentException("没有索引 " + index.getName());
    }

    /** One look for all of somebody's, so that a span costs its months and not what a person ever told. */
    List<Entry> of(String person, LocalDate from, LocalDate to) {
        var months = people.getOrDefault(person, ByMonth.none());
        var first = months.firstFrom(from);
        var behind = months.behind(to);
        if (behind - first == 1) {
            return among(months.at(first), from, to);
        }
        var entries = new ArrayList<Entry>();
        for (var place = first; place < behind; place++) {
            var whole = place > first && place < behind - 1;
            entries.addAll(whole ? months.at(place) : among(months.at(place), from, to));
        }
        return entries;
    }

    private static List<Entry> among(List<Entry> month, LocalDate from, LocalDate to) {
        var start = firstOf(month, from);
        var end = to.equals(LocalDate.MAX) ? month.size() : firstOf(month, to.plusDays(1));
        return month.subList(start, Math.max(start, end));
    }

    /** The place of the first entry that is of a day or later. */
    private static int firstOf(List<Entry> month, LocalDate day) {
        var low = 0;
        var high = month.size();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (month.get(middle).date().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    Set<String> tellers() {
        return tellers.keySet();
    }
}

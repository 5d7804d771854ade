package io.drumbeat.fold;

import static kotlinx.collections.immutable.ExtensionsKt.persistentListOf;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Subject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import kotlinx.collections.immutable.PersistentList;

/**
 * The entries that stand, by subject and by the keys of every index; each list in order of position. An open one is
 * written to by whoever opened it and read by nobody else.
 */
final class Standing {
    private final List<Index<?>> indexes;
    private final Map<Object, PersistentList<Entry>> found;
    private final Map<String, Boolean> tellers;
    private LocalDate first;
    private LocalDate last;

    /** A key of one index among those of all. */
    private record Key(Class<?> index, Object key) {}

    private Standing(
            List<Index<?>> indexes,
            Map<Object, PersistentList<Entry>> found,
            Map<String, Boolean> tellers,
            LocalDate first,
            LocalDate last) {
        this.indexes = indexes;
        this.found = found;
        this.tellers = tellers;
        this.first = first;
        this.last = last;
    }

    static Standing none(Collection<? extends Index<?>> indexes) {
        return new Standing(List.copyOf(indexes), Shared.none(), Shared.none(), LocalDate.MAX, LocalDate.MIN);
    }

    Standing open() {
        return new Standing(indexes, Shared.open(found), Shared.open(tellers), first, last);
    }

    Standing closed() {
        return new Standing(indexes, Shared.closed(found), Shared.closed(tellers), first, last);
    }

    /** Whether it was taken back since or not. */
    void told(Entry entry) {
        tellers.put(entry.person(), true);
        keys(entry, true, key -> put(key, entry));
    }

    void add(Entry entry) {
        first = first.isBefore(entry.date()) ? first : entry.date();
        last = last.isAfter(entry.date()) ? last : entry.date();
        entry.subjects().forEach(subject -> put(subject, entry));
        keys(entry, false, key -> put(key, entry));
    }

    void remove(Entry entry) {
        entry.subjects().forEach(subject -> remove(subject, entry));
        keys(entry, false, key -> remove(key, entry));
    }

    private void keys(Entry entry, boolean ofWhatWasTakenBack, Consumer<Key> each) {
        for (var index : indexes) {
            if (index.keepsWhatWasTakenBack() == ofWhatWasTakenBack) {
                index.keys(entry).forEach(key -> each.accept(new Key(index.getClass(), key)));
            }
        }
    }

    private void put(Object key, Entry entry) {
        var place = found(key);
        var at = place.size();
        while (at > 0 && place.get(at - 1).position() > entry.position()) {
            at--;
        }
        found.put(key, at == place.size() ? place.adding(entry) : place.addingAt(at, entry));
    }

    /** Found from behind, since what is new is taken back most; what was put right may share its position with others. */
    private void remove(Object key, Entry entry) {
        var place = found(key);
        for (var at = place.size() - 1; at >= 0 && place.get(at).position() >= entry.position(); at--) {
            if (place.get(at).equals(entry)) {
                var left = place.removingAt(at);
                if (left.isEmpty()) {
                    found.remove(key);
                } else {
                    found.put(key, left);
                }
                return;
            }
        }
    }

    private PersistentList<Entry> found(Object key) {
        return found.getOrDefault(key, persistentListOf());
    }

    List<Entry> about(Subject subject) {
        return found(subject);
    }

    List<Entry> by(Class<?> index, Object key) {
        if (indexes.stream().noneMatch(one -> one.getClass() == index)) {
            throw new IllegalArgumentException("没有索引 " + index.getName());
        }
        return found(new Key(index, key));
    }

    /** Day after day, so that a span costs its days and not what a person ever told. */
    List<Entry> of(String person, LocalDate from, LocalDate to) {
        var entries = new ArrayList<Entry>();
        var end = to.isBefore(last) ? to : last;
        for (var day = from.isAfter(first) ? from : first; !day.isAfter(end); day = day.plusDays(1)) {
            entries.addAll(found(new Subject.PersonDay(person, day)));
        }
        return entries;
    }

    Set<String> tellers() {
        return tellers.keySet();
    }
}

package io.drumbeat.fold;

import static kotlinx.collections.immutable.ExtensionsKt.persistentListOf;

import io.drumbeat.fact.FileFact;
import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kotlinx.collections.immutable.PersistentList;

/** What the company's files said, apart from everything that people told: nobody's record, day or receipt. */
record Shelf(Map<String, PersistentList<Entry>> files) implements Configurations {
    static final Shelf EMPTY = new Shelf(Map.of());

    Shelf {
        files = Map.copyOf(files);
    }

    Shelf with(Entry entry, FileFact.Configured says) {
        var more = new HashMap<>(files);
        more.merge(says.file(), persistentListOf(entry), PersistentList::addingAll);
        return new Shelf(more);
    }

    /** What they said as of a position. */
    Shelf asOf(long position) {
        var before = new HashMap<String, PersistentList<Entry>>();
        files.forEach((file, said) -> {
            var then = said.removingAll(
                    said.stream().filter(entry -> entry.position() > position).toList());
            if (!then.isEmpty()) {
                before.put(file, then);
            }
        });
        return new Shelf(before);
    }

    @Override
    public List<Entry> configured(String file) {
        return files.getOrDefault(file, persistentListOf());
    }
}

package io.drumbeat.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The people of one file by what they are called there: who stands above whom, and who is written twice. */
public final class PeopleOnFile {
    /** No company is so deep; a longer circle is none that could be shown. */
    private static final int DEEPEST = 20;

    private final List<Row> rows;
    private final Map<String, Row> byHandle = new HashMap<>();
    private final Map<String, Row> firstNamed = new HashMap<>();
    private final Map<String, Row> firstUnnumbered = new HashMap<>();
    private final Map<String, Row> firstNumbered = new HashMap<>();

    public PeopleOnFile(List<Row> rows) {
        this.rows = rows;
        for (var row : rows) {
            var name = name(row);
            var id = id(row);
            keepFirst(firstNamed, name, row);
            keepFirst(id.isEmpty() ? firstUnnumbered : firstNumbered, id.isEmpty() ? name : id, row);
            handles(row).forEach(handle -> keepFirst(byHandle, handle, row));
        }
    }

    private static void keepFirst(Map<String, Row> map, String key, Row row) {
        map.merge(key, row, (one, other) -> one.number() <= other.number() ? one : other);
    }

    private static String name(Row row) {
        return NamesOnFile.plain(row.text(Column.PERSON));
    }

    private static String id(Row row) {
        return NamesOnFile.plain(row.text(Column.PERSON_ID));
    }

    private static List<String> handles(Row row) {
        return id(row).isEmpty() ? List.of(name(row)) : List.of(id(row), name(row), name(row) + "@" + id(row));
    }

    /** Managers before whom they manage. Those who report to each other in a circle stay in some order. */
    List<Row> ranked() {
        var ranked = new LinkedHashMap<Long, Row>();
        for (var row : rows) {
            var chain = new ArrayDeque<Row>();
            var seen = new HashSet<Long>();
            var next = Optional.of(row);
            while (next.isPresent()
                    && !ranked.containsKey(next.get().number())
                    && seen.add(next.get().number())) {
                chain.push(next.get());
                next = above(next.get());
            }
            chain.forEach(one -> ranked.put(one.number(), one));
        }
        return new ArrayList<>(ranked.values());
    }

    /** The row of whom somebody is called; empty if the file has none. */
    public Optional<Row> called(String said) {
        return Optional.ofNullable(byHandle.get(NamesOnFile.plain(said)));
    }

    private Optional<Row> above(Row row) {
        return row.get(Column.MANAGER).flatMap(this::called);
    }

    /** The names from somebody up to whoever reports to them again; empty if it is no circle. */
    public List<String> circle(Row row) {
        var names = new ArrayList<String>();
        names.add(row.text(Column.PERSON));
        var next = above(row);
        while (next.isPresent() && names.size() <= DEEPEST) {
            names.add(next.get().text(Column.PERSON));
            if (next.get().number() == row.number()) {
                return names;
            }
            next = above(next.get());
        }
        return List.of();
    }

    /** A row further up about the same person: of the same number, or of the same name where one has no number. */
    public Optional<Row> twin(Row row) {
        var other = id(row).isEmpty()
                ? Optional.ofNullable(firstNamed.get(name(row)))
                : Optional.ofNullable(firstNumbered.get(id(row)))
                        .filter(one -> one.number() < row.number())
                        .or(() -> Optional.ofNullable(firstUnnumbered.get(name(row))));
        return other.filter(one -> one.number() < row.number());
    }
}

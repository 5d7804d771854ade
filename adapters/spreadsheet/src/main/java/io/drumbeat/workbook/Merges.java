package io.drumbeat.workbook;

import io.drumbeat.sheet.Unreadable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Cells that were made one: each of them says what the first of them says. */
final class Merges {
    private final String where;
    private final List<Range> all = new ArrayList<>();

    private record Range(Place first, Place last) {
        int lastColumn() {
            return Math.min(last.column(), Most.COLUMNS - 1);
        }
    }

    Merges(String where) {
        this.where = where;
    }

    /** @param said {@code A2:A5} */
    void add(String said) {
        var ends = said.split(":", -1);
        var one = Place.in(where, ends[0]);
        var other = Place.in(where, ends[ends.length - 1]);
        var first = new Place(Math.min(one.row(), other.row()), Math.min(one.column(), other.column()));
        var last = new Place(Math.max(one.row(), other.row()), Math.max(one.column(), other.column()));
        if (!first.equals(last) && first.column() < Most.COLUMNS) {
            all.add(new Range(first, last));
        }
        if (all.size() > Most.MERGES) {
            throw new Unreadable(Workbooks.SAID.say("merges", Map.of("where", where, "most", Most.MERGES)));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** Goes down the sheet once. */
    Sweep down() {
        var coming = new ArrayList<>(all);
        coming.sort(Comparator.comparingInt(range -> range.first().row()));
        return new Sweep(where, new ArrayDeque<>(coming));
    }

    /** The merged cells of one row after the other. */
    static final class Sweep {
        private final String where;
        private final Deque<Range> coming;
        private final List<Range> here = new ArrayList<>();
        private final List<String> said = new ArrayList<>();

        private Sweep(String where, Deque<Range> coming) {
            this.where = where;
            this.coming = coming;
        }

        /** Fills in what the first of the merged cells says. Rows are to be asked about in their order. */
        void fill(int row, List<String> cells) {
            for (var i = here.size() - 1; i >= 0; i--) {
                if (here.get(i).last().row() < row) {
                    here.remove(i);
                    said.remove(i);
                }
            }
            while (!coming.isEmpty() && coming.getFirst().first().row() <= row) {
                begin(coming.removeFirst(), row, cells);
            }
            var width = 0;
            for (var i = 0; i < here.size(); i++) {
                var range = here.get(i);
                width += range.lastColumn() - range.first().column() + 1;
                if (width > Most.COLUMNS) {
                    throw new Unreadable(Workbooks.SAID.say("overlapping", Map.of("where", where, "row", row)));
                }
                put(said.get(i), range, cells);
            }
        }

        /** One that began in a row that says nothing says nothing. */
        private void begin(Range range, int row, List<String> cells) {
            var first = range.first();
            if (range.last().row() < row) {
                return;
            }
            here.add(range);
            said.add(first.row() == row && first.column() < cells.size() ? cells.get(first.column()) : "");
        }

        private static void put(String words, Range range, List<String> cells) {
            if (words.isBlank()) {
                return;
            }
            for (var column = range.first().column(); column <= range.lastColumn(); column++) {
                while (cells.size() <= column) {
                    cells.add("");
                }
                cells.set(column, words);
            }
        }
    }
}

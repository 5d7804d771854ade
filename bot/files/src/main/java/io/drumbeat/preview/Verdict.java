package io.drumbeat.preview;

import io.drumbeat.ledger.Told;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a row would do. */
public sealed interface Verdict {
    long row();

    /** In words, for the file that lists every row. */
    String what();

    /** Something that was not there. */
    record New(long row, String what, List<Told> told) implements Verdict {
        public New {
            told = List.copyOf(told);
        }
    }

    /**
     * Something that is there and would become otherwise.
     *
     * @param passing whose customer it would be instead of whose; null where it stays whose it is
     */
    record Changes(
            long row,
            String what,
            List<Told> told,
            @Nullable Passing passing) implements Verdict {
        public Changes {
            told = List.copyOf(told);
        }

        Changes(long row, String what, List<Told> told) {
            this(row, what, told, null);
        }
    }

    /**
     * A customer that changes hands, with its deals and what is promised to it.
     *
     * @param from the id of who has it
     * @param to the id of who is to have it
     * @param customer its id
     */
    record Passing(String from, String to, String customer) {}

    /**
     * A yes to something that was reported.
     *
     * @param report its receipt
     */
    record Matched(long row, String what, long report) implements Verdict {}

    /**
     * Something that whoever it is about has to agree to.
     *
     * @param words the line that asks them
     */
    record Proposed(long row, String what, String words) implements Verdict {}

    /** Nothing: it is there already. */
    record Same(long row, String what) implements Verdict {}

    /**
     * Nothing, since a cell is wrong.
     *
     * @param what what would be right
     */
    record Mistaken(long row, String column, String value, String what) implements Verdict {}

    /** What it would record; empty if nothing. */
    default List<Told> told() {
        return switch (this) {
            case New fresh -> fresh.told;
            case Changes changes -> changes.told;
            case Matched _, Proposed _, Same _, Mistaken _ -> List.of();
        };
    }

    /** The same without what it would record. */
    default Verdict untold() {
        return switch (this) {
            case New fresh -> new New(fresh.row, fresh.what, List.of());
            case Changes changes -> new Changes(changes.row, changes.what, List.of(), changes.passing);
            case Matched _, Proposed _, Same _, Mistaken _ -> this;
        };
    }
}

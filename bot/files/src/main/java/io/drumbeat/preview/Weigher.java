package io.drumbeat.preview;

import io.drumbeat.intake.DroppedFile;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import io.drumbeat.register.DealsOnFile;
import io.drumbeat.register.Register;
import io.drumbeat.roster.Roster;
import java.util.List;
import java.util.Objects;

/** Weighs the rows of one file one after another, each knowing what the ones above bring; nothing is recorded. */
public final class Weigher {
    /** How a remark begins that should not be overlooked. */
    public static final String PLEASE_CHECK = "请核对：";

    private final Weighing weighing;

    /** Says what one row of one kind of file would do. */
    interface Weighing {
        /** What is to be known of the rows so far as a whole. */
        default List<String> remarks() {
            return List.of();
        }

        /** @throws Wrong if a cell cannot be taken */
        Verdict weigh(Row row, Known known);
    }

    public Weigher(Listing listing, DroppedFile file, NamesOnFile names, Roster roster) {
        var register = new Register(names);
        var deals = new DealsOnFile();
        var kind = file.kind();
        this.weighing = switch (kind) {
            case CUSTOMERS, CONTACTS -> new CustomerRows(listing, kind, register);
            case DEALS -> new DealRows(listing, register, deals);
            case HISTORY -> new HistoryRows(listing, register, deals);
            case STATEMENT -> new StatementRows(listing);
            case PEOPLE -> new PeopleRows(listing, roster, file.rows());
        };
    }

    public List<Verdict> weigh(List<Row> rows, Known known) {
        return rows.stream().map(row -> weigh(row, known)).toList();
    }

    /** What is to be known of the rows so far as a whole, in words. */
    public List<String> remarks() {
        return weighing.remarks();
    }

    private Verdict weigh(Row row, Known known) {
        try {
            return weighing.weigh(row, known);
        } catch (Wrong wrong) {
            return new Verdict.Mistaken(
                    row.number(), wrong.column.label(), wrong.value, Objects.requireNonNull(wrong.getMessage()));
        }
    }
}

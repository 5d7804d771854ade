package io.drumbeat.preview;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.intake.DroppedFile;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.ledger.Known;
import io.drumbeat.register.DealsOnFile;
import io.drumbeat.register.Register;
import io.drumbeat.roster.Roster;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

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

        /** What each cell is read by, alone; of a row that cannot be taken, all that are wrong are told. */
        default List<Supplier<?>> cells(Row row, Known known) {
            return List.of();
        }
    }

    public Weigher(Listing listing, DroppedFile file, NamesOnFile names, Roster roster, Revisions revisions) {
        var register = new Register(names);
        var deals = new DealsOnFile();
        var kind = file.kind();
        this.weighing = switch (kind) {
            case CUSTOMERS, CONTACTS -> new CustomerRows(listing, kind, register);
            case DEALS -> new DealRows(listing, register, deals);
            case HISTORY -> new HistoryRows(listing, register, deals);
            case STATEMENT -> new StatementRows(listing);
            case TARGETS -> new TargetRows(listing, revisions);
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
                    row.number(), wrong.column.label(), wrong.value, wrong.right + others(wrong, row, known));
        }
    }

    /** The other cells that are wrong, so that a row has to be mended only once. */
    private String others(Wrong first, Row row, Known known) {
        return weighing.cells(row, known).stream()
                .flatMap(cell -> wrong(cell).stream())
                .filter(wrong -> wrong.column != first.column)
                .map(wrong -> "；另外“%s”%s：%s"
                        .formatted(
                                wrong.column.label(),
                                wrong.value.isEmpty() ? "" : "写的“%s”".formatted(wrong.value),
                                wrong.right))
                .distinct()
                .collect(Collectors.joining());
    }

    private static Optional<Wrong> wrong(Supplier<?> cell) {
        try {
            var _ = cell.get();
            return Optional.empty();
        } catch (Wrong wrong) {
            return Optional.of(wrong);
        }
    }
}

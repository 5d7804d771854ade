package io.drumbeat.batch;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.Kind;
import io.drumbeat.people.Person;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.sheet.Shelf;
import io.drumbeat.sheet.Spreadsheets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The spreadsheets that belong to importing: what each row of a file would do, and an empty list of each kind. */
public final class BatchFiles implements Shelf {
    private final Batches batches;
    private final Spreadsheets spreadsheets;

    public BatchFiles(Batches batches, Spreadsheets spreadsheets) {
        this.batches = batches;
        this.spreadsheets = spreadsheets;
    }

    @Override
    public Optional<Handed> fetch(String what, Person reader) {
        if (what.startsWith("rows ")) {
            var number = Long.parseLong(what.substring("rows ".length()));
            return batches.rows(number).map(rows -> new Handed("导入%d逐行结果.xlsx".formatted(number), rows));
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> what.equals("template " + kind.name()))
                .findFirst()
                .map(kind -> new Handed(kind.label() + "模板.xlsx", spreadsheets.write(template(kind))));
    }

    private static Page template(Kind kind) {
        var columns = kind.columns();
        var example = columns.stream().map(BatchFiles::example).toList();
        return new Page(kind.label(), columns.stream().map(Column::label).toList(), List.of(example));
    }

    private static Cell example(Column column) {
        return Cell.of(column.example());
    }
}

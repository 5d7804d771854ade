package io.drumbeat.workbook;

import io.drumbeat.archive.Parts;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sheet.Limits;
import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads the first visible sheet of a workbook as text, a row at a time. It is gone through before any row is handed on, so
 * that a workbook that is too much is refused while nobody holds any of it.
 */
public final class Workbooks {
    static final Sentences SAID = Sentences.beside(Workbooks.class);
    private final Parts parts;
    private final Outline.Listed sheet;
    private final String where;
    private final SharedTexts texts;
    private final Formats formats;
    private final Figures figures;

    private Workbooks(Parts parts, Outline outline) {
        this.parts = parts;
        this.sheet = outline.sheets().getFirst();
        this.where = SAID.say("sheet", Map.of("name", sheet.name()));
        this.texts = SharedTexts.of(parts, outline.paths().getOrDefault("sharedStrings", "xl/sharedStrings.xml"));
        this.formats = Formats.of(parts, outline.paths().getOrDefault("styles", "xl/styles.xml"));
        this.figures = new Figures(outline.since1904());
    }

    /**
     * @return what a person should know of how it was read
     * @throws Unreadable with what is wrong and where
     */
    public static List<String> read(byte[] content, Consumer<SheetRow> each) {
        try (var parts = Parts.of(content)) {
            var outline = Outline.of(parts);
            if (outline.sheets().isEmpty()) {
                throw new Unreadable(SAID.say("noSheet"));
            }
            var workbook = new Workbooks(parts, outline);
            var merges = workbook.measured();
            workbook.hand(merges, each);
            var first = outline.sheets().getFirst();
            var others = outline.sheets().size() - 1;
            return others == 0
                    ? List.of()
                    : List.of(SAID.say("firstOnly", Map.of("name", first.name(), "others", others)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Goes through all of it, and once more where cells were merged, since that is only said at the end. */
    private Merges measured() {
        var merges = new Merges(where);
        var limits = new Limits(where);
        through(limits, new SheetPart.Hearing() {
            @Override
            public void row(int number, List<String> cells) {
                limits.row(number);
            }

            @Override
            public void merged(String range) {
                merges.add(range);
            }
        });
        if (!merges.isEmpty()) {
            var filled = new Limits(where);
            hand(merges, row -> {
                for (var place = 0; place < row.cells().size(); place++) {
                    filled.cell(row.number(), place, row.cells().get(place).length());
                }
            });
        }
        return merges;
    }

    private void hand(Merges merges, Consumer<SheetRow> each) {
        var sweep = merges.down();
        through(new Limits(where), new SheetPart.Hearing() {
            @Override
            public void row(int number, List<String> cells) {
                sweep.fill(number, cells);
                each.accept(new SheetRow(number, cells));
            }

            @Override
            public void merged(String range) {}
        });
    }

    private void through(Limits limits, SheetPart.Hearing hearing) {
        try (var part =
                parts.open(sheet.path(), Most.SHEET).orElseThrow(() -> new Unreadable(SAID.say("noWorkbook")))) {
            new SheetPart(where, limits, cell -> said(cell, limits)).read(part, hearing);
        }
    }

    private String said(SheetPart.Raw cell, Limits limits) {
        var value = cell.value();
        return switch (cell.type() == null ? "n" : cell.type()) {
            case "s" -> value.isBlank() ? "" : texts.get(value, () -> limits.at(cell.row(), cell.column()));
            case "b" ->
                value.isBlank()
                        ? ""
                        : value.strip().equals("0") || value.strip().equals("false") ? "否" : "是";
            case "d" -> Figures.isoDay(value);
            case "n" -> value.isBlank() ? "" : figures.written(value, formats.get(cell.style()));
            default -> value;
        };
    }
}

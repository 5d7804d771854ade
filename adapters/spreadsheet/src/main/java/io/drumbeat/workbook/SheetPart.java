package io.drumbeat.workbook;

import io.drumbeat.archive.Markup;
import io.drumbeat.sheet.Limits;
import io.drumbeat.sheet.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a sheet as they are written, one after the other. */
final class SheetPart {
    private final String where;
    private final Limits limits;
    private final Function<Raw, String> values;
    private final TextOf text;
    private final List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private boolean inRow;
    private boolean something;
    private @Nullable Raw cell;
    private boolean inValue;
    private boolean uncomputed;

    /** What is told of the rows and of the merged cells of a sheet. */
    interface Hearing {
        /** @param cells from the first column on; good until the next row is told */
        void row(int number, List<String> cells);

        void merged(String range);
    }

    /**
     * A cell as it stands in the file.
     *
     * @param type what its value is; null for a number
     * @param style the number of its format, or null
     */
    record Raw(
            int row,
            int column,
            @Nullable String type,
            @Nullable String style,
            String value) {
        Raw saying(String words) {
            return new Raw(row, column, type, style, words);
        }
    }

    /** @param values what a cell says */
    SheetPart(String where, Limits limits, Function<Raw, String> values) {
        this.where = where;
        this.limits = limits;
        this.values = values;
        this.text = new TextOf(this::tooLong);
    }

    private Unreadable tooLong() {
        try {
            limits.length(row, column, Integer.MAX_VALUE);
            throw new IllegalStateException("一格的长度没有上限");
        } catch (Unreadable why) {
            return why;
        }
    }

    void read(Markup part, Hearing hearing) {
        for (var step = part.next(); step != Markup.Step.END; step = part.next()) {
            switch (step) {
                case OPENS -> opens(part, hearing::merged);
                case CLOSES -> closes(part, hearing);
                case TEXT -> {
                    if (inValue) {
                        text.add(part.text());
                    }
                }
                case END -> {}
            }
            if (cell != null) {
                text.take(step, part);
            }
        }
    }

    private void opens(Markup part, Consumer<String> merged) {
        switch (part.name()) {
            case "row" -> begin(part.attribute("r"));
            case "c" -> {
                if (inRow) {
                    cell = at(part.attribute("r"), part);
                    uncomputed = false;
                    part.inText(this::tooLong);
                }
            }
            case "f" -> uncomputed = cell != null;
            case "v" -> {
                inValue = cell != null;
                uncomputed = false;
            }
            case "mergeCell" -> {
                var range = part.attribute("ref");
                if (range != null) {
                    merged.accept(range);
                }
            }
            default -> {}
        }
    }

    private void begin(@Nullable String said) {
        var number = said == null ? row + 1 : Formats.number(said, 0);
        if (number < 1 || number > Most.LAST_ROW) {
            throw new Unreadable(Workbooks.SAID.say(
                    "rowNumber",
                    Map.of("where", where, "said", Place.shortened(String.valueOf(said)), "last", Most.LAST_ROW)));
        }
        if (number <= row) {
            throw new Unreadable(Workbooks.SAID.say("rowOrder", Map.of("where", where, "row", number, "before", row)));
        }
        row = number;
        column = -1;
        inRow = true;
        something = false;
        cells.clear();
    }

    private Raw at(@Nullable String said, Markup part) {
        if (said == null) {
            column++;
        } else {
            var place = Place.in(where, said);
            if (place.row() != row) {
                throw new Unreadable(Workbooks.SAID.say(
                        "otherRow", Map.of("where", where, "row", row, "said", Place.shortened(said))));
            }
            column = place.column();
        }
        return new Raw(row, column, part.attribute("t"), part.attribute("s"), "");
    }

    private void closes(Markup part, Hearing hearing) {
        switch (part.name()) {
            case "v" -> inValue = false;
            case "c" -> {
                part.inText(null);
                end();
            }
            case "row" -> {
                if (inRow && something) {
                    hearing.row(row, cells);
                }
                inRow = false;
            }
            default -> {}
        }
    }

    private void end() {
        var ended = cell;
        cell = null;
        var said = ended == null ? "" : values.apply(ended.saying(text.taken()));
        // a formula that nothing computed is no empty cell
        var words = ended != null && uncomputed && said.isEmpty() ? Workbooks.SAID.say("uncomputed") : said;
        if (ended == null || words.isEmpty() || (words.isBlank() && column >= Limits.COLUMNS)) {
            return;
        }
        something |= !words.isBlank();
        limits.length(row, column, words.length());
        limits.cell(row, column, words.length());
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, words);
    }
}

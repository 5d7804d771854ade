package io.drumbeat.sheet;

import io.drumbeat.sentence.Sentences;
import java.util.Map;

/** How much a spreadsheet may hold, counted while it is read; what is over is refused with what and where. */
public final class Limits {
    /** Rows that say something. */
    public static final int ROWS = 100_000;

    public static final int COLUMNS = 200;
    /** Cells that say something. */
    public static final int CELLS = 2_000_000;
    /** Characters of one cell; a spreadsheet program keeps no more. */
    public static final int CELL = 32_767;
    /** Characters of all cells together. */
    public static final long CHARACTERS = 20_000_000;
    /** What may stand above: the headings, and titles above them. */
    private static final int ABOVE = 6;

    private static final Sentences SAID = Sentences.beside(Limits.class);
    private final String where;
    private int rows;
    private int cells;
    private long characters;

    /** @param where how the sheet is called in a sentence, {@code 工作表“客户”}; nothing where a file has no sheets */
    public Limits(String where) {
        this.where = where;
    }

    /** Where a cell is, as {@code 工作表“客户”第 3 行 C 列}. */
    public String at(long row, int place) {
        return SAID.say("at", Map.of("where", where, "row", row, "column", letters(place)));
    }

    /** A column as a spreadsheet program calls it: A for 0, AA for 26. */
    public static String letters(int place) {
        var letters = new StringBuilder();
        for (var rest = place + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** @throws Unreadable if this is a row too many */
    public void row(long number) {
        if (++rows > ROWS + ABOVE) {
            throw new Unreadable(SAID.say("rows", Map.of("where", where, "row", number, "most", ROWS)));
        }
    }

    /** @throws Unreadable if a cell that says something stands too far to the right, or is one too many */
    public void cell(long row, int place, int length) {
        if (place >= COLUMNS) {
            throw new Unreadable(
                    SAID.say("columns", Map.of("at", at(row, place), "most", COLUMNS, "last", letters(COLUMNS - 1))));
        }
        if (++cells > CELLS) {
            throw new Unreadable(SAID.say("cells", Map.of("at", at(row, place), "most", CELLS)));
        }
        characters += length;
        if (characters > CHARACTERS) {
            throw new Unreadable(SAID.say("characters", Map.of("at", at(row, place), "most", CHARACTERS)));
        }
    }

    /** @throws Unreadable if one cell has grown too long */
    public void length(long row, int place, int length) {
        if (length > CELL) {
            throw new Unreadable(SAID.say("cell", Map.of("at", at(row, place), "most", CELL)));
        }
    }
}

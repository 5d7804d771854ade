package io.drumbeat.sheet;

import java.util.List;

/**
 * A row of a spreadsheet as text: numbers in full and never as {@code 1.38E+10}, dates as {@code 2026-11-20}.
 *
 * @param number as the spreadsheet program counts, from 1
 * @param cells from the first column on; an empty one is an empty text
 */
public record SheetRow(long number, List<String> cells) {
    public SheetRow {
        cells = List.copyOf(cells);
    }
}

package io.drumbeat.sheet;

import java.util.List;

/**
 * A sheet to be written.
 *
 * @param title the sheet's name
 * @param rows each with as many cells as there are columns
 */
public record Page(String title, List<String> columns, List<List<Cell>> rows) {
    public Page {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}

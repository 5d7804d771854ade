package io.drumbeat.feishu.card;

import io.drumbeat.card.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Draws tables; cells are plain text, so nothing in them is markup. */
final class Tables {
    private static final int ROWS_A_PAGE = 10;

    private Tables() {}

    static List<Map<String, Object>> draw(Element.Table table) {
        if (table.columns().isEmpty() || table.rows().isEmpty()) {
            return List.of();
        }
        var columns = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < table.columns().size(); i++) {
            columns.add(Node.of(
                    "name", name(i), "display_name", table.columns().get(i), "data_type", "text", "width", "auto"));
        }
        return List.of(Node.of(
                "tag",
                "table",
                "page_size",
                Math.min(ROWS_A_PAGE, table.rows().size()),
                "row_height",
                "low",
                "header_style",
                Node.of("background_style", "grey", "bold", true, "lines", 1),
                "columns",
                columns,
                "rows",
                table.rows().stream().map(Tables::row).toList()));
    }

    private static Map<String, Object> row(List<String> cells) {
        var row = new LinkedHashMap<String, Object>();
        for (var i = 0; i < cells.size(); i++) {
            row.put(name(i), cells.get(i));
        }
        return row;
    }

    private static String name(int column) {
        return "c" + (column + 1);
    }
}

package io.drumbeat.spreadsheet;

import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a sheet: headings that stay in sight, numbers as numbers, dates as dates, words as words. */
final class XlsxPage {
    /** What a cell of a spreadsheet holds at most. */
    private static final int LONGEST = 32_000;

    private static final int WIDEST = 50;
    private static final int NARROWEST = 9;
    private static final int MEASURED = 200;

    private XlsxPage() {}

    static byte[] of(Page page) {
        try {
            var out = new ByteArrayOutputStream();
            try (var workbook = new Workbook(out, "Drumbeat", "1.0")) {
                write(workbook.newWorksheet(page.title()), page);
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void write(Worksheet sheet, Page page) {
        for (var column = 0; column < page.columns().size(); column++) {
            sheet.value(0, column, Harmless.words(page.columns().get(column)));
            sheet.width(column, width(page, column));
        }
        if (!page.columns().isEmpty()) {
            sheet.range(0, 0, 0, page.columns().size() - 1)
                    .style()
                    .bold()
                    .fillColor("F6F3ED")
                    .set();
        }
        sheet.freezePane(0, 1);
        var line = 1;
        for (var row : page.rows()) {
            write(sheet, line++, row);
        }
    }

    private static void write(Worksheet sheet, int line, List<Cell> row) {
        for (var column = 0; column < row.size(); column++) {
            switch (row.get(column)) {
                case Cell.Words(var words) -> sheet.value(line, column, Harmless.words(shortened(words)));
                case Cell.Sum(var major) -> {
                    sheet.value(line, column, major);
                    sheet.style(line, column).format("#,##0.00").set();
                }
                case Cell.Count(var count) -> sheet.value(line, column, count);
                case Cell.Day(var date) -> {
                    sheet.value(line, column, date);
                    sheet.style(line, column).format("yyyy-mm-dd").set();
                }
                case Cell.Blank() -> {}
            }
        }
    }

    private static String shortened(String words) {
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }

    private static double width(Page page, int column) {
        var widest = width(page.columns().get(column));
        for (var row : page.rows().subList(0, Math.min(MEASURED, page.rows().size()))) {
            widest = Math.max(
                    widest,
                    switch (row.get(column)) {
                        case Cell.Words(var words) -> width(words);
                        case Cell.Sum _ -> 14;
                        case Cell.Day _ -> 11;
                        case Cell.Count _, Cell.Blank _ -> NARROWEST;
                    });
        }
        return Math.clamp(widest + 2, NARROWEST, WIDEST);
    }

    /** A Chinese character is as wide as two Latin ones. */
    private static int width(String words) {
        return words.chars().limit(WIDEST).map(c -> c > 0x7f ? 2 : 1).sum();
    }
}

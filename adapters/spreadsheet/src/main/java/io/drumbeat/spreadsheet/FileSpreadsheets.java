package io.drumbeat.spreadsheet;

import io.drumbeat.sheet.Page;
import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Spreadsheets;
import io.drumbeat.sheet.Unreadable;
import io.drumbeat.workbook.Workbooks;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Spreadsheets by what they are, whatever their names say. */
public final class FileSpreadsheets implements Spreadsheets {
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** Workbooks of before 2007, and those of today behind a password. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    @Override
    public List<String> read(String name, byte[] content, Consumer<SheetRow> each) {
        if (content.length == 0) {
            throw new Unreadable("文件是空的");
        }
        if (begins(content, ZIP)) {
            return Workbooks.read(
                    content,
                    row -> each.accept(new SheetRow(
                            row.number(),
                            row.cells().stream().map(Harmless::back).toList())));
        }
        if (begins(content, OLE2)) {
            throw new Unreadable("“%s”是旧的 xls 格式或加了密码；请另存为 .xlsx（不加密码）或 .csv 再拖进来".formatted(name));
        }
        if (!isText(name)) {
            throw new Unreadable("“%s”不是表格；可以拖进来 .xlsx 或 .csv".formatted(name));
        }
        return Csv.read(content, each);
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static boolean isText(String name) {
        var lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".txt");
    }

    @Override
    public byte[] write(Page page) {
        return XlsxPage.of(page);
    }
}

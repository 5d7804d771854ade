package io.drumbeat.spreadsheet;

import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first visible sheet of a workbook as text, a row at a time. */
final class Xlsx {
    private static final long MOST_UNPACKED = 400L * 1024 * 1024;
    private static final int MOST_COLUMNS = 200;
    /** A spreadsheet program keeps no more digits than these; what follows is dust. */
    private static final MathContext DIGITS = new MathContext(15);

    private Xlsx() {}

    static List<String> read(byte[] content, Consumer<SheetRow> each) {
        notTooLarge(content);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(content), new ReadingOptions(true, true))) {
            var sheets = workbook.getSheets()
                    .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            if (sheets.isEmpty()) {
                throw new Unreadable("这个文件里没有看得见的工作表");
            }
            var first = sheets.getFirst();
            try (var rows = first.openStream()) {
                rows.map(Xlsx::row).filter(row -> !row.cells().isEmpty()).forEach(each);
            }
            return sheets.size() == 1 ? List.of() : List.of(others(first, sheets));
        } catch (IOException | ExcelReaderException | NoSuchElementException unreadable) {
            throw new Unreadable("这个 xlsx 打不开，可能没有存完整；请重新另存为 .xlsx 再拖进来", unreadable);
        }
    }

    private static String others(Sheet first, List<Sheet> sheets) {
        return "只读了第一张工作表“%s”，另外 %d 张没有读".formatted(first.getName(), sheets.size() - 1);
    }

    /** A small file may unpack to one that fills the memory. */
    private static void notTooLarge(byte[] content) {
        try (var zip = ZipFile.builder().setByteArray(content).get()) {
            var sum = 0L;
            var buffer = new byte[64 * 1024];
            for (var entry : Collections.list(zip.getEntries())) {
                try (var unpacked = zip.getInputStream(entry)) {
                    for (var read = unpacked.read(buffer); read >= 0; read = unpacked.read(buffer)) {
                        sum += read;
                        if (sum > MOST_UNPACKED) {
                            throw new Unreadable("这个文件解开后超过 %d MB；请分成几个文件".formatted(MOST_UNPACKED >> 20));
                        }
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new Unreadable("这个 xlsx 打不开，可能没有存完整；请重新另存为 .xlsx 再拖进来", unreadable);
        }
    }

    private static SheetRow row(Row row) {
        var cells = new ArrayList<String>();
        var something = false;
        for (var place = 0; place < Math.min(row.getCellCount(), MOST_COLUMNS); place++) {
            var cell = row.getCell(place);
            var text = cell == null ? "" : text(cell);
            something |= !text.isBlank();
            cells.add(text);
        }
        return new SheetRow(row.getRowNum(), something ? cells : List.of());
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case STRING -> Harmless.back(lines(Objects.requireNonNullElse(cell.asString(), "")));
            case NUMBER -> number(cell, cell.getRawValue());
            case FORMULA -> formula(cell);
            case BOOLEAN -> Boolean.TRUE.equals(cell.asBoolean()) ? "是" : "否";
            case ERROR, EMPTY -> Objects.requireNonNullElse(cell.getRawValue(), "");
        };
    }

    /** Some programs write the end of a line as an escaped carriage return, which the reader of the XML leaves in. */
    private static String lines(String words) {
        return words.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** What the formula came to when the file was saved. */
    private static String formula(Cell cell) {
        var raw = Objects.requireNonNullElse(cell.getRawValue(), "");
        var value = cell.getValue();
        return value instanceof BigDecimal ? number(cell, raw) : value == null ? raw : value.toString();
    }

    private static String number(Cell cell, String raw) {
        if (isDate(cell)) {
            var at = cell.asDate();
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? at.toLocalDate().toString()
                    : "%s %02d:%02d".formatted(at.toLocalDate(), at.getHour(), at.getMinute());
        }
        try {
            return plain(new BigDecimal(raw));
        } catch (NumberFormatException text) {
            return raw;
        }
    }

    private static String plain(BigDecimal number) {
        var exact = number.stripTrailingZeros();
        var rounded = exact.scale() > 0 ? exact.round(DIGITS).stripTrailingZeros() : exact;
        return rounded.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        var id = cell.getDataFormatId();
        if (cell.getType() != CellType.NUMBER || id == null) {
            return false;
        }
        if ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) {
            return true;
        }
        var format = cell.getDataFormatString();
        return format != null && isDateFormat(format);
    }

    /** Without colours, locales and words in quotes, a format of dates has a y or a d. */
    private static boolean isDateFormat(String format) {
        var bare = format.replaceAll("\\[[^\\]]*]|\"[^\"]*\"|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        return bare.contains("y") || (bare.contains("d") && bare.contains("m"));
    }
}

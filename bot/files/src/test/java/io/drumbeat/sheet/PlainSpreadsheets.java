package io.drumbeat.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Spreadsheets without any format: lines of cells between commas. */
public final class PlainSpreadsheets implements Spreadsheets {
    @Override
    public List<String> read(String name, byte[] content, Consumer<SheetRow> each) {
        if (name.endsWith(".doc")) {
            throw new Unreadable("“%s”不是表格；可以拖进来 .xlsx 或 .csv".formatted(name));
        }
        var number = 0;
        for (var line : new String(content, StandardCharsets.UTF_8).split("\n", -1)) {
            number++;
            each.accept(new SheetRow(number, Arrays.asList(line.strip().split(",", -1))));
        }
        return List.of();
    }

    @Override
    public byte[] write(Page page) {
        var lines = page.rows().stream()
                .map(row -> row.stream().map(PlainSpreadsheets::text).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\n"));
        return (String.join(",", page.columns()) + "\n" + lines).getBytes(StandardCharsets.UTF_8);
    }

    private static String text(Cell cell) {
        return switch (cell) {
            case Cell.Words(var words) -> words;
            case Cell.Sum(var major) -> major.toPlainString();
            case Cell.Count(var count) -> String.valueOf(count);
            case Cell.Day(var date) -> date.toString();
            case Cell.Blank() -> "";
        };
    }
}

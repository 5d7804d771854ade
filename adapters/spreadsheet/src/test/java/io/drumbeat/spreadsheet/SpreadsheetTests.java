package io.drumbeat.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.DroppedFile;
import io.drumbeat.intake.Kind;
import io.drumbeat.intake.Row;
import io.drumbeat.sheet.Cell;
import io.drumbeat.sheet.Page;
import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTests {
    private static final String LINES = "客户名称,电话\n华为,13800138000\n\n\"上海，\"\"甲\"\"\n公司\",\"1,5\"";
    private final FileSpreadsheets spreadsheets = new FileSpreadsheets();
    private final List<SheetRow> rows = new ArrayList<>();

    private List<String> read(String name, byte[] content) {
        return spreadsheets.read(name, content, rows::add);
    }

    private static byte[] xlsx(Consumer<Worksheet> filling) {
        try {
            var out = new ByteArrayOutputStream();
            try (var workbook = new Workbook(out, "Tests", "1.0")) {
                filling.accept(workbook.newWorksheet("表"));
            }
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void holdsTheLines() {
        assertThat(rows)
                .containsExactly(
                        new SheetRow(1, List.of("客户名称", "电话")),
                        new SheetRow(2, List.of("华为", "13800138000")),
                        new SheetRow(4, List.of("上海，\"甲\"\n公司", "1,5")));
    }

    @Test
    void utf8WithoutAMark() {
        assertThat(read("a.csv", LINES.getBytes(StandardCharsets.UTF_8))).isEmpty();
        holdsTheLines();
    }

    @Test
    void utf8WithAMark() {
        read("a.csv", ("\uFEFF" + LINES).getBytes(StandardCharsets.UTF_8));
        holdsTheLines();
    }

    @Test
    void whatChineseExcelWrites() {
        assertThat(read("a.csv", LINES.getBytes(Charset.forName("GB18030")))).containsExactly("编码 GB18030");
        holdsTheLines();
    }

    @Test
    void whatExcelCallsUnicodeText() {
        read("a.txt", ("\uFEFF" + LINES.replace("电话", "电话").replace(',', '\t')).getBytes(StandardCharsets.UTF_16LE));
        assertThat(rows.get(1).cells()).containsExactly("华为", "13800138000");
    }

    @ParameterizedTest
    @ValueSource(chars = {',', ';', '\t', '|'})
    void theSeparatorIsSeen(char separator) {
        var lines = "客户名称,负责人,备注\n华为,小美,\"a;b\"\n华润,王五,谈".replace(',', separator);
        read("a.csv", lines.getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(2).cells()).containsExactly("华润", "王五", "谈");
    }

    @Test
    void zerosThatAreKeptByATrickStay() {
        read("a.csv", "客户编号\n=\"00123\"".getBytes(StandardCharsets.UTF_8));
        assertThat(rows.get(1).cells()).containsExactly("00123");
    }

    @Test
    void numbersAreReadInFull() {
        read("a.xlsx", xlsx(sheet -> {
            sheet.value(0, 0, 13800138000L);
            sheet.value(0, 1, new BigDecimal("1.38E+10"));
            sheet.value(0, 2, 0.1 + 0.2);
            sheet.value(0, 3, "00123");
            sheet.value(0, 4, 6217001234567890123L);
        }));
        assertThat(rows.getFirst().cells())
                .containsExactly("13800138000", "13800000000", "0.3", "00123", "6217001234567890123");
    }

    @Test
    void datesAreReadAsDays() {
        read("a.xlsx", xlsx(sheet -> {
            sheet.value(0, 0, LocalDate.of(2026, 11, 3));
            sheet.style(0, 0).format("yyyy/m/d").set();
            sheet.value(0, 1, LocalDate.of(2026, 11, 3).atTime(14, 30));
            sheet.style(0, 1).format("yyyy-mm-dd hh:mm").set();
            sheet.value(0, 2, 45);
            sheet.style(0, 2).format("#,##0.00").set();
        }));
        assertThat(rows.getFirst().cells()).containsExactly("2026-11-03", "2026-11-03 14:30", "45");
    }

    @Test
    void emptyRowsAreLeftOutAndCountedStill() {
        read("a.xlsx", xlsx(sheet -> {
            sheet.value(0, 0, "客户名称");
            sheet.value(2, 0, "华为");
        }));
        assertThat(rows).extracting(SheetRow::number).containsExactly(1L, 3L);
    }

    @Test
    void whatIsWrittenIsNumbersDatesAndWords() {
        var page = new Page(
                "记录",
                List.of("客户", "金额", "日期", "编号"),
                List.of(List.of(
                        Cell.of("=HYPERLINK(\"x\")"),
                        new Cell.Sum(new BigDecimal("35000.50")),
                        Cell.of(LocalDate.of(2026, 11, 3)),
                        Cell.of(12L))));
        read("a.xlsx", spreadsheets.write(page));
        assertThat(rows.get(1).cells()).containsExactly("=HYPERLINK(\"x\")", "35000.5", "2026-11-03", "12");
    }

    @Test
    void noCellOfAWrittenSheetIsAFormula() {
        var hostile = "=HYPERLINK(\"http://x\")";
        var page = new Page(hostile, List.of(hostile), List.of(List.of(Cell.of(hostile)), List.of(Cell.of("+1+1"))));
        assertThat(parts(spreadsheets.write(page)))
                .contains(">&apos;=HYPERLINK(", ">&apos;+1+1<")
                .doesNotContain(">=", ">+", "<f>", "<f ");
    }

    /** What the file says of its cells, as it stands in it. */
    private static String parts(byte[] xlsx) {
        var all = new StringBuilder();
        try (var zip = ZipFile.builder().setByteArray(xlsx).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                if (entry.getName().matches("xl/(worksheets/.*|sharedStrings\\.xml)")) {
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return all.toString();
    }

    @Property(tries = 200)
    void wordsTravelThere(@ForAll @StringLength(max = 30) String words) {
        travels(words);
    }

    @Property(tries = 500)
    void breaksAndSignsTravelToo(
            @ForAll @Chars({'\r', '\n', '\t', '\'', '=', ' ', '甲', '\u2028'}) @StringLength(max = 6) String words) {
        travels(words);
    }

    private void travels(String words) {
        var page = new Page("表", List.of("a", "b"), List.of(List.of(Cell.of("x"), Cell.of(words))));
        read("a.xlsx", spreadsheets.write(page));
        var clean = Harmless.back(Harmless.words(words)).replace("\r\n", "\n").replace('\r', '\n');
        assertThat(
                        rows.getLast().cells().size() < 2
                                ? ""
                                : rows.getLast().cells().get(1))
                .isEqualTo(clean);
    }

    @Test
    void aListOfPeopleIsKnownInEitherKindOfFile() {
        var lines = "姓名,角色,主管,工号\n林晓,销售,韩梅,0021\n韩梅,主管,,0020";
        var cells = xlsx(sheet -> {
            var row = 0;
            for (var line : lines.split("\n")) {
                var column = 0;
                for (var cell : line.split(",", -1)) {
                    sheet.value(row, column++, cell);
                }
                row++;
            }
        });
        for (var file : List.of(
                DroppedFile.read("a.csv", lines.getBytes(Charset.forName("GB18030")), spreadsheets),
                DroppedFile.read("a.xlsx", cells, spreadsheets))) {
            assertThat(file.kind()).isEqualTo(Kind.PEOPLE);
            // managers before whom they manage
            assertThat(file.rows()).extracting(Row::number).containsExactly(3L, 2L);
            assertThat(file.rows().getFirst().text(Column.PERSON_ID)).isEqualTo("0020");
        }
    }

    @Test
    void whatIsNoTableSaysSo() {
        assertThatThrownBy(() -> read("合同.pdf", new byte[] {'%', 'P', 'D', 'F'}))
                .isInstanceOf(Unreadable.class)
                .hasMessage("“合同.pdf”不是表格；可以拖进来 .xlsx 或 .csv");
        assertThatThrownBy(() -> read("旧.xls", new byte[] {
                    (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                }))
                .hasMessageContaining("请另存为 .xlsx");
        assertThatThrownBy(() -> read("空.csv", new byte[0])).hasMessage("文件是空的");
    }

    @Test
    void aBrokenWorkbookSaysSo() {
        var whole = spreadsheets.write(new Page("表", List.of("a"), List.of()));
        assertThatThrownBy(() -> read("a.xlsx", Arrays.copyOf(whole, whole.length / 2)))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("没有存完整");
    }

    @Test
    void bytesThatAreNoTextSaySo() {
        assertThatThrownBy(() -> read("a.csv", new byte[] {'a', ',', 0, 'b'})).hasMessageContaining("不是文字");
        assertThatThrownBy(() -> read("a.csv", new byte[] {(byte) 0x81, 0x20, ','}))
                .hasMessageContaining("编码认不出来");
    }
}

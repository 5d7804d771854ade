package io.drumbeat.workbook;

import static io.drumbeat.workbook.Packed.words;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbooksTests {
    private static List<SheetRow> read(Packed workbook) {
        var rows = new ArrayList<SheetRow>();
        Workbooks.read(workbook.bytes(), rows::add);
        return rows;
    }

    private static List<String> cells(String row) {
        return read(Packed.workbook().rows("<row>" + row + "</row>")).getFirst().cells();
    }

    /** What a number in this format reads as. */
    private static String shown(String number, String code, String since) {
        return read(Packed.workbook()
                        .with(
                                "xl/workbook.xml",
                                "<workbook xmlns:r='r'><workbookPr date1904='%s'/><sheets><sheet r:id='r1'/></sheets></workbook>"
                                        .formatted(since))
                        .with(
                                "xl/styles.xml",
                                "<s><numFmt numFmtId='170' formatCode='%s'/><cellXfs><xf/><xf numFmtId='170'/></cellXfs></s>"
                                        .formatted(code.replace("\"", "&quot;")))
                        .rows("<row><c s='1'><v>%s</v></c></row>".formatted(number)))
                .getFirst()
                .cells()
                .getFirst();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3.5|0.00\"万元\"|3.5万元",
                "3.5|#,##0.0 \"万美元\"|3.5万美元",
                "3500|[$¥-804]#,##0.00|¥3500",
                "3500|\"$\"#,##0.00;[Red]\\-\"$\"#,##0.00|$3500",
                "3500|[$€-2] #,##0.00|€3500",
                "3500|_-[$USD]* #,##0.00_-|USD3500",
                "3500|0.00元|3500元",
                "3500|G/通用格式\"元\"|3500元",
                // shown smaller than it is: the number is the whole sum, and says so whatever stands in the heading
                "35000|0!.0,\"万\"|35000元",
                "35000|#,##0,\"千元\"|35000元",
                "35000|\"$\"0.0,\"k\"|35000 USD",
                "35|0!.0,\"台\"|35",
                // a sign that several countries have
                "3500|[$¥-411]#,##0|JPY3500",
                "3500|[$¥-ja-JP]#,##0|JPY3500",
                "3500|[$$-404]#,##0|TWD3500",
                "3500|[$$-409]#,##0|$3500",
                // no unit of money
                "5|0\"台\"|5",
                "0.35|0%|0.35",
                "123|00000|00123",
                "123|\"C-\"0000|C-0123",
                "123456|00000|123456",
                "12.5|00.00|12.5",
                "46329|yyyy\"年\"m\"月\"d\"日\" aaaa|2026-11-03",
                "46329.6041666667|yyyy-mm-dd hh:mm|2026-11-03 14:30",
                "46329|[$-804]dddd, mmmm dd|2026-11-03",
                "46329|#,##0.00|46329",
                "1|General|1"
            })
    void aNumberReadsAsItIsShown(String number, String code, String reads) {
        assertThat(shown(number, code, "0")).isEqualTo(reads);
    }

    @Test
    void aFormulaThatNothingComputedIsNoEmptyCell() {
        assertThat(cells("<row><c><f>1/0</f></c><c t='str'><f>A1</f><v></v></c><c><f>1+1</f><v>2</v></c></row>"))
                .containsExactly("=（这个公式没有算出结果）", "", "2");
    }

    @Test
    void daysMayBeCountedFrom1904() {
        assertThat(shown("44867", "yyyy-mm-dd", "1")).isEqualTo("2026-11-03");
        assertThat(shown("46329", "yyyy-mm-dd", "0")).isEqualTo("2026-11-03");
        assertThat(shown("59", "yyyy-mm-dd", "0")).isEqualTo("1900-02-28");
        assertThat(shown("61", "yyyy-mm-dd", "false")).isEqualTo("1900-03-01");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-03, 2026-11-03",
        "2026-11-03T00:00:00, 2026-11-03",
        "2026-11-03T14:30:00Z, 2026-11-03 14:30",
        "2026-11-03T14:30:00+08:00, 2026-11-03 14:30",
        "下周二, 下周二"
    })
    void daysMayBeWrittenOut(String raw, String reads) {
        assertThat(cells("<c t='d'><v>%s</v></c>".formatted(raw))).containsExactly(reads);
    }

    @Test
    void mergedCellsReadAsTheirFirst() {
        var rows = read(Packed.workbook().sheet(pen -> pen.write("<sheetData>")
                .write("<row r='1'>" + words("A1", "客户") + words("B1", "备注") + "</row>")
                .write("<row r='2'>" + words("A2", "华为") + words("B2", "一") + "</row>")
                .write("<row r='3'><c r='A3'/>" + words("B3", "二") + "</row>")
                .write("<row r='4'><c r='A4'/></row>")
                .write("<row r='5'>" + words("B5", "三") + "</row></sheetData>")
                .write("<mergeCells><mergeCell ref='A2:A4'/><mergeCell ref='B5:C5'/></mergeCells>")));
        assertThat(rows)
                .containsExactly(
                        new SheetRow(1, List.of("客户", "备注")),
                        new SheetRow(2, List.of("华为", "一")),
                        new SheetRow(3, List.of("华为", "二")),
                        new SheetRow(5, List.of("", "三", "三")));
    }

    @Test
    void cellsStandWhereTheySay() {
        assertThat(cells(words("B1", "b") + words("d1", "d") + "<c t='str'><v>e</v></c>"))
                .containsExactly("", "b", "", "d", "e");
    }

    @Test
    void onlyWhatIsWrittenIsReadAndNotHowItIsSaid() {
        assertThat(read(Packed.workbook()
                                .shared(pen -> pen.write("<si><r><t>华</t></r><r><t>为</t></r><rPh><t>ファ</t></rPh></si>"))
                                .rows("<row><c t='s'><v>0</v></c></row>"))
                        .getFirst()
                        .cells())
                .containsExactly("华为");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ZZZZZZZ2|工作表“表”里一格的位置写的是“ZZZZZZZ2”",
                "A0|“A0”",
                "XFE1|“XFE1”",
                "A1048577|“A1048577”",
                "1A|“1A”",
                "A7|第 1 行里有一格的位置写的是“A7”",
                "GS1|工作表“表”第 1 行 GS 列有内容，最多读 200 列"
            })
    void aCellThatIsNowhereIsNamed(String place, String why) {
        assertThatThrownBy(() -> cells(words(place, "a")))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why);
    }

    @Test
    void emptyCellsFarAwayAreNothing() {
        assertThat(cells(words("A1", "a") + "<c r='XFD1' s='3'/>")).containsExactly("a");
    }

    @Test
    void rowsThatStandWrongAreNamed() {
        assertThatThrownBy(() -> read(Packed.workbook().rows("<row r='5'/><row r='3'/>")))
                .hasMessageContaining("工作表“表”第 3 行排在第 5 行后面");
        assertThatThrownBy(() -> read(Packed.workbook().rows("<row r='0'/>"))).hasMessageContaining("行号写的是“0”");
        assertThatThrownBy(() -> cells("<c r='C1' t='s'><v>7</v></c>")).hasMessageContaining("工作表“表”第 1 行 C 列要第 7 条文字");
    }

    @Test
    void anotherKindOfArchiveIsNoWorkbook() {
        assertThatThrownBy(() -> read(new Packed().with("content.xml", "<a/>"))).hasMessageContaining("没有 xlsx 的工作簿");
        assertThatThrownBy(() -> Workbooks.read(new byte[] {'P', 'K', 3, 4}, _ -> {}))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining("没有存完整");
    }
}

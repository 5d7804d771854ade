package io.drumbeat.workbook;

import static io.drumbeat.workbook.Packed.words;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.intake.DroppedFile;
import io.drumbeat.sheet.Unreadable;
import io.drumbeat.spreadsheet.FileSpreadsheets;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is dropped is read, or refused with a sentence; it is never our error. */
class AnyFileTests {
    private static final String STYLES =
            "<s><numFmts><numFmt numFmtId='170' formatCode='0.0\"万元\"'/></numFmts><cellXfs><xf/><xf numFmtId='170'/></cellXfs></s>";
    private static final String BOOK =
            "<workbook xmlns:r='r'><workbookPr date1904='0'/><sheets><sheet name='表' r:id='r1'/></sheets></workbook>";
    private static final String SHEET = "<worksheet><sheetData><row r='1'>" + words("A1", "客户名称") + words("B1", "金额")
            + "</row><row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' s='1'><v>3.5</v></c></row>"
            + "<row r='3'><c r='A3' t='d'><v>2026-11-03</v></c><c r='B3' t='b'><v>1</v></c></row></sheetData>"
            + "<mergeCells><mergeCell ref='A2:A3'/></mergeCells></worksheet>";
    private static final String SHARED = "<sst><si><t>华为</t></si></sst>";
    private static final String LINES = "客户名称,负责人,备注\n华为,小美,\"谈，\"\"续约\"\"\"\n华润,王五,a\n";

    /** What stands in the way of whoever reads too trustingly. */
    private static final List<String> PIECES = List.of(
            "ZZZZZZZ2",
            "A0",
            "a2",
            "A2:",
            ":",
            "-1",
            "1e999999999",
            "99999999999",
            "",
            "<",
            ">",
            "&x;",
            "&#0;",
            "&#x110000;",
            "<!DOCTYPE a>",
            "<![CDATA[",
            "]]>",
            "<!--",
            "<row r='0'>",
            "</row>",
            "<c r='XFE1'>",
            "t='q'",
            "s='-1'",
            "s='99'",
            "\0",
            "\uFFFE",
            "'",
            "\"",
            "😀",
            "<v>",
            "</v>",
            "NaN",
            "2958466",
            "2026-13-45T99:99");

    @Provide
    Arbitrary<String> piece() {
        return Arbitraries.of(PIECES);
    }

    @Provide
    Arbitrary<String> part() {
        return Arbitraries.of("xl/styles.xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml");
    }

    private static String text(String part) {
        return switch (part) {
            case "xl/styles.xml" -> STYLES;
            case "xl/workbook.xml" -> BOOK;
            case "xl/sharedStrings.xml" -> SHARED;
            default -> SHEET;
        };
    }

    private static Packed whole() {
        return Packed.workbook()
                .with("xl/styles.xml", STYLES)
                .with("xl/workbook.xml", BOOK)
                .with("xl/worksheets/sheet1.xml", SHEET)
                .with("xl/sharedStrings.xml", SHARED);
    }

    /** The text with a stretch of it taken out and a piece put there. */
    private static String mutated(String text, int from, int length, String piece) {
        var start = Math.floorMod(from, text.length() + 1);
        return text.substring(0, start) + piece + text.substring(Math.min(text.length(), start + length));
    }

    private static void isReadOrRefused(String name, byte[] content) {
        try {
            assertThat(DroppedFile.read(name, content, new FileSpreadsheets()).rows())
                    .isNotEmpty();
        } catch (Unreadable refused) {
            assertThat(refused.sentence()).isNotBlank();
        }
    }

    @Property
    void aPartThatIsWrongIsReadOrRefused(@ForAll("part") String part, @ForAll int from, @ForAll("piece") String piece) {
        for (var length : List.of(0, 1, piece.length(), 40)) {
            isReadOrRefused(
                    "a.xlsx",
                    whole().with(part, mutated(text(part), from, length, piece)).bytes());
        }
    }

    @Property
    void aPartThatIsNotThereIsNoError(@ForAll("part") String part) {
        isReadOrRefused("a.xlsx", whole().without(part).bytes());
    }

    @Property
    void bytesThatAreWrongAreReadOrRefused(@ForAll int from, @ForAll byte[] other) {
        var content = whole().bytes();
        var start = Math.floorMod(from, content.length);
        System.arraycopy(other, 0, content, start, Math.min(other.length, content.length - start));
        isReadOrRefused("a.xlsx", content);
    }

    @Property
    void linesThatAreWrongAreReadOrRefused(@ForAll int from, @ForAll("piece") String piece, @ForAll byte[] other) {
        for (var charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16,
                Charset.forName("GB18030"))) {
            var content = mutated(LINES, from, piece.length(), piece).getBytes(charset);
            isReadOrRefused("a.csv", content);
            var start = Math.floorMod(from, content.length);
            System.arraycopy(other, 0, content, start, Math.min(other.length, content.length - start));
            isReadOrRefused("a.csv", content);
        }
    }
}

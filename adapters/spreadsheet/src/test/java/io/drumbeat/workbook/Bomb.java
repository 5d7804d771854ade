package io.drumbeat.workbook;

import io.drumbeat.workbook.Packed.Pen;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Supplier;

/** Small files that are much when they are opened. */
enum Bomb {
    ONE_CELL("大.xlsx", "第 1 行 A 列", () -> Packed.workbook().rows(pen -> {
        pen.write("<row r='1'><c r='A1' t='inlineStr'><is><t>");
        pen.megabytes(390, 'a').write("</t></is></c></row>");
    })),
    ONE_FIGURE("大.xlsx", "第 7 行 B 列", () -> Packed.workbook().rows(pen -> {
        pen.write("<row r='7'><c r='B7'><v>").megabytes(30, '1').write("</v></c></row>");
    })),
    ONE_SHARED_TEXT("大.xlsx", "第 2 条文字", () -> Packed.workbook()
            .shared(pen ->
                    pen.write("<si><t>a</t></si><si><t>").megabytes(30, 'a').write("</t></si>"))),
    MANY_SHARED_TEXTS(
            "大.xlsx", "500,000", () -> Packed.workbook().shared(pen -> numbered(pen, "<si><t>", "</t></si>", 900_000))),
    LONG_SHARED_TEXTS("大.xlsx", "8,000,000", () -> Packed.workbook()
            .shared(pen -> numbered(pen, "<si><t>" + "华".repeat(3_000), "</t></si>", 20_000))),
    ONE_TEXT_EVERYWHERE("大.xlsx", "20,000,000", () -> Packed.workbook()
            .shared(pen -> pen.write("<si><t>" + "华".repeat(32_000) + "</t></si>"))
            .rows(pen -> pen.times(90_000, "<row><c t='s'><v>0</v></c></row>"))),
    ROWS("大.xlsx", "100,000 行", () -> Packed.workbook()
            .rows(pen -> pen.write(heading()).times(300_000, "<row><c><v>1</v></c><c><v>2</v></c></row>"))),
    CELLS("大.xlsx", "2,000,000 格", () -> Packed.workbook()
            .rows(pen -> pen.times(90_000, "<row>" + "<c><v>1</v></c>".repeat(60) + "</row>"))),
    COLUMNS("大.xlsx", "第 1 行 GS 列", () -> Packed.workbook()
            .rows(pen -> pen.write("<row>").times(16_000, "<c><v>1</v></c>").write("</row>"))),
    EMPTY_CELLS("大.xlsx", "连空的也算", () -> Packed.workbook()
            .rows(pen ->
                    pen.write("<row>").times(6_000_000, "<c r='A1' s='1'/>").write("</row>"))),
    BLANKS("大.xlsx", "没有断开", () -> Packed.workbook().rows(pen -> pen.megabytes(30, ' '))),
    ATTRIBUTE("大.xlsx", "没有断开", () -> Packed.workbook()
            .rows(pen -> pen.write("<row r='").megabytes(30, '1').write("'/>"))),
    ATTRIBUTES(
            "大.xlsx", "没有断开", () -> Packed.workbook().rows(pen -> numbered(pen.write("<row "), " a", "='1'", 300_000))),
    NAME("大.xlsx", "没有断开", () -> Packed.workbook()
            .rows(pen -> pen.write("<r").megabytes(30, 'o').write("/>"))),
    NAMES("大.xlsx", "种标签", () -> Packed.workbook().rows(pen -> numbered(pen, "<a", "/>", 300_000))),
    DEPTH("大.xlsx", "64 层", () -> Packed.workbook().rows(pen -> pen.times(900_000, "<row>"))),
    REMARK("大.xlsx", "没有断开", () -> Packed.workbook()
            .rows(pen -> pen.write("<!--").megabytes(30, 'a').write("-->"))),
    REMARK_OF_TAGS("大.xlsx", "没有断开", () -> Packed.workbook()
            .rows(pen -> pen.write("<!--").times(4_000_000, "<row>").write("-->"))),
    UNPARSED("大.xlsx", "第 1 行 A 列", () -> Packed.workbook().rows(pen -> {
        pen.write("<row><c t='str'><v><![CDATA[").times(4_000_000, "<row>").write("]]></v></c></row>");
    })),
    INSTRUCTION("大.xlsx", "没有断开", () -> Packed.workbook()
            .rows(pen -> pen.write("<?a ").megabytes(30, 'a').write("?>"))),
    LAUGHS("大.xlsx", "实体", () -> Packed.workbook().with("xl/worksheets/sheet1.xml", pen -> {
        pen.write("<!DOCTYPE a [<!ENTITY a0 'ha'>");
        for (var i = 1; i < 40; i++) {
            pen.write("<!ENTITY a%d '&a%d;&a%d;'>".formatted(i, i - 1, i - 1));
        }
        pen.write("]><worksheet><sheetData><row><c t='str'><v>&a39;</v></c></row></sheetData></worksheet>");
    })),
    LONG_ENTITY("大.xlsx", "实体", () -> Packed.workbook().with("xl/worksheets/sheet1.xml", pen -> {
        pen.write("<!DOCTYPE a [<!ENTITY a '").times(4_000_000, "<row>");
        pen.write("'>]><worksheet>&a;</worksheet>");
    })),
    OUTSIDE("大.xlsx", "实体", () -> Packed.workbook()
            .with("xl/sharedStrings.xml", "<!DOCTYPE a SYSTEM 'file:///etc/passwd'><sst/>")),
    FORMATS("大.xlsx", "65,535 种", () -> Packed.workbook()
            .with("xl/styles.xml", pen -> pen.write("<s><cellXfs>").times(1_000_000, "<xf/>"))),
    FORMAT("大.xlsx", "没有断开", () -> Packed.workbook()
            .with("xl/styles.xml", pen -> pen.write("<s><numFmt formatCode='").megabytes(30, '0'))),
    SHEETS("大.xlsx", "1,000 张", () -> Packed.workbook()
            .with("xl/workbook.xml", pen -> pen.write("<workbook><sheets>").times(900_000, "<sheet name='a'/>"))),
    LINKS("大.xlsx", "1,000 张", () -> Packed.workbook()
            .with(
                    "xl/_rels/workbook.xml.rels",
                    pen -> numbered(pen.write("<a>"), "<Relationship Type='a' Target='a' Id='", "'/>", 300_000))),
    MERGES("大.xlsx", "100,000 处", () -> Packed.workbook()
            .sheet(pen -> numbered(pen, "<mergeCell ref='A1:B", "'/>", 300_000))),
    OVERLAPPING("大.xlsx", "互相重叠", () -> Packed.workbook().sheet(pen -> {
        pen.write("<sheetData>").times(90_000, "<row><c><v>1</v></c></row>").write("</sheetData>");
        pen.times(90_000, "<mergeCell ref='A1:XFD1048576'/>");
    })),
    MERGED_TEXT("大.xlsx", "20,000,000", () -> Packed.workbook().sheet(pen -> {
        pen.write("<sheetData><row>" + Packed.words("A1", "华".repeat(32_000)) + "</row>");
        pen.times(90_000, "<row><c><v>1</v></c></row>").write("</sheetData><mergeCell ref='A1:GR99999'/>");
    })),
    WRITTEN("大.xlsx", "MB", () -> Packed.workbook()
            .rows(pen -> pen.times(600, "<row>" + "华".repeat(80_000) + "</row>"))),
    PARTS("大.xlsx", "20,003 个文件", () -> {
        var many = Packed.workbook();
        for (var i = 0; i < 19_999; i++) {
            many.with("a" + i, "");
        }
        return many;
    }),
    WIDE_TEXT("大.csv", "第 1 行 A 列", () -> text(pen -> pen.megabytes(19, 'a'))),
    OPEN_QUOTE(
            "大.csv", "第 2 行 B 列的引号", () -> text(pen -> pen.write("客户,备注\n华为,\"").megabytes(19, 'a'))),
    OPEN_QUOTE_OF_LINES(
            "大.csv", "第 2 行 B 列的引号", () -> text(pen -> pen.write("客户,备注\n华为,\"").megabytes(19, '\n'))),
    COMMAS("大.csv", "第 1 行", () -> text(pen -> pen.megabytes(19, ','))),
    WIDE_LINE("大.csv", "第 1 行 GS 列", () -> text(pen -> pen.times(9_000_000, "a,"))),
    LINES("大.csv", "100,000 行", () -> text(pen -> pen.write("客户名称,负责人\n").times(4_000_000, "a,b\n"))),
    BLANK_LINES("大.csv", "没有一行", () -> text(pen -> pen.megabytes(19, '\n'))),
    NUL("大.csv", "第 2 行", () -> text(pen -> pen.write("客户\n").megabytes(19, '\0'))),
    QUOTES("大.csv", "第 1 行 A 列", () -> text(pen -> pen.megabytes(19, '"')));

    final String file;
    /** What the sentence says of what is too much, or where. */
    final String says;

    private final Supplier<byte[]> made;

    Bomb(String file, String says, Packing packing) {
        this(file, says, (Supplier<byte[]>) () -> packing.get().bytes());
    }

    Bomb(String file, String says, Supplier<byte[]> made) {
        this.file = file;
        this.says = says;
        this.made = made;
    }

    @FunctionalInterface
    private interface Packing {
        Packed get();
    }

    byte[] bytes() {
        return made.get();
    }

    private static String heading() {
        return "<row>" + Packed.words("A1", "客户名称") + Packed.words("B1", "负责人") + "</row>";
    }

    private static void numbered(Pen pen, String before, String after, int count) throws IOException {
        for (var i = 1; i <= count; i++) {
            pen.write(before + i + after);
        }
    }

    private static byte[] text(Packed.Part lines) {
        var out = new ByteArrayOutputStream();
        try {
            lines.to(new Pen(out));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }
}

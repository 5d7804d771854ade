package io.drumbeat.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs workbooks by hand, also those that no spreadsheet program would write; what is long is never held unpacked. */
public final class Packed {
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Writes one part. */
    @FunctionalInterface
    interface Part {
        void to(Pen pen) throws IOException;
    }

    /** Writes pieces of text. */
    public static final class Pen {
        private final OutputStream out;

        Pen(OutputStream out) {
            this.out = out;
        }

        Pen write(String text) throws IOException {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            return this;
        }

        Pen times(int count, String piece) throws IOException {
            var bytes = piece.getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < count; i++) {
                out.write(bytes);
            }
            return this;
        }

        /** So many megabytes of one character. */
        Pen megabytes(int count, char filling) throws IOException {
            return times(count, String.valueOf(filling).repeat(1 << 20));
        }
    }

    /** A workbook of one sheet that says nothing yet. */
    public static Packed workbook() {
        return new Packed()
                .with("_rels/.rels", links("officeDocument", "xl/workbook.xml"))
                .with("xl/_rels/workbook.xml.rels", links("worksheet", "worksheets/sheet1.xml"))
                .with(
                        "xl/workbook.xml",
                        "<workbook xmlns:r='r'><sheets><sheet name='表' r:id='r1'/></sheets></workbook>")
                .rows("");
    }

    private static String links(String kind, String path) {
        return "<Relationships><Relationship Id='r1' Type='http://x/%s' Target='%s'/></Relationships>"
                .formatted(kind, path);
    }

    Packed with(String path, Part part) {
        parts.put(path, part);
        return this;
    }

    public Packed with(String path, String text) {
        return with(path, pen -> pen.write(text));
    }

    Packed without(String path) {
        parts.remove(path);
        return this;
    }

    Packed sheet(Part inside) {
        return with("xl/worksheets/sheet1.xml", pen -> {
            pen.write("<worksheet>");
            inside.to(pen);
            pen.write("</worksheet>");
        });
    }

    /** The rows of its sheet. */
    Packed rows(Part rows) {
        return sheet(pen -> {
            pen.write("<sheetData>");
            rows.to(pen);
            pen.write("</sheetData>");
        });
    }

    public Packed rows(String rows) {
        return rows(pen -> pen.write(rows));
    }

    Packed shared(Part texts) {
        return with("xl/sharedStrings.xml", pen -> {
            pen.write("<sst>");
            texts.to(pen);
            pen.write("</sst>");
        });
    }

    /** A cell with words in it. */
    static String words(String place, String words) {
        return "<c r='%s' t='inlineStr'><is><t>%s</t></is></c>".formatted(place, words);
    }

    public byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(new Pen(zip));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

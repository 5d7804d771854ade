package io.drumbeat.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads separated values: a byte order mark decides, else strict UTF-8, else GB18030; the separator is the likeliest. */
final class Csv {
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int LOOKED_AT = 20;

    private Csv() {}

    private record Decoded(String text, String charset) {}

    static List<String> read(byte[] content, Consumer<SheetRow> each) {
        var decoded = decoded(content);
        var separator = separator(decoded.text());
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(decoded.text())) {
            reader.forEach(record -> {
                var row = row(record);
                if (!row.cells().isEmpty()) {
                    each.accept(row);
                }
            });
        } catch (CsvParseException unreadable) {
            throw new Unreadable("这个 csv 读不下去：有一格太长，或引号没有配对；请检查后再拖进来", unreadable);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return decoded.charset().equals("UTF-8") ? List.of() : List.of("编码 " + decoded.charset());
    }

    private static SheetRow row(CsvRecord record) {
        var something = record.getFields().stream().anyMatch(field -> !field.isBlank());
        return new SheetRow(
                record.getStartingLineNumber(),
                something ? record.getFields().stream().map(Csv::text).toList() : List.of());
    }

    /** Some programs write ="00123" so that a spreadsheet keeps the zeros. */
    private static String text(String field) {
        var kept = field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"");
        return kept ? field.substring(2, field.length() - 1) : Harmless.back(field);
    }

    private static Decoded decoded(byte[] content) {
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return new Decoded(strictly(content, 3, StandardCharsets.UTF_8), "UTF-8");
        }
        if (begins(content, 0xFF, 0xFE)) {
            return new Decoded(strictly(content, 2, StandardCharsets.UTF_16LE), "UTF-16");
        }
        if (begins(content, 0xFE, 0xFF)) {
            return new Decoded(strictly(content, 2, StandardCharsets.UTF_16BE), "UTF-16");
        }
        try {
            return new Decoded(strictly(content, 0, StandardCharsets.UTF_8), "UTF-8");
        } catch (Unreadable notUtf8) {
            return new Decoded(strictly(content, 0, GB18030), "GB18030");
        }
    }

    private static boolean begins(byte[] content, int... mark) {
        for (var i = 0; i < mark.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static String strictly(byte[] content, int from, Charset charset) {
        try {
            var text = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Unreadable("这个文件不是文字；请另存为“CSV UTF-8”或 .xlsx 再拖进来");
            }
            return text;
        } catch (CharacterCodingException unreadable) {
            throw new Unreadable("这个文件的编码认不出来；请另存为“CSV UTF-8”或 .xlsx 再拖进来", unreadable);
        }
    }

    /** What parts the first lines into most columns, evenly. */
    private static char separator(String text) {
        var best = ',';
        var most = 0;
        for (var candidate : SEPARATORS) {
            var counts = counts(text, candidate);
            var heading = counts.isEmpty() ? 0 : counts.getFirst();
            var even = (int) counts.stream().filter(count -> count == heading).count();
            var worth = heading == 0 ? 0 : heading * 10 + even * 10 / counts.size();
            if (worth > most) {
                most = worth;
                best = candidate;
            }
        }
        return best;
    }

    /** How often it stands in each of the first lines, outside of quotes. */
    private static List<Integer> counts(String text, char separator) {
        var counts = new ArrayList<Integer>();
        var quoted = false;
        var count = 0;
        for (var i = 0; i < text.length() && counts.size() < LOOKED_AT; i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                count++;
            } else if (c == '\n' && !quoted) {
                counts.add(count);
                count = 0;
            }
        }
        counts.add(count);
        return counts;
    }
}

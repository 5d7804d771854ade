package io.drumbeat.spreadsheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sheet.Limits;
import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Unreadable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads separated values; the separator is the likeliest. The file is gone through before any row is handed on, so that one
 * that is too much is refused while nobody holds any of it.
 */
final class Csv {
    static final Sentences SAID = Sentences.beside(Csv.class);
    private static final char[] SEPARATORS = {',', '\t', ';', '|'};
    private static final int LINES_LOOKED_AT = 20;
    private static final int LOOKED_AT = 256 * 1024;

    private Csv() {}

    static List<String> read(byte[] content, Consumer<SheetRow> each) {
        try {
            var encoding = Encoding.of(content);
            var separator = separator(beginning(content, encoding));
            var limits = new Limits("");
            through(content, encoding, separator, row -> {
                limits.row(row.number());
                for (var place = 0; place < row.cells().size(); place++) {
                    var cell = row.cells().get(place);
                    if (!cell.isBlank()) {
                        limits.cell(row.number(), place, cell.length());
                    }
                }
            });
            through(content, encoding, separator, each);
            return encoding.called().equals("UTF-8") ? List.of() : List.of("编码 " + encoding.called());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static void through(byte[] content, Encoding encoding, char separator, Consumer<SheetRow> each)
            throws IOException {
        var watched = new Watched(encoding.read(content), separator);
        try (var reader = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(watched)) {
            reader.forEach(record -> {
                var row = row(record);
                if (!row.cells().isEmpty()) {
                    each.accept(row);
                }
            });
        } catch (CsvParseException unreadable) {
            if (unreadable.getCause() instanceof Unreadable known) {
                throw known;
            }
            throw new Unreadable(SAID.say("unreadable", Map.of("line", watched.line())), unreadable);
        }
    }

    private static SheetRow row(CsvRecord record) {
        var cells = record.getFields();
        var last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) {
            last--;
        }
        return new SheetRow(
                record.getStartingLineNumber(),
                cells.subList(0, last).stream().map(Csv::text).toList());
    }

    /** Some programs write ="00123" so that a spreadsheet keeps the zeros. */
    private static String text(String field) {
        var kept = field.length() > 3 && field.startsWith("=\"") && field.endsWith("\"");
        return kept ? field.substring(2, field.length() - 1) : Harmless.back(field);
    }

    private static String beginning(byte[] content, Encoding encoding) throws IOException {
        var characters = new char[LOOKED_AT];
        try (var text = encoding.read(content)) {
            var read = text.read(characters, 0, LOOKED_AT);
            return new String(characters, 0, Math.max(0, read));
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
        for (var i = 0; i < text.length() && counts.size() < LINES_LOOKED_AT; i++) {
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

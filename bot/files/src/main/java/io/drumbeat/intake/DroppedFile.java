package io.drumbeat.intake;

import io.drumbeat.sentence.Sentences;
import io.drumbeat.sheet.SheetRow;
import io.drumbeat.sheet.Spreadsheets;
import io.drumbeat.sheet.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A file as its rows.
 *
 * @param rows in the order in which they are told: a history by its days, people behind their managers,
 *     others as they stand
 * @param remarks how it was read, and which columns were left out
 */
public record DroppedFile(Kind kind, List<Row> rows, List<String> remarks) {
    private static final Sentences SAID = Sentences.beside(DroppedFile.class);
    public static final int MOST_ROWS = 100_000;
    /** So many rows above may be a title or a remark. */
    private static final int BEFORE_HEADINGS = 5;

    public DroppedFile {
        rows = List.copyOf(rows);
        remarks = List.copyOf(remarks);
    }

    /** @throws Unreadable with a sentence for the person */
    public static DroppedFile read(String name, byte[] content, Spreadsheets spreadsheets) {
        var reading = new Reading();
        var remarks = new ArrayList<>(spreadsheets.read(name, content, reading::take));
        var header = reading.header;
        if (header == null) {
            throw reading.first == null ? new Unreadable("文件是空的，没有一行内容") : Header.unknown(reading.first);
        }
        if (reading.rows.isEmpty()) {
            throw new Unreadable("这是%s表，但表头下面没有一行内容".formatted(header.kind().label()));
        }
        if (!header.ignored().isEmpty()) {
            remarks.add("没认出或用不上的列，不导入：" + String.join("、", header.ignored()));
        }
        var said = header.units().values().stream()
                .filter(MoneyUnit::matters)
                .map(MoneyUnit::said)
                .distinct()
                .toList();
        if (!said.isEmpty()) {
            remarks.add(SAID.say("unit", Map.of("unit", String.join("、", said))));
        }
        var rows = reading.rows;
        if (header.kind() == Kind.HISTORY) {
            rows.sort(Comparator.comparing(Values::sortingDay).thenComparingLong(Row::number));
        }
        return new DroppedFile(
                header.kind(), header.kind() == Kind.PEOPLE ? new PeopleOnFile(rows).ranked() : rows, remarks);
    }

    private static final class Reading {
        private final List<Row> rows = new ArrayList<>();
        private final Map<Map<Column, String>, Integer> seen = new HashMap<>();
        private final Map<String, Long> firstOf = new HashMap<>();
        private @Nullable Header header;
        private @Nullable SheetRow first;
        private @Nullable MoneyUnit unit;
        private int above;

        void take(SheetRow row) {
            var headings = header;
            if (headings == null) {
                first = first == null ? row : first;
                if (Header.isOne(row)) {
                    header = Header.of(row).under(unit);
                    return;
                }
                var said = MoneyUnit.above(row).orElse(null);
                unit = unit == null || said == null ? (said == null ? unit : said) : unit.and(said);
                if (++above >= BEFORE_HEADINGS) {
                    throw Header.unknown(first);
                }
                return;
            }
            if (!isMoreOfHeadings(headings, row)) {
                tell(headings, row);
            }
        }

        /** Whether it is a second row of headings, which then counts. */
        private boolean isMoreOfHeadings(Header headings, SheetRow row) {
            var more = rows.isEmpty() ? headings.over(row).orElse(null) : null;
            header = more == null ? header : more;
            return more != null;
        }

        private void tell(Header headings, SheetRow row) {
            if (rows.size() >= MOST_ROWS) {
                throw new Unreadable("超过 %,d 行，一次导不了这么多；请分成几个文件".formatted(MOST_ROWS));
            }
            var values = headings.read(row);
            if (values.isEmpty()) {
                return;
            }
            var before = seen.merge(values, 1, Integer::sum) - 1;
            var first = firstOf.putIfAbsent(identity(values), row.number());
            rows.add(new Row(row.number(), values, headings.units(), before, first == null ? 0 : first));
        }

        private static String identity(Map<Column, String> values) {
            for (var column : List.of(Column.OUR_ID, Column.KEY, Column.PERSON_ID)) {
                var value = values.get(column);
                if (value != null) {
                    return column + ":" + value;
                }
            }
            var name = values.getOrDefault(Column.CUSTOMER, values.getOrDefault(Column.PERSON, ""));
            return NamesOnFile.plain(name);
        }
    }
}

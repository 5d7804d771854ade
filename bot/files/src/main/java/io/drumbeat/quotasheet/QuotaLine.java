package io.drumbeat.quotasheet;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.bargain.Wish;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.measure.Indicator;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import java.math.BigInteger;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a row wants somebody's months to be.
 *
 * @param wide whether each month has a column of its own
 * @param remark what else is to be known of it, in words; empty where nothing is
 */
public record QuotaLine(Wish wish, boolean wide, String remark) {
    private static final List<String> SUMS = List.of("合计", "总计", "小计", "total", "sum");
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d)年?度?");
    private static final Pattern MONTH = Pattern.compile("(20\\d\\d)[-/.年](\\d{1,2})月?(?:[-/.]0?1日?)?");
    private static final Pattern BRACKETS = Pattern.compile("\\s*[(（\\[【].*");

    /** Whether it sums up other rows. */
    public static boolean isSum(Row row) {
        return SUMS.contains(Text.folded(row.text(Column.PERSON)));
    }

    public static Indicator measure(Row row, List<Indicator> all) {
        var whole = Text.folded(row.text(Column.MEASURE));
        var said = List.of(whole, BRACKETS.matcher(whole).replaceFirst(""));
        return all.stream()
                .filter(one -> said.contains(Text.folded(one.label())) || said.contains(Text.folded(one.id())))
                .findFirst()
                .orElseThrow(() -> new Wrong(
                        Column.MEASURE,
                        row.text(Column.MEASURE),
                        "没有这个指标；可用 " + all.stream().map(Indicator::label).collect(Collectors.joining("、"))));
    }

    /**
     * @param now what a month is to be as it stands
     * @throws Wrong if a cell cannot be taken
     */
    public static QuotaLine read(Row row, Person person, Indicator measure, ToLongFunction<YearMonth> now) {
        Figures.checkUnit(row, measure);
        var reason = row.text(Column.REASON).strip();
        if (row.get(Column.TARGET).isPresent() || row.get(Column.MONTH).isPresent()) {
            var month = month(row);
            var value = Figures.value(row, Column.TARGET, measure)
                    .orElseThrow(() -> new Wrong(Column.TARGET, "", "这一列不能空"));
            return new QuotaLine(new Wish(person, measure, new TreeMap<>(Map.of(month, value)), reason), false, "");
        }
        var year = year(row);
        var months = new TreeMap<YearMonth, Long>();
        for (var column : Column.MONTHS) {
            Figures.value(row, column, measure)
                    .ifPresent(value -> months.put(YearMonth.of(year, place(column)), value));
        }
        var whole = wholeYear(row, measure);
        if (months.isEmpty()) {
            var said = whole.orElseThrow(() -> new Wrong(Column.JANUARY, "", "写上各月的目标，或者写全年"));
            return new QuotaLine(
                    new Wish(person, measure, parted(said, year, measure, now), reason), true, "；全年按现在各月的比例分");
        }
        return new QuotaLine(new Wish(person, measure, months, reason), true, remark(row, months, whole, measure, now));
    }

    /** What is said of the whole year is what the months come to, or what it was before somebody changed them. */
    private static String remark(
            Row row,
            SortedMap<YearMonth, Long> months,
            Optional<Long> whole,
            Indicator measure,
            ToLongFunction<YearMonth> now) {
        if (whole.isEmpty() || !measure.addsUp()) {
            return "";
        }
        var year = months.firstKey().withMonth(1);
        var all = Stream.iterate(year, month -> month.plusMonths(1))
                .limit(Column.MONTHS.size())
                .toList();
        var written = months.values().stream().mapToLong(Long::longValue).sum();
        // months that were left empty stay as they are
        var sum = all.stream()
                .mapToLong(month -> months.containsKey(month) ? months.get(month) : now.applyAsLong(month))
                .sum();
        var before = all.stream().mapToLong(now).sum();
        if (whole.get() == sum || whole.get() == written) {
            return "";
        }
        if (whole.get() != before || sum == before) {
            throw new Wrong(
                    Column.WHOLE_YEAR,
                    row.text(Column.WHOLE_YEAR),
                    "各月合计是 %s，和全年对不上；改全年或改各月".formatted(measure.show(sum)));
        }
        return "；全年 %s → %s".formatted(measure.show(before), measure.show(sum));
    }

    /** In proportion to what the months are, or evenly where they are nothing. */
    private static SortedMap<YearMonth, Long> parted(
            long whole, int year, Indicator measure, ToLongFunction<YearMonth> now) {
        var all = Column.MONTHS.stream()
                .map(column -> YearMonth.of(year, place(column)))
                .toList();
        var before = all.stream()
                .map(month -> BigInteger.valueOf(now.applyAsLong(month)))
                .toList();
        var even = before.stream().allMatch(value -> value.signum() == 0);
        var weights = even ? all.stream().map(_ -> BigInteger.ONE).toList() : before;
        var parts = measure.addsUp()
                ? Apportion.byWeights(whole, weights)
                : Arrays.stream(new long[all.size()]).map(_ -> whole).toArray();
        var months = new TreeMap<YearMonth, Long>();
        for (var i = 0; i < parts.length; i++) {
            months.put(all.get(i), parts[i]);
        }
        return months;
    }

    private static int place(Column column) {
        return Column.MONTHS.indexOf(column) + 1;
    }

    private static int year(Row row) {
        var year = YEAR.matcher(row.text(Column.YEAR).strip());
        if (!year.matches()) {
            throw new Wrong(Column.YEAR, row.text(Column.YEAR), "应是年份，如 2027");
        }
        return Integer.parseInt(year.group(1));
    }

    private static YearMonth month(Row row) {
        var said = row.text(Column.MONTH).strip();
        var month = MONTH.matcher(said);
        var number = month.matches() ? Integer.parseInt(month.group(2)) : 0;
        if (number < 1 || number > Column.MONTHS.size()) {
            throw new Wrong(Column.MONTH, said, "应是月份，如 2027-01");
        }
        return YearMonth.of(Integer.parseInt(month.group(1)), number);
    }

    static Optional<Long> wholeYear(Row row, Indicator measure) {
        return Figures.value(row, Column.WHOLE_YEAR, measure);
    }

    /** The column in which a month stands. */
    public Column column(YearMonth month) {
        return wide ? Column.ofMonth(month.getMonthValue()) : Column.TARGET;
    }

    /** The month that stands in a column. */
    public Optional<YearMonth> month(Column column) {
        return wish.months().keySet().stream()
                .filter(month -> wide && Column.ofMonth(month.getMonthValue()) == column)
                .findFirst();
    }
}

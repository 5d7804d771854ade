package io.drumbeat.quotasheet;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.bargain.Wish;
import io.drumbeat.intake.Column;
import io.drumbeat.intake.MoneyUnit;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.measure.Indicator;
import io.drumbeat.number.Amounts;
import io.drumbeat.people.Person;
import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
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
    private static final Pattern NUMBER =
            Pattern.compile("(?<sign>[¥￥])?\\s*(?<digits>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<unit>%|元|次|个|家|单|通|条|分)?");
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final Pattern UNIT = Pattern.compile("[^\\p{Alnum}#]{0,4}[元万%％个次家单分亿][^\\p{Alnum}#]{0,4}|CNY|RMB");
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
        var reason = row.text(Column.REASON).strip();
        if (row.get(Column.TARGET).isPresent() || row.get(Column.MONTH).isPresent()) {
            var month = month(row);
            var value = value(row, Column.TARGET, measure).orElseThrow(() -> new Wrong(Column.TARGET, "", "这一列不能空"));
            return new QuotaLine(new Wish(person, measure, new TreeMap<>(Map.of(month, value)), reason), false, "");
        }
        var year = year(row);
        var months = new TreeMap<YearMonth, Long>();
        for (var column : Column.MONTHS) {
            value(row, column, measure).ifPresent(value -> months.put(YearMonth.of(year, place(column)), value));
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
        return value(row, Column.WHOLE_YEAR, measure);
    }

    private static Optional<Long> value(Row row, Column column, Indicator measure) {
        return row.get(column).map(said -> {
            try {
                return measure.ofSaid(number(said.strip(), row, column, measure));
            } catch (ArithmeticException tooFine) {
                throw new Wrong(column, said, measure.isMoney() ? "最多两位小数" : "应是整数");
            }
        });
    }

    private static BigDecimal number(String said, Row row, Column column, Indicator measure) {
        var plain = NUMBER.matcher(said);
        if (plain.matches()) {
            var value = new BigDecimal(plain.group("digits").replace(",", ""));
            var percent = "%".equals(plain.group("unit"));
            if (value.compareTo(MOST) >= 0
                    || percent != (measure.isShare() && (percent || value.compareTo(BigDecimal.ONE) > 0))) {
                throw wrong(said, column, measure);
            }
            var whole = plain.group("sign") != null || "元".equals(plain.group("unit"));
            return percent ? value.movePointLeft(2) : whole ? value : value.multiply(times(row, column, measure));
        }
        var text = Text.of(said);
        var found = measure.isMoney() && text.length() > 0 ? Amounts.at(text, 0) : null;
        var money = found == null || found.end() != text.length() ? null : found.money();
        if (money == null || money.minor() < 0) {
            throw wrong(said, column, measure);
        }
        return money.major();
    }

    /** By what is written nearest: in the heading of the column or in the row, which must not contradict each other; else above. */
    private static BigDecimal times(Row row, Column column, Indicator measure) {
        if (!measure.isMoney()) {
            row.get(Column.UNIT)
                    .filter(unit -> !UNIT.matcher(unit.strip()).matches())
                    .ifPresent(QuotaLine::noUnit);
            return BigDecimal.ONE;
        }
        var near = Stream.of(
                        Optional.ofNullable(row.units().get(column)),
                        row.get(Column.UNIT).map(QuotaLine::unit),
                        MoneyUnit.inHeading(row.text(Column.MEASURE)))
                .flatMap(Optional::stream)
                .toList();
        var all =
                near.isEmpty() ? Stream.ofNullable(row.units().get(Column.UNIT)).toList() : near;
        if (all.stream().map(MoneyUnit::times).distinct().count() > 1) {
            throw new Wrong(
                    column,
                    row.text(column),
                    "单位写了%s，对不上；只留一个"
                            .formatted(
                                    all.stream().map(MoneyUnit::said).distinct().collect(Collectors.joining("和"))));
        }
        if (all.stream().map(MoneyUnit::currency).anyMatch(code -> code != null && !code.equals("CNY"))) {
            throw new Wrong(column, row.text(column), "目标按人民币定，如 400000 或 40万");
        }
        return all.stream().map(MoneyUnit::times).findFirst().orElse(BigDecimal.ONE);
    }

    private static MoneyUnit unit(String said) {
        return MoneyUnit.of(said).orElseThrow(() -> noUnit(said));
    }

    private static Wrong noUnit(String said) {
        throw new Wrong(Column.UNIT, said, "没有这个单位；应是 元、万元、%、个、次、家、单 或 分");
    }

    private static Wrong wrong(String said, Column column, Indicator measure) {
        return new Wrong(
                column, said, measure.isShare() ? "应是比例，如 30%" : measure.isMoney() ? "应是金额，如 400000 或 40万" : "应是数，如 8");
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

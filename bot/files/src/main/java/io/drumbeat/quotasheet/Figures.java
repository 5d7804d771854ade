package io.drumbeat.quotasheet;

import io.drumbeat.intake.Column;
import io.drumbeat.intake.MoneyUnit;
import io.drumbeat.intake.Row;
import io.drumbeat.intake.Wrong;
import io.drumbeat.measure.Indicator;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures in a row of targets: 40万, ¥400,000, 30%, or 40 below a heading that says 万元. */
final class Figures {
    private static final Pattern NUMBER =
            Pattern.compile("(?<sign>[¥￥])?\\s*(?<digits>\\d[\\d,]*(?:\\.\\d+)?)\\s*(?<unit>%|元|次|个|家|单|通|条|分)?");
    private static final BigDecimal MOST = new BigDecimal("1e12");
    private static final Pattern UNIT = Pattern.compile("[^\\p{Alnum}#]{0,4}[元万%％个次家单分亿][^\\p{Alnum}#]{0,4}|CNY|RMB");

    private Figures() {}

    /** @throws Wrong if the cell holds no figure of that measure */
    static Optional<Long> value(Row row, Column column, Indicator measure) {
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
            return BigDecimal.ONE;
        }
        var near = Stream.of(
                        Optional.ofNullable(row.units().get(column)),
                        row.get(Column.UNIT).map(Figures::unit),
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

    /** A unit that is none is said even where each figure says its own. */
    static void checkUnit(Row row, Indicator measure) {
        row.get(Column.UNIT)
                .filter(unit -> measure.isMoney()
                        ? MoneyUnit.of(unit).isEmpty()
                        : !UNIT.matcher(unit.strip()).matches())
                .ifPresent(Figures::noUnit);
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
}

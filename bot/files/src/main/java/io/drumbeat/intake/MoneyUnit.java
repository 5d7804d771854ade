package io.drumbeat.intake;

import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.sheet.SheetRow;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a bare number among amounts means where its heading, or a line above the table, says so: 万元, 美元, 千美元.
 *
 * @param times how many of the currency's units one of it is
 * @param currency its code, where one was said beside 元; else null
 * @param said as it was written, with a currency's code in capitals
 */
public record MoneyUnit(BigDecimal times, @Nullable String currency, String said) {
    private static final int LONGEST = 12;
    private static final Pattern BRACKETS = Pattern.compile("[(\\[]([^)\\]]*)[)\\]]");
    private static final Pattern BETWEEN = Pattern.compile("[\\s,，、/;；:：]+");
    private static final Pattern ABOVE =
            Pattern.compile("(?:单位|币种|货币)\\s*[:：]?\\s*([^\\s,，;；)）\\]】]+)", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern BARE = Pattern.compile("\\d[\\d,]{0,20}(?:\\.\\d{1,10})?");
    private static final Pattern NO_UNIT = Pattern.compile("[\\d()\\[\\]]");
    private static final Pattern CODE = Pattern.compile("[a-z]{3}");
    private static final Pattern RENMINBI = Pattern.compile("人民币|rmb|cny|¥", Pattern.CASE_INSENSITIVE);

    /** Words that make a number before, behind or around which they stand an amount. */
    public static Optional<MoneyUnit> of(String words) {
        var unit = Text.folded(words).strip();
        if (unit.isEmpty() || unit.length() > LONGEST || NO_UNIT.matcher(unit).find()) {
            return Optional.empty();
        }
        for (var at = 0; at <= unit.length(); at++) {
            var money = whole(unit.substring(0, at) + "1" + unit.substring(at));
            if (money != null) {
                var foreign = !money.currency().equals(Money.CNY);
                var said = foreign || RENMINBI.matcher(unit).find();
                return Optional.of(new MoneyUnit(
                        money.major().stripTrailingZeros(),
                        said ? money.currency().getCurrencyCode() : null,
                        CODE.matcher(unit).replaceAll(code -> code.group().toUpperCase(Locale.ROOT))));
            }
        }
        return Optional.empty();
    }

    private static @Nullable Money whole(String words) {
        var text = Text.of(words);
        var found = Amounts.at(text, 0);
        return found == null || found.end() != text.length() ? null : found.money();
    }

    /** What a heading says in brackets, 金额（万元）, or behind its name, 金额/万元. */
    public static Optional<MoneyUnit> inHeading(String heading) {
        var inBrackets = BRACKETS.matcher(Text.folded(heading))
                .results()
                .flatMap(found -> BETWEEN.splitAsStream(found.group(1)));
        return Stream.concat(inBrackets, Stream.ofNullable(behind(heading)))
                .map(MoneyUnit::of)
                .flatMap(Optional::stream)
                .reduce(MoneyUnit::and);
    }

    /** What a cell below a heading says where it says nothing else, in brackets or not: （万元）. */
    static Optional<MoneyUnit> alone(String cell) {
        var bare = Text.folded(cell).strip();
        return of(bare.matches("[(\\[][^)\\]]*[)\\]]") ? bare.substring(1, bare.length() - 1) : bare);
    }

    /** The column that a heading names with a unit of money behind its name. */
    static Optional<Column> column(String heading) {
        var unit = behind(heading);
        return unit == null
                ? Optional.empty()
                : IntStream.range(1, heading.strip().length())
                        .mapToObj(end -> Column.called(heading.strip().substring(0, end)))
                        .flatMap(Optional::stream)
                        .filter(Column::isAmount)
                        .reduce((_, longer) -> longer);
    }

    private static @Nullable String behind(String heading) {
        var all = Text.folded(heading).strip();
        for (var at = Math.max(1, all.length() - LONGEST); at < all.length(); at++) {
            var unit = all.substring(at).replaceFirst("^[\\s/:_-]+", "");
            // what stands in brackets is read as such
            if (unit.indexOf('(') < 0
                    && Column.called(all.substring(0, at))
                            .filter(Column::isAmount)
                            .isPresent()
                    && of(unit).isPresent()) {
                return unit;
            }
        }
        return null;
    }

    /** What a line above the table says: 单位：万元　币种：美元. */
    static Optional<MoneyUnit> above(SheetRow row) {
        return ABOVE.matcher(String.join(" ", row.cells()))
                .results()
                .map((MatchResult found) -> of(found.group(1)))
                .flatMap(Optional::stream)
                .reduce(MoneyUnit::and);
    }

    /** With what is said above the table of what this does not say: 千元 below 美元 are thousands of dollars. */
    MoneyUnit under(MoneyUnit above) {
        var bare = currency != null && times.compareTo(BigDecimal.ONE) == 0;
        return new MoneyUnit(
                bare ? above.times : times,
                currency == null ? above.currency : currency,
                said.equals(above.said) || (currency != null && !bare) || (above.currency == null && !bare)
                        ? said
                        : said + " " + above.said);
    }

    MoneyUnit and(MoneyUnit other) {
        return new MoneyUnit(
                times.max(other.times),
                currency == null ? other.currency : currency,
                said.equals(other.said) ? said : said + " " + other.said);
    }

    /**
     * A cell as the amount that it means; one that says its own unit stays.
     *
     * @param ownCurrency what the row says of its currency, or nothing
     */
    String applied(String cell, String ownCurrency) {
        var bare = Text.folded(cell).strip();
        if (!BARE.matcher(bare).matches()) {
            return cell;
        }
        var number = new BigDecimal(bare.replace(",", "")).multiply(times).stripTrailingZeros();
        var twice = currency == null || isCalled(ownCurrency);
        return number.toPlainString() + (twice ? "" : " " + currency);
    }

    private boolean isCalled(String ownCurrency) {
        var own = ownCurrency.isBlank() ? null : whole("1 " + ownCurrency.strip());
        return own != null && Objects.equals(own.currency().getCurrencyCode(), currency);
    }

    /** Whether it says more than that yuan are meant. */
    boolean matters() {
        return currency != null || times.compareTo(BigDecimal.ONE) != 0;
    }
}

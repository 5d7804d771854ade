package io.drumbeat.intake;

import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.phrase.Text;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sheet.WrittenDay;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row, or says what is wrong with one. */
public record Values(Row row, LocalDate today) {
    private static final Sentences SAID = Sentences.beside(Values.class);
    /** What a spreadsheet makes of a long number that it thinks it may round. */
    private static final Pattern ROUNDED = Pattern.compile("\\d(?:\\.\\d+)?[eE]\\+?\\d+");

    private static final Pattern CODE = Pattern.compile("^[A-Za-z]{3}$");

    private static final List<String> OLD = List.of("老客", "老客户", "否", "不是", "no", "n", "false", "0", "old");
    private static final List<String> FRESH = List.of("新客", "新客户", "是", "yes", "y", "true", "1", "new");
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final LocalDate SOMETIME = LocalDate.of(2100, 1, 1);

    /** The day a row stands under among the others; rows without a readable one come last. */
    static LocalDate sortingDay(Row row) {
        try {
            return new Values(row, SOMETIME).day(Column.DATE).orElse(LocalDate.MAX);
        } catch (Wrong unreadable) {
            return LocalDate.MAX;
        }
    }

    public String needed(Column column, int longest) {
        return words(column, longest).orElseThrow(() -> new Wrong(column, "", "这一列不能空"));
    }

    @Nullable
    public String optional(Column column, int longest) {
        return words(column, longest).orElse(null);
    }

    private Optional<String> words(Column column, int longest) {
        var found = row.get(column);
        found.ifPresent(text -> {
            if (text.length() > longest) {
                throw new Wrong(
                        column, text.substring(0, 20) + "…", "最多 %d 个字，这里有 %d 个".formatted(longest, text.length()));
            }
        });
        return found;
    }

    /** A number that is a name and not a quantity: an id, a telephone number. */
    @Nullable
    public String digits(Column column) {
        var text = optional(column, 60);
        if (text != null && ROUNDED.matcher(text).matches()) {
            throw new Wrong(column, text, "长号码被表格程序改成了科学计数，后几位已经丢了；请把这一列设成“文本”，重新填上再导出");
        }
        return text;
    }

    private static boolean isCurrency(String said) {
        var one = Text.of("1 " + said);
        var found = Amounts.at(one, 0);
        return found != null && found.end() == one.length();
    }

    public Optional<Money> amount() {
        return row.get(Column.AMOUNT).map(said -> {
            var currency = CODE.matcher(row.text(Column.CURRENCY))
                    .replaceAll(code -> code.group().toUpperCase(Locale.ROOT));
            if (!currency.isEmpty() && !isCurrency(currency)) {
                throw new Wrong(Column.CURRENCY, row.text(Column.CURRENCY), "应是币种，如 人民币、CNY、USD");
            }
            var text = Text.of(said + (currency.isEmpty() ? "" : " " + currency));
            var found = text.length() == 0 ? null : Amounts.at(text, 0);
            if (found == null || found.end() != text.length()) {
                throw new Wrong(Column.AMOUNT, text.raw(), "应是一个金额，如 35000、3.5万、3万5、USD 20k");
            }
            var money = found.money();
            if (money == null) {
                throw new Wrong(Column.AMOUNT, text.raw(), "“%s”%s".formatted(text.raw(), found.problem()));
            }
            return money;
        });
    }

    public Money neededAmount() {
        return amount().orElseThrow(() -> new Wrong(Column.AMOUNT, "", "这一行要有金额，如 35000、3万5"));
    }

    /** A day that has come. */
    public Optional<LocalDate> past(Column column) {
        return day(column).map(day -> {
            if (day.isAfter(today)) {
                throw new Wrong(column, row.text(column), "这一天还没到（今天是 %s）".formatted(today));
            }
            return day;
        });
    }

    public Optional<LocalDate> day(Column column) {
        return row.get(column).map(said -> {
            var written = WrittenDay.of(said).orElseThrow(() -> new Wrong(column, said, "应写全年月日，如 2026-11-03"));
            try {
                var day = written.date();
                if (!written.isOn(day)) {
                    throw new Wrong(
                            column,
                            said,
                            SAID.say(
                                    "weekday",
                                    Map.of(
                                            "date",
                                            day.toString(),
                                            "weekday",
                                            day.getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.CHINA))));
                }
                if (day.isBefore(EARLIEST) || day.isAfter(today.plusYears(20))) {
                    throw new Wrong(column, said, "年份像是写错了，如 2026-11-03");
                }
                return day;
            } catch (DateTimeException impossible) {
                throw new Wrong(column, said, "没有这一天；如 2026-11-03");
            }
        });
    }

    public Optional<Boolean> isNewCustomer() {
        return row.get(Column.NEW_CUSTOMER).map(said -> {
            var word = Text.folded(said);
            if (!FRESH.contains(word) && !OLD.contains(word)) {
                throw new Wrong(Column.NEW_CUSTOMER, said, "应是 新客 或 老客");
            }
            return FRESH.contains(word);
        });
    }
}

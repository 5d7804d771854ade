package io.drumbeat.bargain;

import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Several months said at once: {@code 小美 回款 2027-01=40万 2027-02=45万 原因 淡季}.
 *
 * @param whose whose they are and by which measure, as it was said
 * @param months what each is to be, in yuan, as a count or as a share
 * @param reason why; empty where nothing was said
 */
record MonthsSaid(String whose, SortedMap<YearMonth, BigDecimal> months, String reason) {
    private static final Pattern MONTH = Pattern.compile(
            "[,，;；、\\s]*(20\\d\\d)[-年](\\d{1,2})月?\\s*=\\s*(\\d[\\d,]{0,15}(?:\\.\\d{1,4})?)\\s*(万|%|元|次|个|家|单|分)?");
    private static final Pattern BECAUSE = Pattern.compile("^[\\s,，。:：;；]*(?:原因是|原因|因为|由于|because)?[\\s:：]*");
    private static final int MONTHS = 12;

    /** Empty where no month is said so. */
    static Optional<MonthsSaid> read(String rest) {
        var text = Text.of(rest);
        var month = MONTH.matcher(text.folded());
        var months = new TreeMap<YearMonth, BigDecimal>();
        var from = -1;
        var end = 0;
        while (month.find(end) && (from < 0 || month.start() == end)) {
            var number = Integer.parseInt(month.group(2));
            if (number < 1 || number > MONTHS) {
                return Optional.empty();
            }
            var value = new BigDecimal(month.group(3).replace(",", ""));
            months.put(YearMonth.of(Integer.parseInt(month.group(1)), number), inUnits(value, month.group(4)));
            from = from < 0 ? month.start() : from;
            end = month.end();
        }
        return from < 0
                ? Optional.empty()
                : Optional.of(new MonthsSaid(
                        text.raw(0, from).strip(),
                        months,
                        BECAUSE.matcher(text.raw(end, text.length()))
                                .replaceFirst("")
                                .strip()));
    }

    private static BigDecimal inUnits(BigDecimal value, @Nullable String unit) {
        return switch (unit) {
            case "万" -> value.movePointRight(4);
            case "%" -> value.movePointLeft(2);
            case null, default -> value;
        };
    }
}

package io.drumbeat.payreason;

import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.payslip.OpenAmount;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of their pay: a number that they saw, or a rule by its name.
 *
 * @param amount null where no number was said
 */
record Wanted(String said, @Nullable Money amount) {
    /** As the card calls them, first. */
    static final Map<OpenAmount.Kind, List<String>> NAMES = Map.of(
            OpenAmount.Kind.DRAW, List.of("预支还欠", "还欠", "欠", "draw"),
            OpenAmount.Kind.HELD, List.of("暂时留下", "留下", "held"),
            OpenAmount.Kind.DEFERRED, List.of("以后再发", "deferred"));

    /** What stands before a number that was seen: 为什么是 -¥150, 为什么扣我 150; whether it was more or less does not matter. */
    private static final Pattern ASKED =
            Pattern.compile("^(?:[是才就只有会给扣了我少多这那个笔拿发算得的]|才有|预计)*\\s*[-−－﹣+负]?\\s*(?=[¥￥]?[\\d一二两三四五六七八九十百])");

    private static final Pattern TAIL = Pattern.compile("[元块钱呢吗的是啊]*(?:怎么|哪里?|如何)?(?:来|算|得)?(?:出来|来)?[的呢了]*[?？]?");
    private static final Pattern BESIDE = Pattern.compile("(?:我的?)?(?:这个?月|本月|上个?月)?(?:我的?)?(?:提成)?(?:比上个?月|比)?"
            + "(?:变|拿得?|发得?)?[少多低高](?:了|拿了?)?(?:这么多|很多|好多|一?点|一些)?(?:提成|钱)?[呢啊?？]*");

    private static final Pattern NTH = Pattern.compile("(.+?) ?第 ?(\\d{1,4}) ?笔");

    static Wanted of(String rest) {
        var said = rest.strip();
        var number = ASKED.matcher(said).replaceFirst("");
        var found = number.isEmpty() ? null : Amounts.at(Text.of(number), 0);
        return new Wanted(
                said,
                found == null || !TAIL.matcher(number.substring(found.end())).matches() ? null : found.money());
    }

    boolean isNone() {
        return said.isEmpty() || said.equals("提成") || said.equals("这么多") || said.equals("这么少");
    }

    /** Whether it is a month's pay beside another's that is asked of. */
    boolean isBesideAnother() {
        return BESIDE.matcher(said.replace(" ", "")).matches();
    }

    /**
     * Of two months that are put beside each other the later one.
     *
     * @param month the one that was said, else the one that is open
     */
    YearMonth later(YearMonth month, YearMonth now) {
        if (said.contains("比")) {
            return month.isBefore(now) ? now : month;
        }
        return said.startsWith("上") ? now.minusMonths(1) : month;
    }

    /** Whether a figure is meant by how the card calls it. */
    boolean isCalled(String label) {
        return amount == null && said.length() > 1 && label.contains(said);
    }

    boolean isTotal(MonthlyPay pay) {
        return amount != null && is(pay.statement().money());
    }

    /** Whether an amount is the one that was said, with or without its sign. */
    boolean is(Money other) {
        return amount != null && (other.equals(amount) || other.equals(amount.negated()));
    }

    /** Whether a line came to just this, and not to as much less. */
    boolean isAllOf(PayLine line) {
        return amount != null && line.amount() == amount.minor();
    }

    /** The line that came to this, or was counted on this, or is called so. */
    Optional<PayLine> among(MonthlyPay pay) {
        var lines = pay.statement().lines();
        return first(
                        lines,
                        line -> amount != null
                                && pay.statement()
                                        .money(Math.abs(line.amount()))
                                        .equals(amount))
                .or(() -> isTotal(pay)
                        ? Optional.empty()
                        : first(lines, line -> amount != null && isCountedOn(line, amount)))
                .or(() -> amount != null || isNone() ? Optional.empty() : named(lines));
    }

    /** The balance that is called so, or has come to this. */
    Optional<OpenAmount.Kind> balance(MonthlyPay pay) {
        var statement = pay.statement();
        return Arrays.stream(OpenAmount.Kind.values())
                .filter(kind -> statement.balances().of(kind) != 0)
                .filter(kind -> amount == null
                        ? !isNone() && NAMES.getOrDefault(kind, List.of()).contains(said)
                        : statement.money(statement.balances().of(kind)).equals(amount))
                .findFirst();
    }

    /** The line in whose sentence it stands: a target, a rate, a part of the sum. */
    Optional<PayLine> inWords(MonthlyPay pay) {
        var words = amount == null ? said : amount.toString();
        var whole = Pattern.compile("(?<![\\d.,])" + Pattern.quote(words) + "(?![\\d.,]*\\d)");
        return isNone() || !words.matches(".*\\d.*")
                ? Optional.empty()
                : first(pay.statement().lines(), line -> whole.matcher(line.why())
                        .find());
    }

    private static boolean isCountedOn(PayLine line, Money amount) {
        return new BigDecimal(line.basis()).compareTo(amount.major()) == 0;
    }

    /** How one of several lines of a rule is called. */
    static String nth(String rule, int place) {
        return "%s 第%d笔".formatted(rule, place);
    }

    private Optional<PayLine> named(List<PayLine> lines) {
        var nth = NTH.matcher(said);
        if (nth.matches()) {
            return lines.stream()
                    .filter(line -> line.rule().equals(nth.group(1)))
                    .skip(Math.max(0, Integer.parseInt(nth.group(2)) - 1))
                    .findFirst();
        }
        return first(lines, line -> line.rule().equals(said))
                .or(() -> first(lines, line -> line.rule().contains(said) || said.contains(line.rule())));
    }

    private static Optional<PayLine> first(List<PayLine> lines, Predicate<PayLine> is) {
        return lines.stream().filter(is).findFirst();
    }
}

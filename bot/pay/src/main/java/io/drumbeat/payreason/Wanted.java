package io.drumbeat.payreason;

import io.drumbeat.money.Money;
import io.drumbeat.number.Amounts;
import io.drumbeat.payslip.PayLine;
import io.drumbeat.phrase.Text;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to know of their pay: a number that they saw, or a rule by its name.
 *
 * @param amount null where no number was said
 */
record Wanted(String said, @Nullable Money amount) {
    static Wanted of(String rest) {
        var said = rest.strip();
        var found = said.isEmpty() ? null : Amounts.at(Text.of(said), 0);
        return new Wanted(said, found == null ? null : found.money());
    }

    boolean isNone() {
        return said.isEmpty() || said.equals("提成") || said.equals("这么多") || said.equals("这么少");
    }

    boolean isTotal(MonthlyPay pay) {
        return amount != null && pay.statement().money().equals(amount);
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

    private static boolean isCountedOn(PayLine line, Money amount) {
        return new BigDecimal(line.basis()).compareTo(amount.major()) == 0;
    }

    private Optional<PayLine> named(java.util.List<PayLine> lines) {
        return first(lines, line -> line.rule().equals(said))
                .or(() -> first(lines, line -> line.rule().contains(said) || said.contains(line.rule())));
    }

    private static Optional<PayLine> first(java.util.List<PayLine> lines, Predicate<PayLine> is) {
        return lines.stream().filter(is).findFirst();
    }
}

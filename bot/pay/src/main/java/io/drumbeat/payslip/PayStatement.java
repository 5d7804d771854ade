package io.drumbeat.payslip;

import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody is paid for a period: the sum of its lines.
 *
 * @param period {@code 2026-11}, {@code 2026-Q4} or {@code 2026}
 * @param open what the balances are made of
 */
public record PayStatement(
        String person,
        String period,
        Currency currency,
        List<PayLine> lines,
        Balances balances,
        List<OpenAmount> open) {
    public PayStatement {
        lines = List.copyOf(lines);
        open = List.copyOf(open);
    }

    /** What stands open at the end: advances that are owed back, what is kept back, what comes later. */
    public record Balances(long draw, long held, long deferred) {
        public static final Balances NONE = new Balances(0, 0, 0);

        public long of(OpenAmount.Kind kind) {
            return switch (kind) {
                case DRAW -> draw;
                case HELD -> held;
                case DEFERRED -> deferred;
            };
        }
    }

    /** The same with some more lines. */
    public PayStatement and(List<PayLine> more) {
        return more.isEmpty()
                ? this
                : new PayStatement(
                        person,
                        period,
                        currency,
                        Stream.concat(lines.stream(), more.stream()).toList(),
                        balances,
                        open);
    }

    public long total() {
        return lines.stream().mapToLong(PayLine::amount).sum();
    }

    /** The total as money. */
    public Money money() {
        return money(total());
    }

    /** An amount of its currency. */
    public Money money(long amount) {
        return new Money(amount, currency);
    }

    /** An amount in the currency's major unit, as {@code 1234.56}. */
    public BigDecimal major(long amount) {
        return BigDecimal.valueOf(amount, currency.getDefaultFractionDigits());
    }

    /** Says that it exists, never what it pays. */
    @Override
    public String toString() {
        return "PayStatement[person=" + person + ", period=" + period + ", ***]";
    }
}

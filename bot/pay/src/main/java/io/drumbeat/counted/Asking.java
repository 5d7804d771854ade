package io.drumbeat.counted;

import io.drumbeat.happening.Payee;
import io.drumbeat.plan.PayRule;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Span;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Whom a rule pays, at the end of which month.
 *
 * @param below what the rule counts and does not pay for, since only what lies above does
 * @param day of the day, week or half month that is looked at, where the rule's span is shorter than a month; else null
 */
public record Asking(
        Payee payee,
        YearMonth month,
        PayRule rule,
        Ratio below,
        @Nullable LocalDate day) {
    public Asking(Payee payee, YearMonth month, PayRule rule) {
        this(payee, month, rule, Ratio.ZERO, null);
    }

    /** What the plan itself asks over a span, whatever its rules count and over what. */
    public static Asking ofPlan(Payee payee, YearMonth month, Span over) {
        return new Asking(payee, month, PayRule.ofPlan(over));
    }

    /** The same within a stretch of the month. */
    public Asking on(LocalDate one) {
        return new Asking(payee, month, rule, below, one);
    }

    /** The same where only what lies above so much is paid for. */
    public Asking above(Ratio so) {
        return new Asking(payee, month, rule, so, day);
    }

    public LocalDate end() {
        return month.atEndOfMonth();
    }

    /** The first month of the rule's span. */
    public YearMonth first() {
        return rule.per().first(month);
    }
}

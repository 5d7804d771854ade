package io.drumbeat.counted;

import io.drumbeat.happening.Payee;
import io.drumbeat.plan.PayRule;
import java.time.LocalDate;
import java.time.YearMonth;

/** Whom a rule pays, at the end of which month. */
public record Asking(Payee payee, YearMonth month, PayRule rule) {
    public LocalDate end() {
        return month.atEndOfMonth();
    }

    /** The first month of the rule's span. */
    public YearMonth first() {
        return rule.per().first(month);
    }
}

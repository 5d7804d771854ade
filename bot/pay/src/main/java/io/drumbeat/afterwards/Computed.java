package io.drumbeat.afterwards;

import io.drumbeat.calculation.Payroll;
import io.drumbeat.happening.PayFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.payslip.PayStatement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Months of some people, computed from what was known at one time.
 *
 * @param facts of which it is computed, in their order
 */
public record Computed(Payroll payroll, List<PayFact> facts, Set<String> people, Known known) {
    public PayStatement statement(String person, YearMonth month) {
        synchronized (payroll) {
            return payroll.statement(person, month);
        }
    }

    /** The same of several months, in order. */
    List<PayStatement> statements(String person, Collection<YearMonth> months) {
        synchronized (payroll) {
            return months.stream()
                    .map(month -> payroll.statement(person, month))
                    .toList();
        }
    }

    Stream<PayFact> until(LocalDate day) {
        return facts.stream().filter(fact -> !fact.date().isAfter(day));
    }
}

package io.drumbeat.paybook;

import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.plan.DateSpan;
import io.drumbeat.plan.PayPlan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The plans that are followed month by month: what a file said later changes nothing that was computed before. */
public final class PlansByMonth {
    private PlansByMonth() {}

    public static List<PayPlan> of(
            InForce<List<PayPlan>> plans, YearMonth first, YearMonth last, LocalDate asOf, Known known) {
        var followed = new ArrayList<PayPlan>();
        var begun = first;
        var current = on(plans, first, asOf, known);
        for (var month = first.plusMonths(1); !month.isAfter(last); month = month.plusMonths(1)) {
            var next = on(plans, month, asOf, known);
            if (!next.equals(current)) {
                add(
                        followed,
                        current,
                        new DateSpan(
                                begun.equals(first) ? null : begun.atDay(1),
                                month.atDay(1).minusDays(1)));
                begun = month;
                current = next;
            }
        }
        if (begun.equals(first)) {
            return current;
        }
        add(followed, current, new DateSpan(begun.atDay(1), null));
        return List.copyOf(followed);
    }

    private static void add(List<PayPlan> followed, List<PayPlan> some, DateSpan days) {
        some.forEach(plan -> followed.add(plan.during(days)));
    }

    private static List<PayPlan> on(InForce<List<PayPlan>> plans, YearMonth month, LocalDate asOf, Known known) {
        var end = month.atEndOfMonth();
        return plans.on(end.isBefore(asOf) ? end : asOf, known);
    }
}

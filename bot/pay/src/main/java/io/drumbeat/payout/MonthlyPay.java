package io.drumbeat.payout;

import io.drumbeat.ledger.Known;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.people.Person;
import io.drumbeat.plan.PayPlan;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a month pays somebody, as it stands on a day.
 *
 * @param plans those that were theirs in the month, the latest first
 */
public record MonthlyPay(Person person, YearMonth month, LocalDate asOf, PayStatement statement, List<PayPlan> plans) {
    public static MonthlyPay of(Person person, YearMonth month, LocalDate today, Calculator calculator, Known known) {
        var end = month.atEndOfMonth();
        var asOf = end.isBefore(today) ? end : today;
        var statement = calculator.statement(person.id(), month, asOf, known);
        var plans = Stream.of(asOf, month.atDay(1))
                .flatMap(day -> calculator.planOf(person, day, known).stream())
                .distinct()
                .toList();
        return new MonthlyPay(person, month, asOf, statement, plans);
    }
}

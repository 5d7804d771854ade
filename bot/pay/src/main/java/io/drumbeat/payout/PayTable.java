package io.drumbeat.payout;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.money.Money;
import io.drumbeat.payslip.PayStatement;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Unsettled;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a month pays each of the company, as the facts stand on a day.
 *
 * @param rows in the order of the company's list of people
 * @param unplanned those who sell and have no plan
 */
record PayTable(List<Row> rows, List<Person> unplanned) {
    private static final String SUPPOSED = "supposed";

    /**
     * One of them.
     *
     * @param waiting what their month pays more once the cash is confirmed that was reported until the day
     */
    record Row(Person person, PayStatement statement, Money waiting) {
        Money total() {
            return statement.money();
        }
    }

    /** @param team of whom alone it is; null for everybody */
    static PayTable of(YearMonth month, LocalDate asOf, @Nullable Team team, Calculator calculator, Known known) {
        var reading = new Reading(month, asOf, team, calculator);
        var statements = reading.statements(known);
        var supposed = confirmed(asOf, known);
        var later = supposed.equals(known) ? statements : reading.statements(supposed);
        var rows = new ArrayList<Row>();
        statements.forEach((person, statement) -> {
            var then = Objects.requireNonNull(later.get(person));
            rows.add(new Row(person, statement, then.money().minus(statement.money())));
        });
        var unplanned = known.people().on(asOf).all().stream()
                .filter(Person::sells)
                .filter(person -> reading.isOf(person, known))
                .filter(person -> !calculator.pays(person, asOf, known))
                .toList();
        return new PayTable(rows, unplanned);
    }

    /** As if finance had confirmed all that is reported. */
    static Known confirmed(LocalDate asOf, Known known) {
        var told = Unsettled.open(known).stream()
                .filter(cash -> !cash.told().date().isAfter(asOf))
                .map(cash -> confirming(cash, asOf))
                .toList();
        return told.isEmpty()
                ? known
                : known.supposing(told, asOf.atStartOfDay(zone(known)).toInstant());
    }

    private static java.time.ZoneId zone(Known known) {
        return known.people().all().getFirst().zone();
    }

    private static Told confirming(Cash cash, LocalDate day) {
        var customer = Objects.requireNonNull(cash.told().fact().customer());
        var fact = new CashFact.CashConfirmed(customer, cash.receipt(), cash.amount());
        return new Told(cash.told().person(), SUPPOSED, new Noted(day, false, List.of(fact)));
    }

    List<Row> open(Predicate<PayStatement.Balances> is) {
        return rows.stream().filter(row -> is.test(row.statement().balances())).toList();
    }

    /** What all of it is together, each currency for itself. */
    static List<Money> sums(List<Money> amounts) {
        var sums = new HashMap<String, Money>();
        amounts.forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return sums.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Of what, and how, statements are computed. */
    private record Reading(
            YearMonth month, LocalDate asOf, @Nullable Team team, Calculator calculator) {
        boolean isOf(Person person, Known known) {
            return team == null || known.people().on(asOf).isWithin(person.team(), team);
        }

        /** Of all who have a plan, and of whoever left and still has something to come or to give back. */
        Map<Person, PayStatement> statements(Known known) {
            var statements = new java.util.LinkedHashMap<Person, PayStatement>();
            for (var person : known.people().on(asOf).ever()) {
                var joined = person.employment().joined();
                if (isOf(person, known)
                        && (joined == null || !joined.isAfter(asOf))
                        && calculator.pays(person, person.employment().nearest(asOf), known)) {
                    var statement = calculator.statement(person.id(), month, asOf, known);
                    if (person.isHere(asOf) || !statement.lines().isEmpty()) {
                        statements.put(person, statement);
                    }
                }
            }
            return statements;
        }
    }
}

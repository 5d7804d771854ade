package io.drumbeat.payout;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a change does to what the months pay. */
@Component
@Order(50)
final class PayRipple implements Ripple {
    private final PayCards pay;
    private final Calculator calculator;

    PayRipple(PayCards pay, Calculator calculator) {
        this.pay = pay;
        this.calculator = calculator;
    }

    @Override
    public Consequences of(BeforeAndAfter change) {
        return Consequences.pay(Stream.concat(change.parties().stream().filter(Person::sells), others(change))
                .flatMap(party -> pay.difference(party, months(change), change.before(), change.after()).stream())
                .toList());
    }

    /** Those beside and above them whose pay hangs on what they do: a pool that they share, what a manager has of it. */
    private Stream<Person> others(BeforeAndAfter change) {
        var parties = change.parties().stream().map(Person::id).collect(Collectors.toSet());
        var day = change.told().isEmpty() ? null : change.told().getLast().date();
        if (day == null || change.entries().noneMatch(PayRipple::isOfMoney)) {
            return Stream.empty();
        }
        var people = change.before().people();
        var above = new HashSet<String>();
        change.parties().forEach(party -> above(party, people, above));
        return people.all().stream()
                .filter(one -> !parties.contains(one.id()))
                .filter(one -> above.contains(one.id())
                        || change.parties().stream()
                                .anyMatch(party ->
                                        party.team() != null && party.team().equals(one.team())))
                .filter(one -> calculator.pays(one, day, change.before())
                        && calculator.reached(one, day, change.before()).stream()
                                .anyMatch(parties::contains));
    }

    private static void above(Person one, People people, Set<String> above) {
        var manager = one.manager();
        if (manager != null && above.add(manager)) {
            people.withId(manager).ifPresent(next -> above(next, people, above));
        }
    }

    private static boolean isOfMoney(Entry entry) {
        return entry.fact() instanceof CashFact || entry.fact() instanceof DealFact;
    }

    private static Set<YearMonth> months(BeforeAndAfter change) {
        var months = new TreeSet<YearMonth>();
        change.entries().forEach(e -> months.add(YearMonth.from(e.date())));
        // A month that is over stays as it was: what becomes known of it counts in the one that is open
        var ledger = change.after().ledger();
        Stream.concat(ledger.takenBack(change.receipt()).stream(), ledger.changesTo(change.receipt()).stream())
                .forEach(by -> months.add(YearMonth.from(by.date())));
        // Money takes after the deal it belongs to and whose the customer is, in whatever month it came
        change.customers().forEach(customer -> change.before().ledger().about(customer).stream()
                .filter(e -> e.fact() instanceof CashFact || e.fact() instanceof DealFact.DealWon)
                .forEach(e -> months.add(YearMonth.from(e.date()))));
        return months;
    }
}

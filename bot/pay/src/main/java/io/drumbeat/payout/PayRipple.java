package io.drumbeat.payout;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.reaction.Consequences;
import io.drumbeat.reaction.Ripple;
import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a change does to what the months pay. */
@Component
@Order(50)
final class PayRipple implements Ripple {
    private final PayCards pay;

    PayRipple(PayCards pay) {
        this.pay = pay;
    }

    @Override
    public Consequences of(BeforeAndAfter change) {
        return Consequences.pay(change.parties().stream()
                .filter(Person::sells)
                .flatMap(party -> pay.difference(party, months(change), change.before(), change.after()).stream())
                .toList());
    }

    private static Set<YearMonth> months(BeforeAndAfter change) {
        var months = new TreeSet<YearMonth>();
        change.entries().forEach(e -> months.add(YearMonth.from(e.date())));
        // Money takes after the deal it belongs to and whose the customer is, in whatever month it came
        change.customers().forEach(customer -> change.before().ledger().about(customer).stream()
                .filter(e -> e.fact() instanceof CashFact || e.fact() instanceof DealFact.DealWon)
                .forEach(e -> months.add(YearMonth.from(e.date()))));
        return months;
    }
}

package io.drumbeat.paybook;

import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.Person;
import io.drumbeat.receivable.Receivables;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is still to come in of contracts that are signed. */
public final class Owed {
    private static final String SUPPOSED = "supposed";

    private Owed() {}

    /** As if all of it that is owed on somebody's contracts came in on a day. */
    public static Known comesIn(Person person, LocalDate day, Known known) {
        var facts = Receivables.owedTo(Set.of(person.id()), day, known).stream()
                .filter(owed -> !owed.deal().openedOn().isAfter(day))
                .<Fact>map(owed -> new CashFact.CashCollected(
                        owed.deal().customer(), owed.deal().id(), owed.outstanding()))
                .toList();
        return facts.isEmpty()
                ? known
                : known.supposing(
                        new Told(person.id(), SUPPOSED, new Noted(day, false, List.copyOf(facts))),
                        day.atStartOfDay(person.zone()).toInstant());
    }
}

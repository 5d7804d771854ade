package io.drumbeat.correction;

import io.drumbeat.chat.Request;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.BeforeAndAfter;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** For whom what somebody told counts, and what a change would change for them. */
final class Parties {
    private Parties() {}

    /** For whom it was told, and everybody for whom a handover or a split made it count. */
    static List<Person> of(Collection<String> tellers, Collection<String> customers, Known known) {
        var ids = new LinkedHashSet<>(tellers);
        for (var customer : customers) {
            var about = known.ledger().about(customer);
            for (var step : Succession.of(about).steps()) {
                ids.add(Succession.handover(step).from());
                ids.add(Succession.handover(step).to());
            }
            ids.addAll(Splits.of(about).people());
        }
        return ids.stream().flatMap(id -> known.people().withId(id).stream()).toList();
    }

    /**
     * @param receipt the receipt that will say something else, or nothing
     * @param change what would be recorded
     */
    static BeforeAndAfter supposing(long receipt, Fact change, LocalDate today, Request request, Known known) {
        var noted = new Noted(today, false, List.of(change));
        var after = known.supposing(request.telling(noted), request.at());
        var teller = known.people().get(known.ledger().under(receipt).getLast().person());
        var told = standing(receipt, known);
        var means = standing(receipt, after);
        var customers = Stream.concat(told.stream(), means.stream())
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var tellers = new LinkedHashSet<>(Set.of(teller.id()));
        Stream.concat(told.stream(), means.stream())
                .flatMap(entry -> concerned(entry, known))
                .forEach(tellers::add);
        return new BeforeAndAfter(receipt, teller, of(tellers, customers, known), told, means, known, after);
    }

    /** Those who have a part of the deals that something under a receipt is about, as it counts. */
    static Stream<String> sharing(long receipt, Known known) {
        return known.ledger().under(receipt).stream()
                .map(Entry::fact)
                .filter(fact -> fact.customer() != null && fact.deal() != null)
                .flatMap(fact -> Splits.of(Objects.requireNonNull(fact.customer()), known).of(fact.deal()).stream())
                .flatMap(split -> split.parts().stream())
                .filter(part -> part.state() == Split.State.COUNTS && part.parts() > 0)
                .map(Split.Part::person);
    }

    /** What finance says to reported cash counts for whoever reported it. */
    private static Stream<String> concerned(Entry entry, Known known) {
        return entry.fact() instanceof CashFact.CashConfirmed yes
                ? Stream.concat(
                        Stream.of(entry.person()),
                        known.ledger().under(yes.report()).stream().map(Entry::person))
                : Stream.of(entry.person());
    }

    private static List<Entry> standing(long receipt, Known known) {
        return known.ledger().isVoided(receipt) ? List.of() : known.ledger().under(receipt);
    }
}

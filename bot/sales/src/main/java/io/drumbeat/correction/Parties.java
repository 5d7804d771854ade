package io.drumbeat.correction;

import io.drumbeat.chat.Request;
import io.drumbeat.customer.Customers;
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
import io.drumbeat.whose.Concern;
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

    /** Whether it is by now theirs, or of somebody whom they lead, alone: nobody else could put it right any more. */
    static boolean isHeirs(Request request, Entry entry, Known known) {
        var customer = entry.fact().customer();
        if (customer == null
                || !reachesOn(entry)
                || Splits.of(customer, known).has(entry.fact().deal(), entry.person())) {
            return false;
        }
        var who = request.who();
        var today = today(request);
        var lineup = known.people().on(today);
        var owner = known.the(Customers.class).withId(customer).map(one -> one.ownerOn(today));
        return Stream.concat(Stream.of(heir(entry, today, known)), owner.stream())
                .filter(whose -> !whose.equals(entry.person()))
                .anyMatch(whose -> whose.equals(who.id()) || (who.role().leads() && lineup.maySee(who, whose)));
    }

    /** Whether it is about a customer that whoever changes it follows with whose it is. */
    static boolean isFollowed(Request request, Entry entry, Known known) {
        var customer = entry.fact().customer();
        return customer != null
                && Concern.isFollowing(request.who(), customer, entry.fact().deal(), known);
    }

    /** What moves a customer, or is promised to it, is whose it was handed over to. */
    static boolean isPassedOn(Request request, Entry entry, Known known) {
        var who = request.who();
        if (!reachesOn(entry)) {
            return false;
        }
        var today = today(request);
        var heir = heir(entry, today, known);
        return !heir.equals(who.id())
                && !known.people().on(today).maySee(who, heir)
                && !Splits.of(Objects.requireNonNull(entry.fact().customer()), known)
                        .has(entry.fact().deal(), who.id());
    }

    /** Whether it is of use to whoever has the customer later. */
    static boolean reachesOn(Entry entry) {
        return entry.fact().customer() != null
                && (entry.fact().moves() || entry.fact().next() != null);
    }

    static String heir(Entry entry, LocalDate today, Known known) {
        var about = known.ledger().about(Objects.requireNonNull(entry.fact().customer()));
        return Succession.of(about).heir(entry.person(), today);
    }

    private static LocalDate today(Request request) {
        return request.at().atZone(request.who().zone()).toLocalDate();
    }
}

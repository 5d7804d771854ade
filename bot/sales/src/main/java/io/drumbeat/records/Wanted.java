package io.drumbeat.records;

import io.drumbeat.calendar.Period;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Mention;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.shape.FactShape;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which records somebody wants to see.
 *
 * @param person whose; null for one's own and those of whom one sees
 * @param team of whom of them; null for all
 * @param customer about whom; null for all
 * @param kind as people call it; null for all
 */
record Wanted(
        Person reader,
        @Nullable Person person,
        @Nullable Team team,
        @Nullable Customer customer,
        @Nullable String kind,
        Period period) {
    static Wanted of(Utterance said, Person reader, LocalDate today) {
        var customer = said.get(Mention.SLOT)
                .filter(Mention.Existing.class::isInstance)
                .map(mention -> ((Mention.Existing) mention).customer())
                .orElse(null);
        var usual = customer == null ? Period.weekOf(today).called("本周") : Period.monthOf(today);
        return new Wanted(
                reader,
                said.get(Slot.PERSON).orElse(null),
                said.get(Narrowed.TEAM).orElse(null),
                customer,
                said.get(Kinds.SLOT).orElse(null),
                said.get(Slot.PERIOD).orElse(usual));
    }

    /** The newest first; only what the reader may see as of its day. */
    List<Entry> found(Known known) {
        var byReceipt = new LinkedHashMap<Long, Entry>();
        told(known)
                .filter(entry -> period.contains(entry.date()))
                .filter(entry -> person == null || entry.person().equals(person.id()))
                .filter(entry -> team == null || isOfTeam(entry, known))
                .filter(entry -> maySee(reader, entry, known))
                .filter(entry -> FactShape.of(entry.fact()).alone())
                .filter(entry -> kind == null || entry.fact().label().equals(kind))
                .forEach(entry -> byReceipt.put(entry.receipt(), entry));
        var found = new ArrayList<>(byReceipt.values());
        found.sort(Comparator.comparing(Entry::date)
                .thenComparingLong(Entry::position)
                .reversed());
        return found;
    }

    private boolean isOfTeam(Entry entry, Known known) {
        var then = known.people().on(entry.date());
        return team != null
                && then.withId(entry.person())
                        .filter(one -> then.isWithin(one.team(), team))
                        .isPresent();
    }

    /** People's rule as of the day, whatever one told oneself, and what one's pay of a shared deal comes from. */
    static boolean maySee(Person reader, Entry entry, Known known) {
        return entry.teller().equals(reader.id())
                || isOfTheirShare(reader, entry.fact(), known)
                || known.people().on(entry.date()).maySee(reader, entry.person());
    }

    /** What was decided, put right or taken back of a record is open to whom the record is. */
    static boolean mayOpen(Person reader, Entry entry, Known known) {
        return maySee(reader, entry, known) || isAboutTheirs(reader, entry.fact(), known);
    }

    private static boolean isAboutTheirs(Person reader, Fact fact, Known known) {
        return about(fact).stream()
                .flatMap(receipt -> known.ledger().under(receipt).stream())
                .filter(entry -> about(entry.fact()).isEmpty())
                .anyMatch(entry -> maySee(reader, entry, known));
    }

    private static Set<Long> about(Fact fact) {
        return switch (fact) {
            case ChangeFact.Voided(var receipt) -> Set.of(receipt);
            case ChangeFact.Corrected(var receipt, var _) -> Set.of(receipt);
            default -> fact.settles();
        };
    }

    private static boolean isOfTheirShare(Person reader, Fact fact, Known known) {
        return fact.customer() != null
                && (fact instanceof DealFact.DealWon || fact instanceof CashFact)
                && Splits.of(fact.customer(), known).has(fact.deal(), reader.id());
    }

    private Stream<Entry> told(Known known) {
        if (customer != null) {
            return known.ledger().about(customer.id()).stream();
        }
        var people = new LinkedHashSet<String>();
        if (person != null) {
            people.add(person.id());
        } else {
            people.add(reader.id());
            Stream.of(period.from(), period.to())
                    .flatMap(day -> known.people().on(day).repsSeenBy(reader).stream())
                    .forEach(rep -> people.add(rep.id()));
        }
        return people.stream().flatMap(one -> known.ledger().of(one, period.from(), period.to()).stream());
    }

    /** The words that show the same. */
    String words() {
        var words = new StringBuilder("记录");
        if (person != null) {
            words.append(' ').append(person.name()).append('@').append(person.id());
        }
        if (team != null) {
            words.append(' ').append(team.name());
        }
        words.append(' ').append(period.label());
        if (customer != null) {
            words.append(' ').append(customer.name()).append('@').append(customer.id());
        }
        return kind == null ? words.toString() : words + " 种类:" + kind;
    }

    /** As {@code 王五 11月 签单}. */
    String title() {
        var title = new StringBuilder();
        if (person != null) {
            title.append(person.name()).append(' ');
        }
        if (team != null) {
            title.append(team.name()).append(' ');
        }
        title.append(period.label());
        if (customer != null) {
            title.append(' ').append(customer.name());
        }
        return kind == null ? title.toString() : title + " " + kind;
    }
}

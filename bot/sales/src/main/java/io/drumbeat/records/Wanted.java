package io.drumbeat.records;

import io.drumbeat.calendar.Period;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.credit.Credits;
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
import java.util.stream.Collectors;
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
        var counting = new Counting(known);
        var seen = seen(known);
        told(seen, known)
                .filter(entry -> period.contains(entry.date()))
                .filter(entry -> isOfAll() || isTheirs(entry, seen, counting))
                .filter(entry -> team == null || isOfTeam(entry, counting, known))
                .filter(entry -> maySee(reader, entry, counting, known))
                .filter(entry -> FactShape.of(entry.fact()).alone())
                .filter(entry -> kind == null || entry.fact().label().equals(kind))
                .forEach(entry -> byReceipt.put(entry.receipt(), entry));
        var found = new ArrayList<>(byReceipt.values());
        found.sort(Comparator.comparing(Entry::date)
                .thenComparingLong(Entry::position)
                .reversed());
        return found;
    }

    private static boolean isTheirs(Entry entry, Set<String> people, Counting counting) {
        return people.contains(entry.person())
                || counting.parts(entry).keySet().stream().anyMatch(people::contains);
    }

    private boolean isOfTeam(Entry entry, Counting counting, Known known) {
        var then = known.people().on(entry.date());
        return team != null
                && Stream.concat(Stream.of(entry.person()), counting.parts(entry).keySet().stream())
                        .flatMap(one -> then.withId(one).stream())
                        .anyMatch(one -> then.isWithin(one.team(), team));
    }

    /** People's rule as of the day, whatever one told oneself, and what anybody's figures and pay come from. */
    static boolean maySee(Person reader, Entry entry, Counting counting, Known known) {
        var then = known.people().on(entry.date());
        return entry.teller().equals(reader.id())
                || then.maySee(reader, entry.person())
                || isOfTheirShare(reader, entry.fact(), known)
                || counting.parts(entry).keySet().stream().anyMatch(person -> then.maySee(reader, person));
    }

    /** What was decided, put right or taken back of a record is open to whom the record is. */
    static boolean mayOpen(Person reader, Entry entry, Counting counting, Known known) {
        return maySee(reader, entry, counting, known) || isAboutTheirs(reader, entry.fact(), counting, known);
    }

    private static boolean isAboutTheirs(Person reader, Fact fact, Counting counting, Known known) {
        return about(fact).stream()
                .flatMap(receipt -> known.ledger().under(receipt).stream())
                .filter(entry -> about(entry.fact()).isEmpty())
                .anyMatch(entry -> maySee(reader, entry, counting, known));
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

    /** Whether it is about whatever the reader may see of a customer, whoever told it. */
    private boolean isOfAll() {
        return customer != null && person == null && team == null;
    }

    /** Whose figures it is about; nobody's where it is about all of a customer. */
    Set<String> people(Known known) {
        var then = known.people().on(period.to());
        return isOfAll()
                ? Set.of()
                : seen(known).stream()
                        .filter(one -> team == null
                                || then.withId(one)
                                        .filter(rep -> then.isWithin(rep.team(), team))
                                        .isPresent())
                        .collect(Collectors.toSet());
    }

    private Set<String> seen(Known known) {
        if (person != null) {
            return Set.of(person.id());
        }
        var people = new LinkedHashSet<String>();
        people.add(reader.id());
        Stream.of(period.from(), period.to())
                .flatMap(day -> known.people().on(day).repsSeenBy(reader).stream())
                .forEach(rep -> people.add(rep.id()));
        return people;
    }

    private Stream<Entry> told(Set<String> seen, Known known) {
        return customer != null
                ? known.ledger().about(customer.id()).stream()
                : seen.stream().flatMap(one -> Credits.concerning(one, period.from(), period.to(), known).stream());
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
        // a span without a name of its own is read again behind its label
        words.append(period.label().contains("..") ? " 时间:" : " ").append(period.label());
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
        title.append(
                period.from().equals(period.to()) && period.label().contains("..") ? period.from() : period.label());
        if (customer != null) {
            title.append(' ').append(customer.name());
        }
        return kind == null ? title.toString() : title + " " + kind;
    }
}

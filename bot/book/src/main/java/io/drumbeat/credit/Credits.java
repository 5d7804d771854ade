package io.drumbeat.credit;

import io.drumbeat.customer.Handovers;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CashFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.sharing.SharedDeals;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * For whom money counts: for whoever told of it, unless their customer was handed over. What was signed or collected before
 * the handover's day is the giver's, from that day on the receiver's, whichever of the two tells it; what was told before
 * the handover was arranged stays as it is. Money of deals open on that day may be shared for a while. What a deal brings in
 * that several share is parted between them first; what waits for somebody's yes is nobody's.
 */
public final class Credits {
    private Credits() {}

    /** The entries of a span of which something may count for a person, in order of day and position. */
    public static List<Entry> concerning(String person, LocalDate from, LocalDate to, Known known) {
        var own = known.ledger().of(person, from, to);
        var customers = handed(person, known);
        known.ledger().by(SharedDeals.class, person).stream()
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .forEach(customers::add);
        if (customers.isEmpty()) {
            return own;
        }
        var others = customers.stream()
                .flatMap(customer -> known.ledger().about(customer).stream())
                .filter(entry -> !entry.person().equals(person))
                .filter(entry -> !entry.date().isBefore(from) && !entry.date().isAfter(to));
        return Stream.concat(own.stream(), others)
                .sorted(Comparator.comparing(Entry::date).thenComparingLong(Entry::position))
                .toList();
    }

    /**
     * What those told in a span who gave a customer to a person or got one from them, or from each other, of these
     * customers: only this may count for another than who told it.
     */
    public static List<Moved> moved(String person, LocalDate from, LocalDate to, Known known) {
        var moved = new ArrayList<Moved>();
        for (var customer : handed(person, known)) {
            var counting = CustomerCredits.of(customer, known);
            var about = known.ledger().about(customer);
            var parties = Succession.of(about).parties();
            var shared = Splits.of(about).people().stream().anyMatch(parties::contains);
            for (var entry : about) {
                if (!entry.date().isBefore(from)
                        && !entry.date().isAfter(to)
                        && (shared || parties.contains(entry.person()) || entry.fact() instanceof CashFact)) {
                    moved.add(new Moved(entry, counting));
                }
            }
        }
        return moved;
    }

    /** Something that may count for another than who told it. */
    public record Moved(Entry entry, CustomerCredits counting) {}

    /** The customers that a person gave or received. */
    private static Set<String> handed(String person, Known known) {
        var handed = new HashSet<String>();
        for (var step : known.ledger().by(Handovers.class, person)) {
            handed.add(Succession.handover(step).customer());
        }
        return handed;
    }

    /**
     * How much of what an entry is worth counts for a person.
     *
     * @param value in fen or as a count
     * @param divisible whether it can be shared; what cannot goes to the receiver as a whole
     */
    public static long of(Entry entry, long value, boolean divisible, String person, Known known) {
        return value == 0 ? 0 : shares(entry, value, divisible, known).getOrDefault(person, 0L);
    }

    /** For whom it counts: the parts sum to the value, less what waits for somebody's yes. */
    public static Map<String, Long> shares(Entry entry, long value, boolean divisible, Known known) {
        return CustomerCredits.of(entry.fact().customer(), known).shares(entry, value, divisible);
    }

    /** Of whom how much of it counts for nobody yet, since they did not say yes to their part; with the rest it is the value. */
    public static Map<String, Long> waiting(Entry entry, long value, boolean divisible, Known known) {
        return CustomerCredits.of(entry.fact().customer(), known).waiting(entry, value, divisible);
    }
}

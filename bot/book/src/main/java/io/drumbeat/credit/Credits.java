package io.drumbeat.credit;

import io.drumbeat.customer.Handovers;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.sharing.SharedDeals;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
    public static List<Entry> moved(String person, LocalDate from, LocalDate to, Known known) {
        var moved = new ArrayList<Entry>();
        for (var customer : handed(person, known)) {
            var about = known.ledger().about(customer);
            var parties = Succession.of(about).parties();
            var shared = Splits.of(about).people().stream().anyMatch(parties::contains);
            for (var entry : about) {
                if (!entry.date().isBefore(from)
                        && !entry.date().isAfter(to)
                        && (shared || parties.contains(entry.person()))) {
                    moved.add(entry);
                }
            }
        }
        return moved;
    }

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
        return shares(entry, value, divisible, Customer.of(entry.fact().customer(), known), known);
    }

    /**
     * What one customer's entries are counted by, looked through once for all that is asked of them.
     *
     * @param about what stands about it, oldest first
     */
    public record Customer(List<Entry> about, Succession succession, Parting parting) {
        public static Customer of(@Nullable String customer, Known known) {
            var about = customer == null ? List.<Entry>of() : known.ledger().about(customer);
            return new Customer(about, Succession.of(about), Parting.of(about));
        }
    }

    /** The same for one of many entries of a customer. */
    public static Map<String, Long> shares(Entry entry, long value, boolean divisible, Customer customer, Known known) {
        var about = customer.about();
        var steps = customer.succession().steps().stream()
                .filter(step -> step.position() < entry.position())
                .toList();
        var shares = new HashMap<>(customer.parting()
                .of(entry, earlier(entry, steps, known), value, divisible)
                .counted());
        for (var step : steps) {
            var handover = Succession.handover(step);
            if (!entry.date().isBefore(handover.day())) {
                var split = divisible ? split(entry, step, about) : null;
                var pool = shares.getOrDefault(handover.from(), 0L)
                        + (split == null ? 0 : shares.getOrDefault(handover.to(), 0L));
                if (pool != 0) {
                    var given = split == null ? 0 : percent(pool, split.giver());
                    shares.put(handover.from(), given);
                    shares.merge(handover.to(), pool - given, split == null ? Long::sum : (_, share) -> share);
                }
            }
        }
        return shares;
    }

    /** Of whom how much of it counts for nobody yet, since they did not say yes to their part; with the rest it is the value. */
    public static Map<String, Long> waiting(Entry entry, long value, boolean divisible, Known known) {
        var customer = entry.fact().customer();
        return customer == null
                ? Map.of()
                : Parting.of(known.ledger().about(customer))
                        .of(entry, entry.person(), value, divisible)
                        .waiting();
    }

    /** Who had the customer on the day of an entry, where the receiver told late what had happened before. */
    private static String earlier(Entry entry, List<Entry> steps, Known known) {
        var who = entry.person();
        for (var step : steps.reversed()) {
            var handover = Succession.handover(step);
            if (entry.date().isBefore(handover.day())
                    && handover.to().equals(who)
                    && !toldOn(entry, known).isBefore(handover.day())) {
                who = handover.from();
            }
        }
        return who;
    }

    private static LocalDate toldOn(Entry entry, Known known) {
        return known.people()
                .withId(entry.person())
                .map(person -> entry.recordedAt().atZone(person.zone()).toLocalDate())
                .orElse(entry.date());
    }

    private static CustomerFact.@Nullable Split split(Entry entry, Entry step, List<Entry> about) {
        var handover = Succession.handover(step);
        var split = handover.split();
        var deal = dealOf(entry.fact());
        return split != null
                        && deal != null
                        && entry.date().isBefore(handover.day().plusDays(split.days()))
                        && wasOpen(deal, step, about)
                ? split
                : null;
    }

    private static boolean wasOpen(String deal, Entry step, List<Entry> about) {
        var day = Succession.handover(step).day();
        var open = false;
        for (var entry : about) {
            var before = entry.date().isBefore(day) || entry.position() < step.position();
            switch (entry.fact()) {
                case DealFact.DealOpened opened when before && opened.deal().equals(deal) -> open = true;
                case DealFact.StageMoved moved when before && moved.deal().equals(deal) -> open = true;
                case DealFact.DealWon won when before && won.deal().equals(deal) -> open = false;
                case DealFact.DealLost lost when before && lost.deal().equals(deal) -> open = false;
                default -> {}
            }
        }
        return open;
    }

    private static @Nullable String dealOf(Fact fact) {
        return switch (fact) {
            case DealFact.DealWon won -> won.deal();
            case CashFact cash -> cash.deal();
            default -> null;
        };
    }

    /** A percentage of whole fen, half of one rounded away from zero. */
    private static long percent(long value, int percent) {
        var hundredths = Math.multiplyExact(Math.abs(value), (long) percent);
        return Long.signum(value) * ((hundredths + 50) / 100);
    }
}

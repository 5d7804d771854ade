package io.drumbeat.undecided;

import io.drumbeat.calendar.Period;
import io.drumbeat.credit.CustomerCredits;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.receivable.Movement;
import io.drumbeat.sharing.OpenSplits;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What of a span's money counts for nobody, since somebody did not say yes to their part: with what counts for everybody it is
 * all that was signed, billed or paid. And what is not counted at all, since nobody knows what it is worth.
 */
public final class Undecided {
    private final Period span;
    private final Known known;

    /** @param asOf the last day that counts */
    public Undecided(Period span, LocalDate asOf, Known known) {
        this.span = new Period(span.label(), span.from(), span.to().isBefore(asOf) ? span.to() : asOf);
        this.known = known;
    }

    /** Of whose parts how much there is, in fen. */
    public Map<String, Long> of(Measure measure) {
        var sums = new HashMap<String, Long>();
        for (var customer : known.the(OpenSplits.class).customers()) {
            parts(measure, customer).forEach(one -> one.forEach((person, fen) -> sums.merge(person, fen, Long::sum)));
        }
        return sums;
    }

    /** The same of the parts of some people together. */
    public long of(Measure measure, Predicate<String> whose) {
        return of(measure).entrySet().stream()
                .filter(part -> whose.test(part.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Stream<Map<String, Long>> parts(Measure measure, String customer) {
        if (measure != Measure.COLLECTED && measure != Measure.REPORTED) {
            return known.ledger().about(customer).stream()
                    .filter(this::isIn)
                    .map(entry -> measure.waiting(entry, known));
        }
        return CustomerCredits.of(customer, known).cash().stream()
                .filter(flow -> isIn(flow.movement().collectedBy())
                        && (flow.movement().cash() == Movement.Standing.REPORTED) == (measure == Measure.REPORTED))
                .map(flow -> flow.parted().waiting());
    }

    private boolean isIn(Entry entry) {
        return !entry.date().isBefore(span.from()) && !entry.date().isAfter(span.to());
    }

    /**
     * What of these entries counts for nothing, since the company did not say what it is worth, by currency.
     *
     * @param people whose parts of it are meant; of several also what nobody said yes to
     */
    public Map<String, Money> unrated(Measure measure, Stream<Entry> entries, Collection<String> people) {
        var sums = new TreeMap<String, Money>();
        entries.distinct().filter(this::isIn).forEach(entry -> measure.uncounted(entry, known)
                .ifPresent(money -> {
                    var part = part(entry, money, people);
                    if (part != 0) {
                        sums.merge(money.currency().getCurrencyCode(), new Money(part, money.currency()), Money::plus);
                    }
                }));
        return sums;
    }

    private long part(Entry entry, Money money, Collection<String> people) {
        var parted = CustomerCredits.of(entry.fact().customer(), known).parted(entry, money.minor(), true);
        return Stream.of(parted.counted(), people.size() > 1 ? parted.waiting() : Map.<String, Long>of())
                .flatMap(parts -> parts.entrySet().stream())
                .filter(part -> people.contains(part.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}

package io.drumbeat.afterwards;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.receipt.FirstTold;
import io.drumbeat.receipt.ToldOn;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What was known when a day ended, whatever was told since. */
public final class AsItWas {
    private static final int KEPT = 16;
    /** Whoever told nothing for so long told nothing. */
    private static final int MONTHS = 24;

    /** By the first that was told later: what was known before it never changes. */
    private final Map<Entry, Known> found = new LinkedHashMap<>();

    /** The same as is known now where nothing was told since. */
    public Known at(LocalDate day, Known known) {
        return firstAfter(day, known).map(later -> before(later, known)).orElse(known);
    }

    private synchronized Known before(Entry later, Known known) {
        var kept = found.remove(later);
        var then = kept == null ? known.asOf(later.position() - 1) : kept;
        if (found.size() >= KEPT) {
            found.remove(found.keySet().iterator().next());
        }
        found.put(later, then);
        return then;
    }

    private static Optional<Entry> firstAfter(LocalDate day, Known known) {
        var month = YearMonth.from(day);
        var days = day.plusDays(1).datesUntil(month.plusMonths(1).atDay(1)).map(LocalDate::toString);
        var months = Stream.iterate(month.plusMonths(1), next -> next.plusMonths(1))
                .limit(MONTHS)
                .map(YearMonth::toString);
        return Stream.concat(days, months)
                .flatMap(key -> known.ledger().by(ToldOn.class, key).stream().limit(1))
                .findFirst();
    }

    /** The month in which anything of customers was told by these people for the first time: no month before it was ever paid by it. */
    static Optional<YearMonth> begun(Collection<String> people, Known known) {
        return people.stream()
                .map(person -> known.ledger().by(FirstTold.class, new FirstTold.Key.OfPerson(person)))
                .filter(told -> !told.isEmpty())
                .map(told -> YearMonth.from(ToldOn.day(told.getFirst())))
                .min(Comparator.naturalOrder());
    }
}

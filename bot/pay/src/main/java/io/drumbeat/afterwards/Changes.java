package io.drumbeat.afterwards;

import io.drumbeat.happening.PayFact;
import io.drumbeat.ledger.Entry;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is known otherwise, or only now, of what had happened before, and by what it came to be so. */
record Changes(Computed before, Computed now) {
    /** Whether there are any of what happened until a day. */
    boolean are(LocalDate end) {
        return !before.until(end).toList().equals(now.until(end).toList());
    }

    /** The ids of what happened in a month and is otherwise by now; of what was counted, where any of that is. */
    Set<String> of(YearMonth month, Set<String> counted) {
        var was = in(month, before);
        var is = in(month, now);
        var changed = Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(id -> !Objects.equals(was.get(id), is.get(id)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var own = new LinkedHashSet<>(changed);
        own.retainAll(counted);
        return own.isEmpty() ? changed : own;
    }

    private static Map<String, PayFact> in(YearMonth month, Computed side) {
        var facts = new LinkedHashMap<String, PayFact>();
        side.facts().stream()
                .filter(fact -> YearMonth.from(fact.date()).equals(month))
                .forEach(fact -> facts.put(fact.id(), fact));
        return facts;
    }

    /** What was told meanwhile that made these facts what they are, in the order in which it was told. */
    List<Entry> by(Collection<String> facts) {
        return facts.stream()
                .map(fact -> Long.parseLong(fact.replaceFirst("/.*", "")))
                .distinct()
                .flatMap(this::by)
                .distinct()
                .sorted(Comparator.comparingLong(Entry::position))
                .toList();
    }

    private Stream<Entry> by(long receipt) {
        var ledger = now.known().ledger();
        var told = ledger.under(receipt);
        var settling = told.stream()
                .map(entry -> entry.fact().customer())
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(customer -> ledger.about(customer).stream())
                .filter(entry -> entry.fact().settles().contains(receipt));
        return Stream.of(
                        told.stream(),
                        ledger.changesTo(receipt).stream(),
                        ledger.takenBack(receipt).stream(),
                        settling,
                        settlers(told).flatMap(each -> ledger.takenBack(each).stream()))
                .flatMap(each -> each)
                .filter(entry -> entry.position() > before.known().ledger().position())
                .filter(entry -> entry.receipt() != Entry.NO_RECEIPT);
    }

    /** What had settled it by then: that may have been taken back. */
    private Stream<Long> settlers(List<Entry> told) {
        var receipts = told.stream().map(Entry::receipt).collect(Collectors.toSet());
        return told.stream()
                .flatMap(entry -> Optional.ofNullable(entry.fact().customer()).stream())
                .distinct()
                .flatMap(customer -> before.known().ledger().about(customer).stream())
                .filter(entry -> entry.fact().settles().stream().anyMatch(receipts::contains))
                .map(Entry::receipt);
    }
}

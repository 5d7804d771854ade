package io.drumbeat.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;

/** What was told under each receipt, and what became of it. */
final class Receipts {
    private final Map<Long, List<Entry>> told = new HashMap<>();
    private final Map<Long, List<Entry>> corrections = new HashMap<>();
    private final Map<String, List<Entry>> introductions = new HashMap<>();
    private final Map<Long, Entry> voided = new HashMap<>();

    void add(Entry entry) {
        told.computeIfAbsent(entry.receipt(), _ -> new ArrayList<>()).add(entry);
        introduce(entry);
        switch (entry.fact()) {
            case Fact.Voided(var taken) -> voided.putIfAbsent(taken, entry);
            case Fact.Corrected(var receipt, var instead) -> {
                corrections.computeIfAbsent(receipt, _ -> new ArrayList<>()).add(entry);
                corrected(told(receipt), instead).forEach(this::introduce);
            }
            default -> {}
        }
    }

    private void introduce(Entry entry) {
        if (entry.fact() instanceof Fact.CustomerAdded added) {
            introductions
                    .computeIfAbsent(added.customer(), _ -> new ArrayList<>())
                    .add(entry);
        }
    }

    boolean isVoided(long receipt) {
        return voided.containsKey(receipt);
    }

    Optional<Entry> takenBack(long receipt) {
        return Optional.ofNullable(voided.get(receipt));
    }

    List<Entry> changesTo(long receipt) {
        var changes = new ArrayList<>(corrections.getOrDefault(receipt, List.of()).stream()
                .filter(correction -> !isVoided(correction.receipt()))
                .toList());
        var taken = voided.get(receipt);
        if (taken != null) {
            changes.add(taken);
        }
        return changes;
    }

    List<Entry> told(long receipt) {
        return told.getOrDefault(receipt, List.of());
    }

    /** Who ever said that this customer is new, taken back or not. */
    List<Entry> introductions(String customer) {
        return introductions.getOrDefault(customer, List.of());
    }

    /** The receipts whose standing changes with a fact. */
    static Set<Long> changedBy(Fact fact, Receipts receipts) {
        var changed = new LinkedHashSet<Long>();
        switch (fact) {
            case Fact.Voided(var taken) -> {
                changed.add(taken);
                receipts.told(taken).forEach(entry -> {
                    if (entry.fact() instanceof Fact.Corrected(var receipt, var _)) {
                        changed.add(receipt);
                    }
                });
            }
            case Fact.Corrected(var receipt, var _) -> changed.add(receipt);
            default -> {}
        }
        return changed;
    }

    /** The customers that a receipt ever spoke of. */
    Set<String> customers(long receipt) {
        var customers = new LinkedHashSet<String>();
        told(receipt).forEach(entry -> add(customers, entry.fact()));
        for (var correction : corrections.getOrDefault(receipt, List.of())) {
            ((Fact.Corrected) correction.fact()).instead().facts().forEach(fact -> add(customers, fact));
        }
        return customers;
    }

    static void add(Set<String> customers, Fact fact) {
        var customer = fact.customer();
        if (customer != null) {
            customers.add(customer);
        }
    }

    /** What a receipt says now: its newest correction that was not taken back, else what was told. */
    List<Entry> says(long receipt) {
        return says(receipt, this::isVoided, null);
    }

    /** The same if these were voided and this were the newest correction. */
    List<Entry> says(long receipt, LongPredicate void_, @Nullable Noted newest) {
        var first = told(receipt);
        if (newest != null) {
            return corrected(first, newest);
        }
        return corrections.getOrDefault(receipt, List.of()).reversed().stream()
                .filter(correction -> !void_.test(correction.receipt()))
                .findFirst()
                .map(correction -> corrected(first, ((Fact.Corrected) correction.fact()).instead()))
                .orElse(List.copyOf(first));
    }

    private static List<Entry> corrected(List<Entry> first, Noted instead) {
        var entries = new ArrayList<Entry>();
        for (var fact : first.isEmpty() ? List.<Fact>of() : instead.facts()) {
            var place = first.get(Math.min(entries.size(), first.size() - 1));
            entries.add(new Entry(
                    place.position(),
                    place.receipt(),
                    place.person(),
                    instead.date(),
                    place.recordedAt(),
                    instead.late(),
                    place.messageId(),
                    fact));
        }
        return entries;
    }
}

package io.drumbeat.fold;

import static kotlinx.collections.immutable.ExtensionsKt.persistentListOf;

import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import kotlinx.collections.immutable.PersistentList;

/** Takes out of what was told under receipts what was told last, as if it had never been. Its maps are open. */
record Unsaying(
        List<PersistentList<Entry>> told,
        Map<Long, PersistentList<Entry>> corrections,
        Map<String, PersistentList<Entry>> introductions,
        Map<Long, Entry> voided,
        Map<String, PersistentList<Long>> ofPeople) {
    /** What was told behind a position, oldest first. */
    List<Entry> behind(long position) {
        var since = new ArrayList<Entry>();
        told(Entry.NO_RECEIPT).stream()
                .filter(entry -> entry.position() > position)
                .forEach(since::add);
        for (var at = told.size() - 1; at > 0; at--) {
            var under = told.get(at);
            if (!under.isEmpty() && under.getLast().position() <= position) {
                break;
            }
            since.addAll(under);
        }
        since.sort(Comparator.comparingLong(Entry::position));
        return since;
    }

    /** @param newest all there is behind some position */
    void takeOut(List<Entry> newest) {
        newest.forEach(this::undo);
        for (var entry : newest) {
            var at = Math.toIntExact(entry.receipt());
            told.set(at, told.get(at).removing(entry));
        }
        newest.stream()
                .map(Entry::person)
                .distinct()
                .forEach(person -> ofPeople.computeIfPresent(person, (_, all) -> stillTold(all)));
        while (!told.isEmpty() && told.getLast().isEmpty()) {
            told.removeLast();
        }
    }

    /** Made anew: a long list from which many are removed at once is not whole any more when that is done to it again. */
    private PersistentList<Long> stillTold(List<Long> all) {
        PersistentList<Long> none = persistentListOf();
        return none.addingAll(
                all.stream().filter(receipt -> !told(receipt).isEmpty()).toList());
    }

    /** The number of the newest receipt there is. */
    long last() {
        return Math.max(0, told.size() - 1);
    }

    boolean speaksOf(String person) {
        return told.stream().anyMatch(under -> under.stream()
                .anyMatch(entry -> entry.person().equals(person)));
    }

    private void undo(Entry entry) {
        switch (entry.fact()) {
            case ChangeFact.Voided(var taken) -> voided.remove(taken, entry);
            case ChangeFact.Corrected(var receipt, var instead) -> {
                corrections.computeIfPresent(receipt, (_, all) -> all.removing(entry));
                Receipts.corrected(told(receipt), instead).forEach(this::unintroduce);
            }
            default -> {}
        }
        unintroduce(entry);
    }

    private void unintroduce(Entry entry) {
        if (entry.fact() instanceof CustomerFact.CustomerAdded added) {
            introductions.computeIfPresent(added.customer(), (_, all) -> all.removing(entry));
        }
    }

    private PersistentList<Entry> told(long receipt) {
        return receipt < 0 || receipt >= told.size() ? persistentListOf() : told.get((int) receipt);
    }
}

package io.drumbeat.fold;

import static kotlinx.collections.immutable.ExtensionsKt.persistentHashMapOf;
import static kotlinx.collections.immutable.ExtensionsKt.persistentListOf;

import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Told;
import io.drumbeat.subject.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kotlinx.collections.immutable.PersistentList;
import org.jspecify.annotations.Nullable;

/** What was told under each receipt, and what became of it. An open one is written to by whoever opened it and read by nobody else. */
final class Receipts {
    static final Receipts NONE = new Receipts(
            persistentListOf(),
            persistentHashMapOf(),
            persistentHashMapOf(),
            persistentHashMapOf(),
            persistentHashMapOf());

    /** In the place of each receipt's number. */
    private final List<PersistentList<Entry>> told;

    private final Map<Long, PersistentList<Entry>> corrections;
    private final Map<String, PersistentList<Entry>> introductions;
    private final Map<Long, Entry> voided;
    private final Map<String, PersistentList<Long>> ofPeople;

    private Receipts(
            List<PersistentList<Entry>> told,
            Map<Long, PersistentList<Entry>> corrections,
            Map<String, PersistentList<Entry>> introductions,
            Map<Long, Entry> voided,
            Map<String, PersistentList<Long>> ofPeople) {
        this.told = told;
        this.corrections = corrections;
        this.introductions = introductions;
        this.voided = voided;
        this.ofPeople = ofPeople;
    }

    Receipts open() {
        return new Receipts(
                ((PersistentList<PersistentList<Entry>>) told).builder(),
                Shared.open(corrections),
                Shared.open(introductions),
                Shared.open(voided),
                Shared.open(ofPeople));
    }

    Receipts closed() {
        return new Receipts(
                ((PersistentList.Builder<PersistentList<Entry>>) told).build(),
                Shared.closed(corrections),
                Shared.closed(introductions),
                Shared.closed(voided),
                Shared.closed(ofPeople));
    }

    void add(Entry entry) {
        var at = Math.toIntExact(entry.receipt());
        while (told.size() < at) {
            told.add(persistentListOf());
        }
        if (told.size() == at) {
            told.add(persistentListOf(entry));
        } else {
            told.set(at, told.get(at).adding(entry));
        }
        introduce(entry);
        switch (entry.fact()) {
            case ChangeFact.Voided(var taken) -> voided.putIfAbsent(taken, entry);
            case ChangeFact.Corrected(var receipt, var instead) -> {
                corrections.merge(receipt, persistentListOf(entry), PersistentList::addingAll);
                corrected(told(receipt), instead).forEach(this::introduce);
            }
            default -> {}
        }
        // what nobody told has no receipt: nobody takes it back, and all of it stands under the same number
        var isNobodys = entry.receipt() == Entry.NO_RECEIPT;
        if (!isNobodys && !(entry.fact() instanceof ChangeFact.Voided) && !isOfAFile(entry)) {
            told(entry.receipt()).forEach(other -> disown(other, entry));
            var all = ofPeople.getOrDefault(entry.person(), persistentListOf());
            if (all.isEmpty() || all.getLast() != entry.receipt()) {
                ofPeople.put(entry.person(), all.adding(entry.receipt()));
            }
        }
    }

    /** What was recorded with somebody's last word is theirs to take back, for whomever it counts. */
    private void disown(Entry other, Entry last) {
        var theirs = ofPeople.getOrDefault(other.person(), persistentListOf());
        if (!other.person().equals(last.person()) && !theirs.isEmpty() && theirs.getLast() == last.receipt()) {
            ofPeople.put(other.person(), theirs.removingAt(theirs.size() - 1));
        }
    }

    /** Takes out what was told last; only of an open one. */
    Unsaying unsaying() {
        return new Unsaying(told, corrections, introductions, voided, ofPeople);
    }

    private void introduce(Entry entry) {
        if (entry.fact() instanceof CustomerFact.CustomerAdded added) {
            introductions.merge(added.customer(), persistentListOf(entry), PersistentList::addingAll);
        }
    }

    /** Rows in somebody's name are no last word of theirs, and a whole file is not taken back as a line is. */
    private static boolean isOfAFile(Entry entry) {
        return Told.imported(entry)
                || entry.fact() instanceof FileFact.ImportConfirmed
                || entry.fact() instanceof FileFact.ImportTakenBack;
    }

    boolean isVoided(long receipt) {
        return voided.containsKey(receipt);
    }

    Optional<Entry> takenBack(long receipt) {
        return Optional.ofNullable(voided.get(receipt));
    }

    List<Entry> changesTo(long receipt) {
        var changes = new ArrayList<Entry>();
        for (var correction : corrections.getOrDefault(receipt, persistentListOf())) {
            if (!isVoided(correction.receipt())) {
                changes.add(correction);
            }
        }
        takenBack(receipt).ifPresent(changes::add);
        return changes;
    }

    /** The newest receipt of a person that can be taken back. */
    Optional<Long> lastOf(String person) {
        return ofPeople.getOrDefault(person, persistentListOf()).reversed().stream()
                .filter(this::canBeTakenBack)
                .findFirst();
    }

    /** What takes back is not taken back, and a correction of what is gone has nothing left to take back. */
    private boolean canBeTakenBack(long receipt) {
        return !isVoided(receipt)
                && says(receipt).stream()
                        .noneMatch(entry -> entry.fact() instanceof ChangeFact.Voided
                                || (entry.fact() instanceof ChangeFact.Corrected(var corrected, var _)
                                        && isVoided(corrected)));
    }

    private PersistentList<Entry> told(long receipt) {
        return receipt < 0 || receipt >= told.size() ? persistentListOf() : told.get((int) receipt);
    }

    /** Who ever said that this customer is new, taken back or not. */
    List<Entry> introductions(String customer) {
        return introductions.getOrDefault(customer, persistentListOf());
    }

    /** The receipts whose standing changes with a fact. */
    Set<Long> changedBy(Fact fact) {
        return switch (fact) {
            case ChangeFact.Voided(var taken) -> {
                var changed = new LinkedHashSet<Long>();
                changed.add(taken);
                for (var entry : told(taken)) {
                    if (entry.fact() instanceof ChangeFact.Corrected(var receipt, var _)) {
                        changed.add(receipt);
                    }
                }
                yield changed;
            }
            case ChangeFact.Corrected(var receipt, var _) -> Set.of(receipt);
            default -> Set.of();
        };
    }

    /** The subjects that a receipt ever spoke of. */
    Set<Subject> subjects(long receipt) {
        var subjects = new LinkedHashSet<Subject>();
        var first = told(receipt);
        first.forEach(entry -> subjects.addAll(entry.subjects()));
        for (var correction : corrections.getOrDefault(receipt, persistentListOf())) {
            corrected(first, ((ChangeFact.Corrected) correction.fact()).instead())
                    .forEach(entry -> subjects.addAll(entry.subjects()));
        }
        return subjects;
    }

    /** What a receipt says now: its newest correction that was not taken back, else what was told. */
    List<Entry> says(long receipt) {
        var first = told(receipt);
        var newest = newestCorrection(receipt);
        return newest == null ? first : corrected(first, newest.instead());
    }

    private ChangeFact.@Nullable Corrected newestCorrection(long receipt) {
        for (var correction :
                corrections.getOrDefault(receipt, persistentListOf()).reversed()) {
            if (!isVoided(correction.receipt())) {
                return (ChangeFact.Corrected) correction.fact();
            }
        }
        return null;
    }

    static List<Entry> corrected(List<Entry> first, Noted instead) {
        var entries = new ArrayList<Entry>();
        for (var fact : first.isEmpty() ? List.<Fact>of() : instead.facts()) {
            var place = first.get(Math.min(entries.size(), first.size() - 1));
            entries.add(new Entry(
                    place.position(),
                    place.receipt(),
                    place.person(),
                    place.teller(),
                    instead.date(),
                    place.recordedAt(),
                    instead.late(),
                    place.messageId(),
                    fact));
        }
        return List.copyOf(entries);
    }
}

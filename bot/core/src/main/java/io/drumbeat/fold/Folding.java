package io.drumbeat.fold;

import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.people.People;
import io.drumbeat.subject.Subject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A version of the ledger on its way, from the one before it. However many entries are added, each subject they touch is
 * derived again once. For one thread, and used up when it is folded.
 */
public final class Folding {
    private final Supplier<People> people;
    private final Map<Class<?>, Projection<?>> derived;
    private final Receipts receipts;
    private final Standing standing;
    /** The subjects that each kind of derived state derives again. */
    private final Map<Class<?>, Set<Subject>> touched = new HashMap<>();

    private Shelf shelf;
    private boolean configured;
    private long position;
    private long receipt;

    Folding(
            Supplier<People> people,
            Map<Class<?>, Projection<?>> derived,
            Receipts receipts,
            Standing standing,
            Shelf shelf,
            long position,
            long receipt) {
        this.people = people;
        this.derived = derived;
        this.receipts = receipts.open();
        this.standing = standing.open();
        this.shelf = shelf;
        this.position = position;
        this.receipt = receipt;
    }

    /** How far it is. */
    public long position() {
        return position;
    }

    /** Adds entries that have their place already, in order of position. */
    public Folding add(Collection<Entry> entries) {
        entries.forEach(this::add);
        return this;
    }

    private void add(Entry entry) {
        if (entry.position() != position + 1) {
            throw new IllegalStateException(
                    "账本在第 %d 条之后应是第 %d 条，来的是第 %d 条".formatted(position, position + 1, entry.position()));
        }
        position = entry.position();
        if (entry.fact() instanceof FileFact.Configured says) {
            shelf = shelf.with(entry, says);
            configured = true;
        } else {
            tell(entry);
        }
    }

    private void tell(Entry entry) {
        receipt = Math.max(receipt, entry.receipt());
        var changed = receipts.changedBy(entry.fact());
        var moved = new ArrayList<Entry>();
        changed.forEach(each -> moved.addAll(standingUnder(each)));
        moved.forEach(standing::remove);
        receipts.add(entry);
        standing.told(entry);
        for (var each : changed) {
            standingUnder(each).forEach(standing::add);
            moved.addAll(standingUnder(each));
        }
        var subjects = entry.subjects();
        if (!receipts.isVoided(entry.receipt()) && !changed.contains(entry.receipt())) {
            standing.add(entry, subjects);
        }
        touch(subjects, List.of(entry));
        changed.forEach(each -> touch(receipts.subjects(each), moved));
    }

    private void touch(Collection<Subject> subjects, List<Entry> by) {
        for (var projection : derived.values()) {
            for (var subject : subjects) {
                if (projection.subject() == subject.getClass() && minded(projection, by)) {
                    touched.computeIfAbsent(projection.getClass(), _ -> new LinkedHashSet<>())
                            .add(subject);
                }
            }
        }
    }

    /** Where what was put right does not stand, it may still have named a customer. */
    private static boolean minded(Projection<?> projection, List<Entry> by) {
        if (by.isEmpty()) {
            return true;
        }
        for (var entry : by) {
            if (projection.minds(entry.fact())) {
                return true;
            }
        }
        return false;
    }

    private List<Entry> standingUnder(long receipt) {
        return receipts.isVoided(receipt) ? List.of() : receipts.says(receipt);
    }

    static Set<Subject> touchedBy(Entry entry, Receipts receipts) {
        var touched = new LinkedHashSet<Subject>(entry.subjects());
        receipts.changedBy(entry.fact()).forEach(each -> touched.addAll(receipts.subjects(each)));
        return touched;
    }

    public FoldedLedger folded() {
        var stands = standing.closed();
        var about = new HashMap<Subject, List<Entry>>();
        var now = new HashMap<Class<?>, Projection<?>>();
        derived.forEach((kind, projection) -> {
            var its = new LinkedHashMap<Subject, List<Entry>>();
            for (var subject : touched.getOrDefault(kind, Set.of())) {
                its.put(subject, about.computeIfAbsent(subject, _ -> standingOf(subject, stands)));
            }
            now.put(kind, refolded(byNow(projection), its));
        });
        return new FoldedLedger(people, now, receipts.closed(), stands, shelf, position, receipt);
    }

    private Projection<?> byNow(Projection<?> projection) {
        return configured ? projection.configured(shelf) : projection;
    }

    // It was touched by none but subjects of its own kind
    @SuppressWarnings("unchecked")
    private static <S extends Subject> Projection<S> refolded(
            Projection<S> projection, Map<Subject, List<Entry>> about) {
        return about.isEmpty() ? projection : projection.refolded((Map<S, List<Entry>>) (Map<?, List<Entry>>) about);
    }

    private List<Entry> standingOf(Subject subject, Standing stands) {
        var about = stands.about(subject);
        if (!(subject instanceof Subject.Customer(var customer))) {
            return about;
        }
        // A customer that others still speak of keeps its name when the line that introduced it is taken back
        var named = about.isEmpty() || about.stream().anyMatch(e -> e.fact() instanceof CustomerFact.CustomerAdded);
        return named
                ? about
                : Stream.concat(receipts.introductions(customer).stream(), about.stream())
                        .sorted(Comparator.comparingLong(Entry::position))
                        .toList();
    }
}

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
    private final Touched touched;
    /** What begins with nothing is derived in one go, however much was told. */
    private final boolean grows;

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
        this.touched = new Touched(derived.values());
        this.grows = position > 0;
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
        var stands = !receipts.isVoided(entry.receipt()) && !changed.contains(entry.receipt());
        if (stands) {
            standing.add(entry, subjects);
        }
        if (stands && grows) {
            touched.told(subjects, entry);
        } else {
            touched.changed(subjects, List.of(entry));
        }
        changed.forEach(each -> touched.changed(receipts.subjects(each), moved));
    }

    /** Takes out whatever was told behind a position; each subject that it touched is derived again. */
    Folding back(long to) {
        var unsaying = receipts.unsaying();
        var since = unsaying.behind(to);
        var changed = new LinkedHashSet<Long>();
        for (var entry : since) {
            changed.add(entry.receipt());
            changed.addAll(receipts.changedBy(entry.fact()));
        }
        changed.forEach(each -> touched.changed(receipts.subjects(each), List.of()));
        changed.forEach(each -> standingUnder(each).forEach(standing::remove));
        unsaying.takeOut(since);
        since.forEach(standing::untold);
        since.stream()
                .map(Entry::person)
                .distinct()
                .filter(person -> !unsaying.speaksOf(person))
                .forEach(standing::neverTold);
        changed.forEach(each -> standingUnder(each).forEach(standing::add));
        var files = shelf.asOf(to);
        configured = !files.equals(shelf);
        shelf = files;
        position = to;
        receipt = unsaying.last();
        return this;
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
        derived.forEach((kind, projection) -> now.put(
                kind,
                touched.after(
                        byNow(projection), subject -> about.computeIfAbsent(subject, one -> standingOf(one, stands)))));
        return new FoldedLedger(people, now, receipts.closed(), stands, shelf, position, receipt);
    }

    private Projection<?> byNow(Projection<?> projection) {
        return configured ? projection.configured(shelf) : projection;
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

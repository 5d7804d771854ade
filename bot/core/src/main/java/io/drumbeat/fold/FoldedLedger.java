package io.drumbeat.fold;

import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Index;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Ledger;
import io.drumbeat.ledger.Projection;
import io.drumbeat.ledger.Told;
import io.drumbeat.people.People;
import io.drumbeat.subject.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The ledger folded into memory as of one position: what {@link Known} answers from. It never changes, so anybody may
 * read it at any time; what is told makes another version, which shares with this one whatever stayed.
 */
public final class FoldedLedger implements Known, Ledger {
    private final Supplier<People> people;
    private final Map<Class<?>, Projection<?>> derived;
    private final Receipts receipts;
    private final Standing standing;
    private final Shelf shelf;
    private final long position;
    private final long receipt;
    private final Lately lately = new Lately();
    private volatile @Nullable Supposed supposed;

    /** What was supposed of this version last: mostly it is what a receipt was drawn from, and recorded next. */
    private record Supposed(List<Entry> entries, FoldedLedger after) {}

    /**
     * An empty one.
     *
     * @param people asked anew each time, so that a changed company is seen at once
     * @param projections what is derived, one of each kind
     * @param indexes what is found fast, one of each kind
     */
    public FoldedLedger(
            Supplier<People> people,
            Collection<? extends Projection<?>> projections,
            Collection<? extends Index<?>> indexes) {
        this(people, byKind(projections), Receipts.NONE, Standing.none(indexes), Shelf.EMPTY, 0, 0);
    }

    private static Map<Class<?>, Projection<?>> byKind(Collection<? extends Projection<?>> projections) {
        var kinds = new HashMap<Class<?>, Projection<?>>();
        projections.forEach(projection -> kinds.put(projection.getClass(), projection));
        return kinds;
    }

    FoldedLedger(
            Supplier<People> people,
            Map<Class<?>, Projection<?>> derived,
            Receipts receipts,
            Standing standing,
            Shelf shelf,
            long position,
            long receipt) {
        this.people = people;
        this.derived = Map.copyOf(derived);
        this.receipts = receipts;
        this.standing = standing;
        this.shelf = shelf;
        this.position = position;
        this.receipt = receipt;
    }

    /** The next version on its way; it begins from this one. */
    public Folding folding() {
        return new Folding(people, derived, receipts, standing, shelf, position, receipt);
    }

    /** The version in which these are recorded too; they have their place already, in order of position. */
    public FoldedLedger with(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        var last = supposed;
        if (last != null && last.entries().equals(List.copyOf(entries))) {
            supposed = null;
            return last.after();
        }
        return folding().add(entries).folded();
    }

    /** What would be recorded, each in the place it would get, each under a receipt of its own. */
    public List<Entry> placing(List<Told> told, Instant at) {
        var entries = new ArrayList<Entry>();
        var next = nextReceipt();
        for (var one : told) {
            place(one, one.isByNobody() ? Entry.NO_RECEIPT : next, at, entries);
            next += one.noted().facts().isEmpty() || one.isByNobody() ? 0 : 1;
        }
        return List.copyOf(entries);
    }

    /** The same under one receipt: together it is recorded and taken back. */
    public List<Entry> placingTogether(List<Told> told, Instant at) {
        var entries = new ArrayList<Entry>();
        told.forEach(one -> place(one, nextReceipt(), at, entries));
        return List.copyOf(entries);
    }

    private void place(Told one, long under, Instant at, List<Entry> entries) {
        var noted = one.noted();
        for (var fact : noted.facts()) {
            entries.add(new Entry(
                    position + 1 + entries.size(),
                    under,
                    one.person(),
                    one.teller(),
                    noted.date(),
                    Objects.requireNonNullElse(one.at(), at),
                    noted.late(),
                    one.source(),
                    fact));
        }
    }

    @Override
    public FoldedLedger supposing(List<Told> told, Instant at) {
        var entries = placing(told, at);
        var after = with(entries);
        if (after != this) {
            supposed = new Supposed(entries, after);
        }
        return after;
    }

    @Override
    public FoldedLedger asOf(long earlier) {
        if (earlier < 0 || earlier > position) {
            throw new IllegalArgumentException("账本只到第 %d 条，没有第 %d 条".formatted(position, earlier));
        }
        return earlier == position ? this : folding().back(earlier).folded();
    }

    /** The subjects of which something else may be known with an entry of this ledger than without. */
    public Set<Subject> touchedBy(Entry entry) {
        return Folding.touchedBy(entry, receipts);
    }

    @Override
    public People people() {
        return people.get();
    }

    @Override
    public Ledger ledger() {
        return this;
    }

    @Override
    public long nextReceipt() {
        return receipt + 1;
    }

    @Override
    public <T extends Projection<?>> T the(Class<T> type) {
        var projection = derived.get(type);
        if (projection == null) {
            throw new IllegalArgumentException("没有派生状态 " + type.getName());
        }
        return type.cast(projection);
    }

    @Override
    public <T> T once(Record key, Supplier<T> working) {
        return lately.once(key, working);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public List<Entry> of(String person, LocalDate from, LocalDate to) {
        return standing.of(person, from, to);
    }

    @Override
    public Set<String> tellers() {
        return standing.tellers();
    }

    @Override
    public List<Entry> about(Subject subject) {
        return standing.about(subject);
    }

    @Override
    public <K> List<Entry> by(Class<? extends Index<K>> index, K key) {
        return standing.by(index, key);
    }

    @Override
    public List<Entry> configured(String file) {
        return shelf.configured(file);
    }

    @Override
    public List<Entry> under(long receipt) {
        return receipts.says(receipt);
    }

    @Override
    public List<Entry> changesTo(long receipt) {
        return receipts.changesTo(receipt);
    }

    @Override
    public boolean isVoided(long receipt) {
        return receipts.isVoided(receipt);
    }

    @Override
    public Optional<Entry> takenBack(long receipt) {
        return receipts.takenBack(receipt);
    }

    @Override
    public Optional<Long> lastReceiptOf(String person) {
        return receipts.lastOf(person);
    }
}

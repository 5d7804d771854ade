package io.drumbeat.ledger;

import io.drumbeat.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The ledger folded into memory: what {@link Known} answers from. Not safe for use by several threads; whoever owns a
 * book locks it.
 */
public final class Book implements Known, Ledger {
    private final Supplier<People> people;
    private final Map<Class<?>, Projection> derived = new HashMap<>();
    private final Receipts receipts = new Receipts();
    private final Standing standing = new Standing();
    private final Map<String, List<Long>> receiptsOf = new HashMap<>();
    private long position;
    private long receipt;

    /**
     * @param people asked anew each time, so that a changed company is seen at once
     * @param projections fresh ones that no other book uses
     */
    public Book(Supplier<People> people, Collection<? extends Projection> projections) {
        this.people = people;
        projections.forEach(projection -> derived.put(projection.getClass(), projection));
    }

    /** Gives the noted facts their place, folds them in, and returns them as entries. */
    public List<Entry> append(Noted noted, String person, String messageId, Instant at) {
        return append(List.of(new Told(person, messageId, noted)), at);
    }

    /** The same for many at once, each under a receipt of its own: what they touch is derived again only once. */
    public List<Entry> append(List<Told> told, Instant at) {
        var entries = new ArrayList<Entry>();
        var next = nextReceipt();
        for (var one : told) {
            var noted = one.noted();
            for (var fact : noted.facts()) {
                entries.add(new Entry(
                        position + 1 + entries.size(),
                        next,
                        one.person(),
                        noted.date(),
                        at,
                        noted.late(),
                        one.source(),
                        fact));
            }
            next += noted.facts().isEmpty() ? 0 : 1;
        }
        fold(entries);
        return List.copyOf(entries);
    }

    /** Folds entries that have their place already, in order of position. */
    public void fold(Collection<Entry> entries) {
        var touched = new HashSet<String>();
        for (var entry : entries) {
            if (entry.position() != position + 1) {
                throw new IllegalStateException(
                        "账本在第 %d 条之后应是第 %d 条，来的是第 %d 条".formatted(position, position + 1, entry.position()));
            }
            position = entry.position();
            receipt = Math.max(receipt, entry.receipt());
            place(entry);
            touched.addAll(touchedBy(entry));
        }
        touched.forEach(customer -> {
            var about = about(customer);
            derived.values().forEach(projection -> refold(projection, customer, about, receipts));
        });
    }

    private void place(Entry entry) {
        var changed = Receipts.changedBy(entry.fact(), receipts);
        changed.forEach(each -> standingUnder(each).forEach(standing::remove));
        receipts.add(entry);
        changed.forEach(each -> standingUnder(each).forEach(standing::add));
        if (!receipts.isVoided(entry.receipt()) && !changed.contains(entry.receipt())) {
            standing.add(entry);
        }
        if (!(entry.fact() instanceof Fact.Voided) && !isOfAFile(entry)) {
            var all = receiptsOf.computeIfAbsent(entry.person(), _ -> new ArrayList<>());
            if (all.isEmpty() || all.getLast() != entry.receipt()) {
                all.add(entry.receipt());
            }
        }
    }

    /** Rows in somebody's name are no last word of theirs, and a whole file is not taken back as a line is. */
    private static boolean isOfAFile(Entry entry) {
        return Told.imported(entry)
                || entry.fact() instanceof Fact.ImportConfirmed
                || entry.fact() instanceof Fact.ImportTakenBack;
    }

    private List<Entry> standingUnder(long receipt) {
        return receipts.isVoided(receipt) ? List.of() : receipts.says(receipt);
    }

    /** The customers whose derived state may change with an entry of this book. */
    public Set<String> touchedBy(Entry entry) {
        var touched = new LinkedHashSet<String>();
        Receipts.add(touched, entry.fact());
        Receipts.changedBy(entry.fact(), receipts).forEach(each -> touched.addAll(receipts.customers(each)));
        return touched;
    }

    static void refold(Projection projection, String customer, List<Entry> about, Receipts receipts) {
        // A customer that others still speak of keeps its name when the line that introduced it is taken back
        var named = about.isEmpty() || about.stream().anyMatch(e -> e.fact() instanceof Fact.CustomerAdded);
        var introduced = named ? List.<Entry>of() : receipts.introductions(customer);
        projection.refold(
                customer,
                Stream.concat(introduced.stream(), about.stream())
                        .sorted(Comparator.comparingLong(Entry::position))
                        .toList());
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
    public <T extends Projection> T the(Class<T> type) {
        var projection = derived.get(type);
        if (projection == null) {
            throw new IllegalArgumentException("没有派生状态 " + type.getName());
        }
        return type.cast(projection);
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public Known supposing(Noted noted) {
        return new Supposed(this, receipts, noted);
    }

    @Override
    public List<Entry> of(String person, LocalDate from, LocalDate to) {
        return standing.of(person, from, to);
    }

    @Override
    public List<Entry> between(LocalDate from, LocalDate to) {
        return standing.between(from, to);
    }

    @Override
    public List<Entry> about(String customer) {
        return standing.about(customer);
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
        return receiptsOf.getOrDefault(person, List.of()).reversed().stream()
                .filter(this::canBeTakenBack)
                .findFirst();
    }

    /** What takes back is not taken back, and a correction of what is gone has nothing left to take back. */
    private boolean canBeTakenBack(long receipt) {
        return !isVoided(receipt)
                && under(receipt).stream()
                        .noneMatch(entry -> entry.fact() instanceof Fact.Voided
                                || (entry.fact() instanceof Fact.Corrected(var corrected, var _)
                                        && isVoided(corrected)));
    }

    @Override
    public List<Entry> handovers(String person) {
        return standing.handovers(person);
    }

    @Override
    public List<Entry> leaves(String person) {
        return standing.leaves(person);
    }

    @Override
    public List<Entry> listedPeople() {
        return standing.listedPeople();
    }

    @Override
    public List<Entry> kudosFor(long receipt) {
        return standing.praising(receipt);
    }
}

package io.drumbeat.ledger;

import io.drumbeat.people.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The ledger folded into memory: what {@link Known} answers from. Not safe for use by several threads; whoever owns a
 * book locks it.
 */
public final class Book implements Known, Ledger {
    private final Supplier<People> people;
    private final Map<Class<?>, Projection> derived = new HashMap<>();
    private final Map<String, NavigableMap<LocalDate, List<Entry>>> byPerson = new HashMap<>();
    private final NavigableMap<LocalDate, List<Entry>> byDate = new TreeMap<>();
    private final Map<String, List<Entry>> byCustomer = new HashMap<>();
    private final Map<Long, List<Entry>> byReceipt = new HashMap<>();
    private final Map<Long, List<Entry>> kudos = new HashMap<>();
    private final Map<String, List<Long>> receiptsOf = new HashMap<>();
    private final Set<Long> voided = new HashSet<>();
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
        var receipt = nextReceipt();
        var entries = new ArrayList<Entry>();
        for (var fact : noted.facts()) {
            entries.add(new Entry(
                    position + 1 + entries.size(), receipt, person, noted.date(), at, noted.late(), messageId, fact));
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
            index(entry);
            touched.addAll(touchedBy(entry));
        }
        touched.forEach(this::refold);
    }

    private void index(Entry entry) {
        byPerson.computeIfAbsent(entry.person(), _ -> new TreeMap<>())
                .computeIfAbsent(entry.date(), _ -> new ArrayList<>())
                .add(entry);
        byDate.computeIfAbsent(entry.date(), _ -> new ArrayList<>()).add(entry);
        byReceipt.computeIfAbsent(entry.receipt(), _ -> new ArrayList<>()).add(entry);
        var customer = entry.fact().customer();
        if (customer != null) {
            byCustomer.computeIfAbsent(customer, _ -> new ArrayList<>()).add(entry);
        }
        switch (entry.fact()) {
            case Fact.Voided(var taken) -> voided.add(taken);
            case Fact.KudosGiven given
            when given.about() != null ->
                kudos.computeIfAbsent(given.about(), _ -> new ArrayList<>()).add(entry);
            default -> {}
        }
        if (!(entry.fact() instanceof Fact.Voided)) {
            var receipts = receiptsOf.computeIfAbsent(entry.person(), _ -> new ArrayList<>());
            if (receipts.isEmpty() || receipts.getLast() != entry.receipt()) {
                receipts.add(entry.receipt());
            }
        }
    }

    private Set<String> touchedBy(Entry entry) {
        var about = entry.fact() instanceof Fact.Voided(var taken) ? under(taken) : List.of(entry);
        var touched = new HashSet<String>();
        for (var each : about) {
            var customer = each.fact().customer();
            if (customer != null) {
                touched.add(customer);
            }
        }
        return touched;
    }

    private void refold(String customer) {
        var left = about(customer);
        // A customer that others still speak of keeps its name when the line that introduced it is taken back
        var standing = left.isEmpty()
                ? left
                : byCustomer.getOrDefault(customer, List.of()).stream()
                        .filter(e -> e.fact() instanceof Fact.CustomerAdded || !voided.contains(e.receipt()))
                        .toList();
        derived.values().forEach(projection -> projection.refold(customer, standing));
    }

    private List<Entry> standing(Collection<Entry> entries) {
        return entries.stream().filter(e -> !voided.contains(e.receipt())).toList();
    }

    private List<Entry> standing(NavigableMap<LocalDate, List<Entry>> days, LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            return List.of();
        }
        return days.subMap(from, true, to, true).values().stream()
                .flatMap(List::stream)
                .filter(e -> !voided.contains(e.receipt()))
                .toList();
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
    public List<Entry> of(String person, LocalDate from, LocalDate to) {
        return standing(byPerson.getOrDefault(person, new TreeMap<>()), from, to);
    }

    @Override
    public List<Entry> between(LocalDate from, LocalDate to) {
        return standing(byDate, from, to);
    }

    @Override
    public List<Entry> about(String customer) {
        return standing(byCustomer.getOrDefault(customer, List.of()));
    }

    @Override
    public List<Entry> under(long receipt) {
        return List.copyOf(byReceipt.getOrDefault(receipt, List.of()));
    }

    @Override
    public boolean isVoided(long receipt) {
        return voided.contains(receipt);
    }

    @Override
    public Optional<Long> lastReceiptOf(String person) {
        return receiptsOf.getOrDefault(person, List.of()).reversed().stream()
                .filter(r -> !voided.contains(r))
                .findFirst();
    }

    @Override
    public List<Entry> kudosFor(long receipt) {
        return standing(kudos.getOrDefault(receipt, List.of()));
    }
}

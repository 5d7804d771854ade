package io.drumbeat.ledger;

import io.drumbeat.people.People;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A book as it would be with some receipts saying something else; the book itself is not touched. */
final class Supposed implements Known, Ledger {
    private final Book book;
    private final Receipts receipts;
    private final Map<Long, List<Entry>> instead = new HashMap<>();
    private final Map<Class<?>, Projection> derived = new HashMap<>();
    private final Set<Long> voided = new LinkedHashSet<>();
    private final Set<String> touched = new LinkedHashSet<>();

    Supposed(Book book, Receipts receipts, Noted noted) {
        this.book = book;
        this.receipts = receipts;
        for (var fact : noted.facts()) {
            if (fact instanceof Fact.Voided(var taken)) {
                voided.add(taken);
            }
        }
        for (var fact : noted.facts()) {
            suppose(fact);
        }
    }

    private void suppose(Fact fact) {
        for (var receipt : Receipts.changedBy(fact, receipts)) {
            var newest = fact instanceof Fact.Corrected(var _, var noted) ? noted : null;
            var says = receipts.says(receipt, this::isVoided, newest);
            instead.put(receipt, isVoided(receipt) ? List.of() : says);
            touched.addAll(receipts.customers(receipt));
            says.forEach(entry -> Receipts.add(touched, entry.fact()));
        }
    }

    private List<Entry> byDay(Collection<Entry> standing, Predicate<Entry> belongs) {
        return with(standing, belongs).stream()
                .sorted(Comparator.comparing(Entry::date))
                .toList();
    }

    private List<Entry> with(Collection<Entry> standing, Predicate<Entry> belongs) {
        return Stream.concat(
                        standing.stream().filter(entry -> !instead.containsKey(entry.receipt())),
                        instead.values().stream().flatMap(List::stream).filter(belongs))
                .sorted(Comparator.comparingLong(Entry::position))
                .toList();
    }

    private static boolean within(Entry entry, LocalDate from, LocalDate to) {
        return !entry.date().isBefore(from) && !entry.date().isAfter(to);
    }

    @Override
    public People people() {
        return book.people();
    }

    @Override
    public Ledger ledger() {
        return this;
    }

    @Override
    public long nextReceipt() {
        return book.nextReceipt() + 1;
    }

    @Override
    public Known supposing(Noted noted) {
        throw new UnsupportedOperationException("假设里不能再假设");
    }

    @Override
    public <T extends Projection> T the(Class<T> type) {
        return type.cast(derived.computeIfAbsent(type, _ -> {
            var fresh = book.the(type).fresh();
            touched.forEach(customer -> Book.refold(fresh, customer, about(customer), receipts));
            return fresh;
        }));
    }

    @Override
    public long position() {
        return book.position() + 1;
    }

    @Override
    public List<Entry> of(String person, LocalDate from, LocalDate to) {
        return byDay(book.of(person, from, to), entry -> entry.person().equals(person) && within(entry, from, to));
    }

    @Override
    public List<Entry> between(LocalDate from, LocalDate to) {
        return byDay(book.between(from, to), entry -> within(entry, from, to));
    }

    @Override
    public List<Entry> about(String customer) {
        return with(book.about(customer), entry -> customer.equals(entry.fact().customer()));
    }

    @Override
    public List<Entry> under(long receipt) {
        var supposed = instead.get(receipt);
        return supposed == null || supposed.isEmpty() ? book.under(receipt) : supposed;
    }

    @Override
    public List<Entry> changesTo(long receipt) {
        return book.changesTo(receipt);
    }

    @Override
    public boolean isVoided(long receipt) {
        return voided.contains(receipt) || receipts.isVoided(receipt);
    }

    @Override
    public Optional<Entry> takenBack(long receipt) {
        return book.takenBack(receipt);
    }

    @Override
    public Optional<Long> lastReceiptOf(String person) {
        return book.lastReceiptOf(person).filter(receipt -> !isVoided(receipt));
    }

    @Override
    public List<Entry> handovers(String person) {
        return with(
                book.handovers(person),
                entry -> entry.fact() instanceof Fact.CustomerHandedOver(var _, var from, var to, var _, var _)
                        && (from.equals(person) || to.equals(person)));
    }

    @Override
    public List<Entry> leaves(String person) {
        return with(
                book.leaves(person), entry -> entry.person().equals(person) && entry.fact() instanceof Fact.LeaveTaken);
    }

    @Override
    public List<Entry> listedPeople() {
        return with(book.listedPeople(), entry -> entry.fact() instanceof Fact.PersonListed);
    }

    @Override
    public List<Entry> kudosFor(long receipt) {
        return with(
                book.kudosFor(receipt),
                entry -> entry.fact() instanceof Fact.KudosGiven(var _, var about, var _)
                        && about != null
                        && about == receipt);
    }
}

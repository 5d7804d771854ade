package io.drumbeat.deal;

import io.drumbeat.customer.Owners;
import io.drumbeat.customer.Succession;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.fold.Shared;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Configurations;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Projection;
import io.drumbeat.money.Money;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import io.drumbeat.subject.Subject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every deal that stands in the ledger. A customer's deals are derived together, since they are handed over with it. */
public final class Deals implements Projection<Subject.Customer> {
    private final StagesByTime stages;
    private final Map<String, List<Deal>> byCustomer;
    private final Map<String, Deal> byId;
    private final Held held;
    private final Sold sold;

    public Deals(InForce<Stages> stages) {
        this(StagesByTime.of(stages, Configurations.NONE), Shared.none(), Shared.none(), Held.NOTHING, Sold.NOTHING);
    }

    /** With stages that never were others. */
    public Deals(Stages stages) {
        this(InForce.always(stages));
    }

    private Deals(
            StagesByTime stages, Map<String, List<Deal>> byCustomer, Map<String, Deal> byId, Held held, Sold sold) {
        this.stages = stages;
        this.byCustomer = byCustomer;
        this.byId = byId;
        this.held = held;
        this.sold = sold;
    }

    @Override
    public Class<Subject.Customer> subject() {
        return Subject.Customer.class;
    }

    @Override
    public Deals fresh() {
        return new Deals(stages, Shared.none(), Shared.none(), Held.NOTHING, Sold.NOTHING);
    }

    @Override
    public Deals configured(Configurations files) {
        return new Deals(stages.by(files), byCustomer, byId, held, sold);
    }

    /** What is told of a deal, and who stands in for whom. */
    @Override
    public boolean minds(Fact fact) {
        return fact.deal() != null || fact instanceof CustomerFact.CustomerHandedOver || fact instanceof CashFact;
    }

    @Override
    public Deals refolded(Map<Subject.Customer, List<Entry>> standing) {
        var open = new Deals(stages, Shared.open(byCustomer), Shared.open(byId), held.open(), sold.open());
        var changed = new LinkedHashMap<String, Map<String, Deal>>();
        standing.forEach((customer, about) -> {
            var now = derived(about);
            if (!of(customer.id()).equals(List.copyOf(now.values()))) {
                changed.put(customer.id(), now);
            }
            open.sold.refold(customer.id(), about);
        });
        // A deal that was put right may be with another customer by now, so all go before any comes
        changed.keySet().forEach(open::forget);
        changed.forEach(open::put);
        return new Deals(
                stages,
                Shared.closed(open.byCustomer),
                Shared.closed(open.byId),
                open.held.closed(),
                open.sold.closed());
    }

    private void forget(String customer) {
        var before = byCustomer.remove(customer);
        if (before != null) {
            before.forEach(deal -> byId.remove(deal.id(), deal));
            before.forEach(held::remove);
        }
    }

    private void put(String customer, Map<String, Deal> deals) {
        if (!deals.isEmpty()) {
            byCustomer.put(customer, List.copyOf(deals.values()));
            deals.values().forEach(deal -> held.add(deal, byId.put(deal.id(), deal) != null));
        }
    }

    private Map<String, Deal> derived(List<Entry> standing) {
        var deals = new LinkedHashMap<String, Deal>();
        var succession = Succession.of(standing);
        var rejected = Rejected.of(standing);
        for (var entry : standing) {
            if (!rejected.isQuote(entry)) {
                fold(deals, entry, rejected.leaves(entry), succession);
            }
        }
        Paid.into(deals, standing);
        return deals;
    }

    private void fold(Map<String, Deal> deals, Entry entry, Fact fact, Succession succession) {
        var id = fact.deal();
        if (fact instanceof DealFact.DealOpened opened) {
            deals.put(opened.deal(), opened(opened, entry, succession));
        } else if (id != null) {
            deals.computeIfPresent(id, (_, deal) -> after(deal, entry, succession));
        }
    }

    private Deal opened(DealFact.DealOpened opened, Entry entry, Succession succession) {
        var step = new Deal.Step(stages.when(entry).first().id(), entry.date(), entry.receipt());
        return new Deal(
                opened.deal(),
                entry.receipt(),
                opened.customer(),
                Owners.of(entry.person(), succession),
                step.stage(),
                opened.amount(),
                opened.expectedClose(),
                entry.date(),
                List.of(step),
                Money.ZERO,
                null,
                null,
                null);
    }

    /** What becomes of a deal by something told of it. */
    private Deal after(Deal deal, Entry entry, Succession succession) {
        return switch (entry.fact()) {
            case QuoteFact.QuoteGiven quote -> quoted(deal, entry, succession).worth(quote.amount());
            case DealFact.StageMoved move -> moved(deal, entry, move.stage(), succession);
            case DealFact.DealWon won ->
                moved(deal, entry, stages.when(entry).won().id(), succession).worth(won.amount());
            case DealFact.DealLost lost ->
                moved(deal, entry, stages.when(entry).lost().id(), succession).lostFor(lost.reason());
            case DealFact.DealReopened again -> deal.openedAgain(new Deal.Reopening(again.on(), again.reason()));
            case DealFact.DealEstimated estimate -> deal.estimated(estimate.amount(), estimate.expectedClose());
            case DealFact.DealSnoozed snooze -> deal.pausing(new Deal.Pause(snooze.until(), snooze.reason()));
            default -> deal;
        };
    }

    /** A quote takes a deal to the stage of quotes, and never back to it. */
    private Deal quoted(Deal deal, Entry entry, Succession succession) {
        var then = stages.when(entry);
        var quoted = then.quoted().id();
        return then.indexOf(deal.stage()) < then.indexOf(quoted) ? moved(deal, entry, quoted, succession) : deal;
    }

    private static Deal moved(Deal deal, Entry entry, String stage, Succession succession) {
        return deal.movedTo(new Deal.Step(stage, entry.date(), entry.receipt()), Owners.of(entry.person(), succession));
    }

    public Collection<Deal> all() {
        return byId.values();
    }

    public Optional<Deal> withId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** A customer's deals, oldest first. */
    public List<Deal> of(String customer) {
        return byCustomer.getOrDefault(customer, List.of());
    }

    public List<Deal> openOf(String customer) {
        return of(customer).stream().filter(this::isOpen).toList();
    }

    /** What a person has on a day, open or closed. */
    public List<Deal> ownedBy(String person, LocalDate day) {
        return held.of(person).stream()
                .filter(deal -> deal.ownerOn(day).equals(person))
                .filter(deal -> !held.isTwice(deal.id()) || deal.equals(byId.get(deal.id())))
                .toList();
    }

    /** Everybody who has a deal, had one or will have one. */
    public Set<String> owners() {
        return held.people();
    }

    /** What was sold so far, as it is usually called, in no order that means anything. */
    public List<String> products() {
        return sold.all();
    }

    /** The product that a word names, as it was called when it was sold; empty if it never was. */
    public Optional<String> productCalled(String word) {
        return sold.called(word);
    }

    public boolean isOpen(Deal deal) {
        return stages().get(deal.stage()).kind() == Stage.Kind.OPEN;
    }

    public boolean isWon(Deal deal) {
        return stages().get(deal.stage()).kind() == Stage.Kind.WON;
    }

    /** The stages of today, which know those that are gone. */
    public Stages stages() {
        return stages.now();
    }

    /** The stages that were when this was told. */
    public Stages stages(Entry told) {
        return stages.when(told);
    }

    /** Whether a customer buys for the first time, by what was told about them before. */
    public static boolean isFirstPurchase(List<Entry> before) {
        return isFirstPurchase(before, LocalDate.MIN);
    }

    /** The same where a signing before a day makes nobody known any more. */
    public static boolean isFirstPurchase(List<Entry> before, LocalDate since) {
        return before.stream()
                .noneMatch(entry -> entry.fact() instanceof DealFact.DealWon
                        && !entry.date().isBefore(since));
    }
}

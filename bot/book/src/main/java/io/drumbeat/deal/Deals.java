package io.drumbeat.deal;

import io.drumbeat.customer.Owners;
import io.drumbeat.customer.Succession;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Projection;
import io.drumbeat.money.Money;
import io.drumbeat.stage.Stage;
import io.drumbeat.stage.Stages;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every deal that stands in the ledger. A book has its own. */
public final class Deals implements Projection {
    private final Stages stages;
    private final Map<String, List<Deal>> byCustomer = new HashMap<>();
    private final Map<String, Deal> byId = new LinkedHashMap<>();
    private final Sold sold = new Sold();

    public Deals(Stages stages) {
        this.stages = stages;
    }

    @Override
    public Deals fresh() {
        return new Deals(stages);
    }

    @Override
    public void refold(String customer, List<Entry> standing) {
        // A deal that was put right may be with another customer by now
        of(customer).stream()
                .filter(deal -> withId(deal.id())
                        .filter(now -> now.customer().equals(customer))
                        .isPresent())
                .forEach(deal -> byId.remove(deal.id()));
        var deals = new LinkedHashMap<String, Deal>();
        var succession = Succession.of(standing);
        for (var entry : standing) {
            fold(deals, entry, succession);
        }
        if (deals.isEmpty()) {
            byCustomer.remove(customer);
        } else {
            byCustomer.put(customer, List.copyOf(deals.values()));
        }
        byId.putAll(deals);
        sold.refold(customer, standing);
    }

    private void fold(Map<String, Deal> deals, Entry entry, Succession succession) {
        var owners = Owners.of(entry.person(), succession);
        switch (entry.fact()) {
            case Fact.DealOpened(var customer, var id, var amount, var expected, var _, var _, var _) -> {
                var step = new Deal.Step(stages.first().id(), entry.date(), entry.receipt());
                deals.put(
                        id,
                        new Deal(
                                id,
                                entry.receipt(),
                                customer,
                                owners,
                                step.stage(),
                                amount,
                                expected,
                                entry.date(),
                                List.of(step),
                                Money.ZERO,
                                null,
                                null,
                                null));
            }
            case Fact.QuoteGiven(var _, var id, var amount, var _, var _, var _) ->
                deals.computeIfPresent(id, (_, deal) -> {
                    var quoted = stages.quoted().id();
                    var further = stages.indexOf(deal.stage()) < stages.indexOf(quoted);
                    return (further ? moved(deal, entry, quoted, owners) : deal).worth(amount);
                });
            case Fact.StageMoved(var _, var id, var stage, var _, var _, var _) ->
                deals.computeIfPresent(id, (_, deal) -> moved(deal, entry, stage, owners));
            case Fact.DealWon(var _, var id, var amount, var _, var _, var _, var _) ->
                deals.computeIfPresent(
                        id, (_, deal) -> moved(deal, entry, stages.won().id(), owners)
                                .worth(amount));
            case Fact.DealLost(var _, var id, var reason, var _) ->
                deals.computeIfPresent(
                        id, (_, deal) -> moved(deal, entry, stages.lost().id(), owners)
                                .lostFor(reason));
            case Fact.DealReopened(var _, var id, var on, var reason) ->
                deals.computeIfPresent(id, (_, deal) -> deal.openedAgain(new Deal.Reopening(on, reason)));
            case Fact.DealEstimated(var _, var id, var amount, var expected) ->
                deals.computeIfPresent(id, (_, deal) -> deal.estimated(amount, expected));
            case Fact.DealSnoozed(var _, var id, var until, var reason) ->
                deals.computeIfPresent(id, (_, deal) -> deal.pausing(new Deal.Pause(until, reason)));
            case Fact.CashCollected(var _, var id, var amount, var _, var _)
            when id != null -> deals.computeIfPresent(id, (_, deal) -> deal.paid(amount));
            case Fact.RefundGiven(var _, var id, var amount, var _, var _)
            when id != null -> deals.computeIfPresent(id, (_, deal) -> deal.paid(amount.negated()));
            default -> {}
        }
    }

    private static Deal moved(Deal deal, Entry entry, String stage, Owners owners) {
        return deal.movedTo(new Deal.Step(stage, entry.date(), entry.receipt()), owners);
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

    /** What a person has open on a day. */
    public List<Deal> openOwnedBy(String person, LocalDate day) {
        return byId.values().stream()
                .filter(deal -> isOpen(deal) && deal.ownerOn(day).equals(person))
                .toList();
    }

    /** The product that a word names, as it was called when it was sold; empty if it never was. */
    public Optional<String> productCalled(String word) {
        return sold.called(word);
    }

    public boolean isOpen(Deal deal) {
        return stages.get(deal.stage()).kind() == Stage.Kind.OPEN;
    }

    public boolean isWon(Deal deal) {
        return stages.get(deal.stage()).kind() == Stage.Kind.WON;
    }

    public Stages stages() {
        return stages;
    }
}

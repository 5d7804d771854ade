package io.drumbeat.credit;

import io.drumbeat.deal.Contracts;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.receivable.Movement;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What one customer's entries bring in, parted between those who share its deals. Whatever is paid in instalments is parted as
 * the whole of it is, so that nobody has a fen more for its having come in pieces.
 */
public final class Parting {
    private final List<Entry> about;
    private final Splits splits;
    private final MoneyRules rules;
    private @Nullable Map<Long, Split.Parted> billed;

    private Parting(List<Entry> about, MoneyRules rules) {
        this.about = about;
        this.splits = Splits.of(about);
        this.rules = rules;
    }

    /** @param about what stands about one customer, oldest first */
    public static Parting of(List<Entry> about, MoneyRules rules) {
        return new Parting(about, rules);
    }

    /** Whether cash counts for whoever told of it, entry by entry: nothing is shared, put elsewhere or went back. */
    public boolean isPlain() {
        return splits.all().isEmpty()
                && about.stream()
                        .noneMatch(entry -> entry.fact() instanceof CashFact.RefundGiven
                                || entry.fact() instanceof CashFact.CashPut);
    }

    /**
     * All of the cash that moved, in the order in which it did.
     *
     * @param teller for whom the cash that an entry tells of counts, where no deal of it is shared
     */
    public List<Flow> cash(Function<Entry, String> teller) {
        var contracts = Contracts.of(about);
        var pots = new HashMap<String, Pot>();
        var flows = new ArrayList<Flow>();
        for (var movement : Cashbook.of(about, rules).movements()) {
            var parted = splits.of(movement.deal())
                    .map(split -> pots.computeIfAbsent(
                                    movement.deal() + movement.placed(),
                                    _ -> new Pot(split, movement.placed() ? signed(movement.deal(), contracts) : 0))
                            .take(movement.fen()))
                    .orElseGet(() -> whole(teller.apply(telling(movement)), movement.fen()));
            flows.add(new Flow(movement, parted));
        }
        return flows;
    }

    /** What came or went back with an entry of the deal that it was told for; empty where it moved none. */
    public Optional<Split.Parted> ofCash(Entry entry) {
        var deal = entry.fact().deal();
        var flows = cash(Entry::person).stream()
                .filter(flow -> flow.movement().collectedBy().position() == entry.position()
                        && Objects.equals(flow.movement().deal(), deal))
                .map(Flow::parted)
                .toList();
        var counted = new HashMap<String, Long>();
        var waiting = new HashMap<String, Long>();
        for (var parted : flows) {
            parted.counted().forEach((person, fen) -> counted.merge(person, fen, Long::sum));
            parted.waiting().forEach((person, fen) -> waiting.merge(person, fen, Long::sum));
        }
        return flows.isEmpty() ? Optional.empty() : Optional.of(new Split.Parted(counted, waiting));
    }

    /** What tells for whom cash counts: it was told for a deal, or put to one that somebody else may have signed. */
    private Entry telling(Movement movement) {
        var putTo = movement.placed()
                        && movement.cash() != Movement.Standing.AT_ITS_WORD
                        && !Objects.equals(movement.of().fact().deal(), movement.deal())
                ? movement.deal()
                : null;
        return about.reversed().stream()
                .filter(entry -> putTo != null
                        && entry.fact() instanceof DealFact.DealWon won
                        && won.deal().equals(putTo))
                .findFirst()
                .orElse(movement.of());
    }

    /** The contract in fen; of one in other money nobody knows before all of it is there. */
    private static long signed(@Nullable String deal, Map<String, Money> contracts) {
        return Optional.ofNullable(deal)
                .map(contracts::get)
                .filter(money -> money.currency().equals(Money.CNY))
                .map(Money::minor)
                .orElse(0L);
    }

    /**
     * The parts of what an entry is worth that moves no cash, which make it up again exactly.
     *
     * @param person for whom it counts where its deal is not shared
     * @param value in fen or as a count
     * @param divisible whether it can be shared; what cannot is whose part is the largest
     */
    public Split.Parted of(Entry entry, String person, long value, boolean divisible) {
        if (splits.all().isEmpty() || value == 0) {
            return whole(person, value);
        }
        var bill = entry.fact() instanceof CashFact.Invoiced ? billed().get(entry.position()) : null;
        return bill != null
                ? bill
                : splits.of(dealOf(entry))
                        .map(split -> split.of(value, divisible))
                        .orElseGet(() -> whole(person, value));
    }

    /** What each of the invoices of shared deals is to whom. */
    private Map<Long, Split.Parted> billed() {
        var known = billed;
        if (known == null) {
            known = new HashMap<>();
            var contracts = Contracts.of(about);
            var pots = new HashMap<String, Pot>();
            for (var entry : about) {
                var deal = entry.fact().deal();
                var split = splits.of(deal);
                if (entry.fact() instanceof CashFact.Invoiced bill && deal != null && split.isPresent()) {
                    var fen = rules.yuan(bill.amount(), entry).map(Money::minor).orElse(0L);
                    var pot = pots.computeIfAbsent(deal, _ -> new Pot(split.get(), signed(deal, contracts)));
                    known.put(entry.position(), pot.take(fen));
                }
            }
            billed = known;
        }
        return known;
    }

    private static Split.Parted whole(String person, long value) {
        return new Split.Parted(value == 0 ? Map.of() : Map.of(person, value), Map.of());
    }

    /** What a deal of its own brought in; a quote or a call shares nothing. */
    private static @Nullable String dealOf(Entry entry) {
        return switch (entry.fact()) {
            case DealFact.DealWon won -> won.deal();
            case CashFact cash -> cash.deal();
            default -> null;
        };
    }
}

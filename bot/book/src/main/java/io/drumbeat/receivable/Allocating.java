package io.drumbeat.receivable;

import io.drumbeat.fact.CashFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Puts a customer's cash to its deals, in the order in which it became certain: cash to the deal it was told for, as far as
 * the contract goes; what is beyond stays free until somebody puts it to a deal.
 */
final class Allocating {
    private final Map<String, Money> contracts;
    private final MoneyRules rules;
    private final List<Purse> purses = new ArrayList<>();
    private final List<Movement> movements = new ArrayList<>();

    private record Step(long position, Entry told) {}

    /** @param contracts what was signed, by the deal's id, oldest first */
    Allocating(Map<String, Money> contracts, MoneyRules rules) {
        this.contracts = contracts;
        this.rules = rules;
    }

    Allocating of(List<Entry> about) {
        var reports = Reports.of(about);
        about.stream()
                .flatMap(entry -> step(entry, reports))
                .sorted(Comparator.comparingLong(Step::position))
                .forEach(step -> take(step.told(), reports));
        purses.stream()
                .filter(purse -> purse.atItsWord && purse.told.fact().deal() == null)
                .forEach(this::fill);
        purses.stream().filter(purse -> purse.status == Reports.Status.REPORTED).forEach(this::comeIn);
        return this;
    }

    private static Stream<Step> step(Entry entry, Reports reports) {
        return switch (entry.fact()) {
            case CashFact.CashReported _ ->
                Stream.of(new Step(reports.answer(entry).orElse(entry).position(), entry));
            case CashFact.CashCollected _, CashFact.CashPut _, CashFact.RefundGiven _ ->
                Stream.of(new Step(entry.position(), entry));
            default -> Stream.empty();
        };
    }

    private void take(Entry told, Reports reports) {
        switch (told.fact()) {
            case CashFact.CashPut put -> put(told, put);
            case CashFact.RefundGiven out -> giveBack(told, out);
            case CashFact.CashCollected _, CashFact.CashReported _ -> {
                var purse = new Purse(told, reports.status(told), rules, movements);
                purses.add(purse);
                if (purse.status == Reports.Status.CONFIRMED) {
                    comeIn(purse);
                }
            }
            default -> {}
        }
    }

    private void comeIn(Purse purse) {
        purse.come();
        var deal = purse.told.fact().deal();
        if (deal != null) {
            purse.put(deal, Math.min(purse.free, room(deal, purse.amount())));
        }
        purse.moved(purse.told);
    }

    private void put(Entry told, CashFact.CashPut put) {
        for (var purse : purses) {
            if (purse.told.receipt() == put.cash() && purse.is(put.amount())) {
                purse.put(
                        put.deal(),
                        Math.min(put.amount().minor(), Math.min(purse.free, room(put.deal(), put.amount()))));
                purse.moved(told);
            }
        }
    }

    /** What was given back goes to the cash that it was said to be of, else to the newest of its deal. */
    private void giveBack(Entry told, CashFact.RefundGiven out) {
        var rest = out.amount().minor();
        for (var purse : meant(out)) {
            var some = Math.min(rest, purse.left());
            if (some > 0) {
                purse.giveBack(some);
                purse.moved(told);
                rest -= some;
            }
        }
        if (rest > 0) {
            // more went back than ever came, since what came was taken back: it is no contract's, and nothing is paid
            // on less
            var beyond = new Money(-rest, out.amount().currency());
            rules.yuan(beyond, told)
                    .ifPresent(yuan -> movements.add(
                            new Movement(told, told, out.deal(), false, Movement.Standing.CONFIRMED, yuan.minor())));
        }
    }

    private List<Purse> meant(CashFact.RefundGiven out) {
        var of = out.of();
        return purses.reversed().stream()
                .filter(purse -> purse.is(out.amount()))
                .sorted(Comparator.comparing((Purse purse) -> of == null || purse.told.receipt() != of)
                        .thenComparing(
                                purse -> !Objects.equals(purse.told.fact().deal(), out.deal())))
                .toList();
    }

    /** As it was before anybody put anything: to the oldest that is owed. */
    private void fill(Purse purse) {
        contracts.keySet().forEach(deal -> purse.put(deal, Math.min(purse.free, room(deal, purse.amount()))));
        purse.moved(purse.told);
    }

    /** What a contract has left by what is confirmed, in its own money. */
    long left(String deal, Money like) {
        var reported = purses.stream()
                .filter(purse -> purse.status == Reports.Status.REPORTED)
                .mapToLong(purse -> purse.placed.getOrDefault(deal, 0L))
                .sum();
        return room(deal, like) + reported;
    }

    private long room(String deal, Money like) {
        var contract = contracts.get(deal);
        return contract == null || !contract.currency().equals(like.currency())
                ? 0
                : Math.max(0, contract.minor() - placed(deal));
    }

    private long placed(String deal) {
        return purses.stream()
                .mapToLong(purse -> purse.placed.getOrDefault(deal, 0L))
                .sum();
    }

    List<Cash> cash() {
        return purses.stream().map(Purse::closed).toList();
    }

    List<Movement> movements() {
        return movements;
    }
}

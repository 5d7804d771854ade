package io.drumbeat.receivable;

import io.drumbeat.fact.CashFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a customer's cash to its deals, in the order in which it became certain: cash to the deal it was told for, as far as
 * the contract goes; what is beyond stays free until somebody puts it to a deal.
 */
final class Allocating {
    private final Map<String, Money> contracts;
    private final List<Purse> purses = new ArrayList<>();
    /** What each entry pays on, and the entry whose money it is. */
    private final Map<Long, Paying> paying = new LinkedHashMap<>();

    /**
     * What is paid on.
     *
     * @param of whose month gives its worth
     * @param deals how much by the deal's id, which is empty for that of none
     */
    record Paying(Entry of, Map<String, Long> deals) {
        long minor() {
            return deals.values().stream().mapToLong(minor -> minor).sum();
        }
    }

    private record Step(long position, Entry told) {}

    /** @param contracts what was signed, by the deal's id, oldest first */
    Allocating(Map<String, Money> contracts) {
        this.contracts = contracts;
    }

    Allocating of(List<Entry> about, MoneyRules rules) {
        var reports = Reports.of(about);
        about.stream()
                .flatMap(entry -> step(entry, reports))
                .sorted(Comparator.comparingLong(Step::position))
                .forEach(step -> take(step.told(), reports, rules));
        purses.stream()
                .filter(purse -> purse.atItsWord && purse.told.fact().deal() == null)
                .forEach(this::fill);
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

    private void take(Entry told, Reports reports, MoneyRules rules) {
        switch (told.fact()) {
            case CashFact.CashPut put -> put(told, put);
            case CashFact.RefundGiven out -> giveBack(told, out);
            case CashFact.CashCollected _, CashFact.CashReported _ -> comeIn(told, reports, rules);
            default -> {}
        }
    }

    private void comeIn(Entry told, Reports reports, MoneyRules rules) {
        var atItsWord = told.fact() instanceof CashFact.CashCollected && rules.isTakenAtItsWord(told);
        var purse = new Purse(told, reports.status(told), atItsWord);
        var deal = told.fact().deal();
        if (deal != null) {
            purse.put(deal, Math.min(purse.free, room(deal, purse.amount())));
        }
        purses.add(purse);
        pays(told, told, deal, atItsWord ? purse.left() : purse.left() - purse.free);
    }

    private void put(Entry told, CashFact.CashPut put) {
        for (var purse : purses) {
            if (purse.told.receipt() == put.cash() && purse.is(put.amount())) {
                var some = Math.min(put.amount().minor(), Math.min(purse.free, room(put.deal(), put.amount())));
                purse.put(put.deal(), some);
                pays(told, purse.told, put.deal(), purse.atItsWord ? 0 : Math.max(0, some));
            }
        }
    }

    /** What was given back goes to the cash that it was said to be of, else to the newest of its deal. */
    private void giveBack(Entry told, CashFact.RefundGiven out) {
        var rest = out.amount().minor();
        for (var purse : meant(out)) {
            var some = Math.min(rest, purse.left());
            if (some > 0) {
                var went = purse.giveBack(some);
                if (purse.atItsWord) {
                    pays(told, purse.told, purse.told.fact().deal(), -some);
                } else {
                    went.forEach((deal, part) -> pays(told, purse.told, deal, -part));
                }
                rest -= some;
            }
        }
        if (rest > 0) {
            // it was more than ever came, since what came was taken back: nothing is left to pay on less
            pays(told, told, out.deal(), 0);
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
    }

    private void pays(Entry told, Entry of, @Nullable String deal, long minor) {
        paying.computeIfAbsent(told.position(), _ -> new Paying(of, new LinkedHashMap<>()))
                .deals()
                .merge(Objects.requireNonNullElse(deal, ""), minor, Long::sum);
    }

    /** What a contract has left, in its own money. */
    long room(String deal, Money like) {
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

    Map<Long, Paying> paying() {
        return paying;
    }
}

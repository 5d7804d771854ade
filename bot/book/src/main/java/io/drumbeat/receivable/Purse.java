package io.drumbeat.receivable;

import io.drumbeat.fact.CashFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Cash while it is being put to deals and given back, in its minor unit. */
final class Purse {
    /** What is free has no deal's name. */
    private static final String FREE = "";

    final Entry told;
    final Reports.Status status;
    final boolean atItsWord;
    final Map<String, Long> placed = new LinkedHashMap<>();
    private final MoneyRules rules;
    private final List<Movement> movements;
    private Map<String, Long> before = Map.of();
    long free;
    private long left;

    /** @param movements where it sets down what became of it */
    Purse(Entry told, Reports.Status status, MoneyRules rules, List<Movement> movements) {
        this.told = told;
        this.status = status;
        this.atItsWord = told.fact() instanceof CashFact.CashCollected && rules.isTakenAtItsWord(told);
        this.rules = rules;
        this.movements = movements;
    }

    /** All of it is there, and free. */
    void come() {
        left = amount().minor();
        free = left;
    }

    Money amount() {
        return Cash.amount(told);
    }

    boolean is(Money of) {
        return amount().currency().equals(of.currency());
    }

    long left() {
        return left;
    }

    /** Moves some of what is free to a deal. */
    void put(String deal, long some) {
        if (some > 0) {
            placed.merge(deal, some, Long::sum);
            free -= some;
        }
    }

    /** Gives some of it back, what is free first. */
    void giveBack(long some) {
        left -= some;
        var rest = some - Math.min(free, some);
        free -= some - rest;
        for (var deal : placed.keySet().stream().toList().reversed()) {
            var out = Math.min(rest, placed.getOrDefault(deal, 0L));
            placed.merge(deal, -out, Long::sum);
            rest -= out;
        }
    }

    /** Sets down what went where since the last time. */
    void moved(Entry by) {
        var now = worth();
        now.forEach((deal, fen) -> moved(by, deal, fen - before.getOrDefault(deal, 0L)));
        before = now;
    }

    private void moved(Entry by, String deal, long fen) {
        if (fen != 0) {
            var placed = !deal.equals(FREE);
            var whose = placed ? deal : told.fact().deal();
            movements.add(new Movement(by, told, whose, placed, Movement.Standing.of(status, atItsWord), fen));
        }
    }

    /** In fen, so that all together are what the whole is worth, and what is nothing is worth nothing. */
    private Map<String, Long> worth() {
        var worth = new LinkedHashMap<String, Long>();
        var sum = 0L;
        for (var each : placed.entrySet()) {
            worth.put(each.getKey(), fen(sum + each.getValue()) - fen(sum));
            sum += each.getValue();
        }
        worth.put(FREE, fen(sum + free) - fen(sum));
        return worth;
    }

    private long fen(long minor) {
        return rules.yuan(new Money(minor, amount().currency()), told)
                .map(Money::minor)
                .orElse(0L);
    }

    Cash closed() {
        var currency = amount().currency();
        var confirmed = status == Reports.Status.CONFIRMED;
        return new Cash(
                told,
                status,
                atItsWord,
                new Money(confirmed ? left : 0, currency),
                placed.entrySet().stream()
                        .filter(each -> confirmed && each.getValue() != 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> new Money(each.getValue(), currency))),
                new Money(confirmed ? free : 0, currency));
    }
}

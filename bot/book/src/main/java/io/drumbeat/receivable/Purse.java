package io.drumbeat.receivable;

import io.drumbeat.income.Reports;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Cash while it is being put to deals and given back, in its minor unit. */
final class Purse {
    final Entry told;
    final Reports.Status status;
    final boolean atItsWord;
    final Map<String, Long> placed = new LinkedHashMap<>();
    long free;
    private long left;

    Purse(Entry told, Reports.Status status, boolean atItsWord) {
        this.told = told;
        this.status = status;
        this.atItsWord = atItsWord;
        this.left = status == Reports.Status.CONFIRMED ? amount().minor() : 0;
        this.free = left;
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

    /** Gives some of it back, what is free first; returns how much of which deal's went. */
    Map<String, Long> giveBack(long some) {
        left -= some;
        var rest = some - Math.min(free, some);
        free -= some - rest;
        var went = new LinkedHashMap<String, Long>();
        for (var deal : placed.keySet().stream().toList().reversed()) {
            var out = Math.min(rest, placed.getOrDefault(deal, 0L));
            if (out > 0) {
                placed.merge(deal, -out, Long::sum);
                went.put(deal, out);
                rest -= out;
            }
        }
        return went;
    }

    Cash closed() {
        var currency = amount().currency();
        return new Cash(
                told,
                status,
                atItsWord,
                new Money(left, currency),
                placed.entrySet().stream()
                        .filter(each -> each.getValue() != 0)
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> new Money(each.getValue(), currency))),
                new Money(free, currency));
    }
}

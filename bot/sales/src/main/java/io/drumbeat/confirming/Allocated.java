package io.drumbeat.confirming;

import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** To which contracts confirmed cash belongs, in a line. */
public final class Allocated {
    private static final Sentences SENTENCES = Sentences.beside(Allocated.class);

    private Allocated() {}

    /** As {@code 分到商机 #1 ¥100,000；未分配 ¥20,000，不计提成}; empty while it waits. */
    public static Optional<String> line(Entry told, Known known) {
        return Cashbook.of(Objects.requireNonNull(told.fact().customer()), known)
                .under(told.receipt())
                .filter(cash -> !cash.isOpen() && !cash.left().isZero())
                .map(cash -> line(cash, known));
    }

    private static String line(Cash cash, Known known) {
        var parts = new ArrayList<String>();
        cash.allocated()
                .forEach((deal, amount) -> parts.add(SENTENCES.say(
                        "allocatedTo", Map.of("deal", number(deal, known), "amount", amount.toString()))));
        if (cash.free().isPositive() && !cash.atItsWord()) {
            parts.add(SENTENCES.say(
                    "free", Map.of("amount", cash.free().toString(), "beyond", String.valueOf(cash.deal() != null))));
        }
        return String.join("；", parts);
    }

    static String number(String deal, Known known) {
        return known.the(Deals.class)
                .withId(deal)
                .map(one -> String.valueOf(one.number()))
                .orElse(deal);
    }
}

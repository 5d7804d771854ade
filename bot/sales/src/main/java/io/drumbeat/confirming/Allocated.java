package io.drumbeat.confirming;

import io.drumbeat.card.Element;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Cashbook;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
            parts.add(SENTENCES.say("free", Map.of("amount", cash.free().toString(), "why", why(cash, known))));
        }
        return String.join("；", parts);
    }

    /** Why some of it belongs to no contract. */
    private static String why(Cash cash, Known known) {
        return cash.deal() != null
                ? "beyond"
                : ShowUnallocated.rooms(cash, known).isEmpty() ? "none" : "later";
    }

    /** What puts the rest of it to the contracts that have room; none where it waits or nothing is left. */
    static List<Element> buttons(Entry told, Person who, LocalDate today, Known known) {
        return Cashbook.of(Objects.requireNonNull(told.fact().customer()), known)
                .under(told.receipt())
                .filter(cash -> !cash.isOpen() && cash.free().isPositive() && !cash.atItsWord())
                .map(cash -> ShowUnallocated.puttingTo(cash, who, today, known))
                .orElse(List.of());
    }

    static String number(String deal, Known known) {
        return known.the(Deals.class)
                .withId(deal)
                .map(one -> String.valueOf(one.number()))
                .orElse(deal);
    }

    /** Each of what was confirmed, where it went and where the rest may go. */
    static List<Element> lines(List<Entry> told, Person who, LocalDate today, Known after) {
        var elements = new ArrayList<Element>();
        for (var entry : told) {
            elements.add(new Element.Text(SENTENCES.say("line", CashWords.of(entry, after))));
            line(entry, after).map(Element.Text::new).ifPresent(elements::add);
            elements.addAll(buttons(entry, who, today, after));
        }
        return elements;
    }
}

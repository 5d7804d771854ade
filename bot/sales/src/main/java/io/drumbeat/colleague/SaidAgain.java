package io.drumbeat.colleague;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.words.Exactly;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Collectors;

/** A line in words that say exactly the same once more, the customer by its name wherever that is enough. */
final class SaidAgain {
    private SaidAgain() {}

    static String line(Utterance said, Known known) {
        var slots = new HashMap<Slot<?>, Object>(said.slots());
        slots.remove(Mention.SLOT);
        var name = said.get(Mention.SLOT).map(mention -> name(mention, known)).orElse("");
        var usage = said.usage();
        var rest = usage.slots().stream()
                .filter(slots::containsKey)
                .map(slot -> " " + Exactly.said(slot, Objects.requireNonNull(slots.get(slot)), known))
                .collect(Collectors.joining());
        return usage.verb() + " " + Mention.SLOT.label() + ":" + name + rest;
    }

    private static String name(Mention mention, Known known) {
        return mention instanceof Mention.Existing(var customer)
                        && known.the(Customers.class).named(customer.name()).size() > 1
                ? customer.name() + "@" + customer.id()
                : mention.name();
    }
}

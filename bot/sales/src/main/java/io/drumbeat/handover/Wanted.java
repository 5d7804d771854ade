package io.drumbeat.handover;

import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A handover that somebody wants.
 *
 * @param day the first day that all of it is the receiver's
 * @param holdings what passes on; all that the giver has unless some customers were named
 * @param some whether only some customers were named
 */
record Wanted(Person giver, Person receiver, LocalDate day, List<Holding> holdings, boolean some) {
    Wanted {
        holdings = List.copyOf(holdings);
    }

    /** As {@code 王五 → 赵六，从 2026-12-01 周二 起}. */
    String title() {
        return "%s → %s，从 %s 起".formatted(giver.name(), receiver.name(), ReceiptFields.day(day));
    }

    /** Words that say exactly this. */
    String words(Known known) {
        var customers = !some
                ? ""
                : holdings.stream()
                        .map(holding -> unmistakable(holding, known))
                        .collect(Collectors.joining("、", " ", ""));
        return "%s → %s %s%s".formatted(name(giver, known), name(receiver, known), day, customers);
    }

    private static String unmistakable(Holding holding, Known known) {
        var customer = holding.customer();
        var twins = known.the(Customers.class).named(customer.name()).size() > 1;
        return twins ? customer.name() + "@" + customer.id() : customer.name();
    }

    private static String name(Person person, Known known) {
        var twins = known.people().ever().stream()
                        .filter(p -> p.name().equals(person.name()))
                        .count()
                > 1;
        return twins ? person.name() + "@" + person.id() : person.name();
    }
}

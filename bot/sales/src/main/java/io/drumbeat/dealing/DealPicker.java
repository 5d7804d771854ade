package io.drumbeat.dealing;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import java.util.List;
import java.util.Optional;

/** Finds the deal a sentence is about; where a customer has several it asks, and never guesses. */
final class DealPicker {
    private DealPicker() {}

    /** What was found. */
    sealed interface Picked {
        /** The one deal that can be meant. */
        record One(Deal deal) implements Picked {}

        /** The customer has no deal that could be meant. */
        record None() implements Picked {}

        /** Several could be meant, or the number fits none. */
        record Asked(Card question) implements Picked {}
    }

    /** @param candidates the customer's deals that could be meant */
    static Picked pick(Utterance said, Mention customer, List<Deal> candidates, Known known) {
        var number = said.get(Slot.RECEIPT);
        if (number.isPresent()) {
            var deals = known.the(Deals.class);
            return withNumber(candidates, number.get())
                    .<Picked>map(Picked.One::new)
                    .orElseGet(() -> new Picked.Asked(notThat(number.get(), customer, candidates, deals)));
        }
        return switch (candidates.size()) {
            case 0 -> new Picked.None();
            case 1 -> new Picked.One(candidates.getFirst());
            default -> new Picked.Asked(question(said, customer, candidates, known.the(Deals.class)));
        };
    }

    private static Optional<Deal> withNumber(List<Deal> deals, long number) {
        return deals.stream().filter(deal -> deal.number() == number).findFirst();
    }

    /** The number fits no deal that can be meant: a button pressed twice says so here, and changes nothing. */
    private static Card notThat(long number, Mention customer, List<Deal> candidates, Deals deals) {
        var others = new Element.Text(candidates.isEmpty() ? "也没有别的商机" : "有：" + list(candidates, deals));
        return withNumber(deals.of(customer.id(0)), number)
                .map(deal -> {
                    var stage = deals.stages().get(deal.stage()).name();
                    var title = deals.isOpen(deal)
                            ? "%s的商机 #%d 还在“%s”，没有签单".formatted(customer.name(), number, stage)
                            : "%s的商机 #%d 已经在“%s”了，没有再动".formatted(customer.name(), number, stage);
                    return candidates.isEmpty() ? Card.info(title) : Card.info(title, others);
                })
                .orElseGet(() -> Card.warn("%s没有商机 #%d".formatted(customer.name(), number), others));
    }

    private static Card question(Utterance said, Mention customer, List<Deal> candidates, Deals deals) {
        var buttons = candidates.stream()
                .map(deal -> Button.of(describe(deal, deals), said.text() + " #" + deal.number()))
                .toList();
        return Card.info(
                "%s有 %d 个商机，说的是哪一个？".formatted(customer.name(), candidates.size()), new Element.Buttons(buttons));
    }

    private static String list(List<Deal> candidates, Deals deals) {
        return String.join("、", candidates.stream().map(d -> describe(d, deals)).toList());
    }

    static String describe(Deal deal, Deals deals) {
        var amount = deal.amount();
        return "#%d %s%s"
                .formatted(deal.number(), deals.stages().get(deal.stage()).name(), amount == null ? "" : " " + amount);
    }
}

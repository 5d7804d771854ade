package io.drumbeat.dealing;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Input;
import io.drumbeat.command.Slot;
import io.drumbeat.deal.Deal;
import io.drumbeat.stage.Stage;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked where a press or a stage says that a deal is over, and not how. */
public final class OutcomeForms {
    private OutcomeForms() {}

    /** @param deal which it is; null where that is not known */
    public static Card signed(String customer, @Nullable Deal deal) {
        var amount = deal == null ? null : deal.amount();
        return signed(customer, amount == null ? "" : amount.toString(), deal == null ? "" : " #" + deal.number());
    }

    private static final List<String> NEW_OR_OLD = List.of("新客", "老客");

    /**
     * How much was signed, and whether the customer is new.
     *
     * @param amount what may have been; empty where that is not known
     * @param number of the deal, behind a blank; empty where that is not known
     */
    public static Card signed(String customer, String amount, String number) {
        var sum = new Input(Slot.AMOUNT.name(), Slot.AMOUNT.label(), Input.Kind.AMOUNT, true, amount, List.of());
        var isNew =
                new Input(Slot.NEW_CUSTOMER.name(), Slot.NEW_CUSTOMER.label(), Input.Kind.SELECT, true, "", NEW_OR_OLD);
        return Card.info(
                "签单 %s：签了多少，新客还是老客？".formatted(customer),
                new Element.Form("签单 " + customer + number, "签下", List.of(sum, isNew)));
    }

    /** Whether the customer is new, where the amount was said alone. */
    public static Card newOrOld(String customer, String amount, String number) {
        var buttons = NEW_OR_OLD.stream()
                .map(word -> Button.of(word, "签单 %s %s%s %s".formatted(customer, amount, number, word)))
                .toList();
        return Card.info("签单 %s %s：新客还是老客？".formatted(customer, amount), new Element.Buttons(buttons));
    }

    static Card lost(String customer, @Nullable Deal deal, Stage stage) {
        var reason = new Input(Slot.REASON.name(), Slot.REASON.label(), Input.Kind.TEXT, true, "", List.of());
        var number = deal == null ? "" : " #" + deal.number();
        return Card.info(
                "到“%s”要说清楚原因".formatted(stage.name()),
                new Element.Form("丢单 " + customer + number, "记丢单", List.of(reason)));
    }
}

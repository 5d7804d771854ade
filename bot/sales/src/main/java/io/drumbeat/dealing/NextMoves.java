package io.drumbeat.dealing;

import io.drumbeat.card.Element.Button;
import io.drumbeat.deal.Deal;
import io.drumbeat.stage.Stages;
import java.util.ArrayList;
import java.util.List;

/** Where an open deal may go from its stage, as buttons. Each names the deal, so that pressing late hits no other. */
public final class NextMoves {
    private NextMoves() {}

    /** Every later stage in order, then winning and losing. */
    public static List<Button> of(String customer, Deal deal, Stages stages) {
        var amount = deal.amount();
        return of(customer, deal.number(), deal.stage(), amount == null ? "" : amount + " ", stages);
    }

    static List<Button> of(String customer, long number, String stage, String amount, Stages stages) {
        var buttons = new ArrayList<Button>();
        for (var next : stages.open()) {
            if (stages.indexOf(next.id()) > stages.indexOf(stage)) {
                buttons.add(Button.of(
                        next.name(),
                        next.equals(stages.quoted())
                                ? "报价 %s #%d".formatted(customer, number)
                                : "推进 %s %s #%d".formatted(customer, next.name(), number)));
            }
        }
        buttons.add(Button.of("签单", "签单 %s %s#%d".formatted(customer, amount, number)));
        buttons.add(Button.of("丢单", "丢单 %s #%d".formatted(customer, number)));
        return buttons;
    }
}

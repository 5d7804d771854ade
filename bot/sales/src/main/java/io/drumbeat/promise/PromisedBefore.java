package io.drumbeat.promise;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Buttons;
import io.drumbeat.card.Element.Text;
import io.drumbeat.command.Telling;
import io.drumbeat.deal.Deals;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody had promised a customer before something else was recorded there: what that kept, and what is left. */
public final class PromisedBefore {
    private static final Sentences SENTENCES = Sentences.beside(PromisedBefore.class);
    private final Person who;
    private final String customer;
    private final Telling telling;

    public PromisedBefore(Person who, String customer, Telling telling) {
        this.who = who;
        this.customer = customer;
        this.telling = telling;
    }

    /** What a contact kept by being what was promised, and what was due by then and is asked about. */
    public List<Element> kept(Known before, Known after) {
        var elements = new ArrayList<Element>();
        var promised = own(before);
        var open = promised.isEmpty() ? promised : own(after);
        for (var step : promised) {
            var still = open.stream().anyMatch(one -> one.number() == step.number());
            if (!still) {
                elements.add(new Text(SENTENCES.say("kept", named(step))));
                elements.add(Buttons.of(Button.of(SENTENCES.say("notThis"), "改期 #" + step.number())));
            } else if (!step.next().date().isAfter(telling.date())) {
                elements.add(new Text(SENTENCES.say("due", named(step))));
                elements.add(new Buttons(StepLines.buttons(step.number())));
            }
        }
        return elements;
    }

    /** What is left once a deal is over, asked one by one: what was promised with it, or with none while there is no other. */
    public List<Element> left(String deal, Known after) {
        var others = after.the(Deals.class).openOf(customer).stream()
                .anyMatch(open -> !open.id().equals(deal));
        var elements = new ArrayList<Element>();
        for (var step : own(after)) {
            if (!deal.equals(step.deal()) && (others || step.deal() != null)) {
                continue;
            }
            elements.add(new Text(SENTENCES.say("left", named(step))));
            elements.add(new Buttons(StepLines.buttons(step.number())));
        }
        return elements;
    }

    private List<Step> own(Known known) {
        return OpenSteps.openWith(customer, telling.today(), known).stream()
                .filter(step -> step.who().equals(who.id()))
                .toList();
    }

    private static Map<String, Object> named(Step step) {
        return Map.of(
                "what", step.next().what(), "day", ReceiptFields.day(step.next().date()), "number", step.number());
    }
}

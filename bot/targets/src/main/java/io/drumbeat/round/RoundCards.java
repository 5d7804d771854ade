package io.drumbeat.round;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.ledger.Known;
import io.drumbeat.reach.Levels;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Draws what is proposed: for whom it is for, with the arithmetic, and for who proposes it. */
@Component
final class RoundCards {
    private static final Sentences SENTENCES = Sentences.beside(RoundCards.class);
    private static final int QUARTER = 3;
    /** Of fewer one could tell whose is whose. */
    private static final int FEWEST = 3;

    private final Levels levels;

    RoundCards(Levels levels) {
        this.levels = levels;
    }

    /** What would be sent to whom. */
    Card draft(Round round, Known known) {
        var rows = new ArrayList<List<String>>();
        for (var offer : round.proposed().offers()) {
            rows.add(List.of(
                    Inquiry.name(offer.person(), known),
                    round.measure().show(offer.total()),
                    round.measure().about(offer.floor()) + "–" + round.measure().about(offer.cap())));
        }
        rows.add(List.of(SENTENCES.say("together"), round.measure().show(round.total()), ""));
        return Card.info(
                SENTENCES.say(
                        "draftTitle",
                        Map.of(
                                "leader", Inquiry.name(round.leader(), known),
                                "year", Integer.toString(round.proposed().year()),
                                "measure", round.measure().label(),
                                "value", round.measure().show(round.total()))),
                new Element.Text(round.proposed().sum()),
                new Element.Table(
                        List.of(SENTENCES.say("person"), SENTENCES.say("target"), SENTENCES.say("bounds")), rows),
                new Element.Text(SENTENCES.say(
                        "draft", Map.of("until", round.proposed().until().toString()))));
    }

    /** What somebody is offered, why, and what they can say to it. */
    Card offer(Round round, Offer offer, Known known) {
        return why(round, offer, known)
                .and(new Element.Text(SENTENCES.say(
                        "answer", Map.of("until", round.proposed().until().toString()))))
                .and(Element.Buttons.of(
                        Button.primary(SENTENCES.say("take"), "接受目标 " + round.said()),
                        Button.of(SENTENCES.say("why"), "为什么我的目标 " + round.said())))
                .and(new Form(
                        "还价 " + round.said(),
                        SENTENCES.say("counterPress"),
                        List.of(new Input(
                                "rest", SENTENCES.say("counterInput"), Input.Kind.TEXT, true, "", List.of()))));
    }

    /** How somebody's target came about, and how the others' lie, without a name. */
    Card why(Round round, Offer offer, Known known) {
        var measure = round.measure();
        var fields = new ArrayList<List<String>>();
        for (var quarter = 0; quarter * QUARTER < offer.months().size(); quarter++) {
            var sum = offer.months().subList(quarter * QUARTER, (quarter + 1) * QUARTER).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            fields.add(List.of("Q" + (quarter + 1), measure.show(sum)));
        }
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(round.proposed().sum()));
        elements.add(new Element.Text(offer.why()));
        elements.add(new Element.Table(List.of(SENTENCES.say("quarter"), SENTENCES.say("target")), fields));
        elements.add(levels.of(measure, offer.total()));
        if (round.proposed().offers().size() >= FEWEST) {
            elements.add(new Element.Text(spread(round)));
        }
        return new Card(
                SENTENCES.say(
                        "offerTitle",
                        Map.of(
                                "person", Inquiry.name(offer.person(), known),
                                "leader", Inquiry.name(round.leader(), known),
                                "year", Integer.toString(round.proposed().year()),
                                "measure", measure.label(),
                                "value", measure.show(offer.total()))),
                Card.Tone.INFO,
                elements);
    }

    private static String spread(Round round) {
        var all = round.proposed().offers().stream().map(Offer::total).sorted().toList();
        return SENTENCES.say("spread", Spread.of(all, round.measure()));
    }
}

package io.drumbeat.round;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.reach.Levels;
import io.drumbeat.reach.Likely;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Draws what is proposed: for whom it is for, with the arithmetic, and for who proposes it. */
@Component
public final class RoundCards {
    private static final Sentences SENTENCES = Sentences.beside(RoundCards.class);
    private static final int QUARTER = 3;
    /** Of fewer one could tell whose is whose. */
    private static final int FEWEST = 3;

    private final Levels levels;
    private final Tally tally;
    private final Likely likely;

    RoundCards(Levels levels, Tally tally, Likely likely) {
        this.likely = likely;
        this.levels = levels;
        this.tally = tally;
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
    Card offer(Round round, Offer offer, LocalDate today, Known known) {
        return why(round, offer, known.people().get(offer.person()), known)
                .and(new Element.Text(likely.told(offer, round.measure(), today, known)))
                .and(new Element.Text(SENTENCES.say(
                        "answer", Map.of("until", round.proposed().until().toString()))))
                .and(Element.Buttons.of(
                        Button.primary(SENTENCES.say("take"), taking(round)),
                        Button.of(SENTENCES.say("why"), "为什么我的目标 " + round.said())))
                .and(counter(round));
    }

    /** What a press says, with which of several rounds it was drawn for. */
    public static String taking(Round round) {
        return "接受目标 " + round.said() + " #" + round.number();
    }

    /** Where they say what they could do instead, and why. */
    public static Element counter(Round round) {
        var input = new Input("rest", SENTENCES.say("counterInput"), Input.Kind.TEXT, true, "", List.of());
        return new Form("还价 " + round.said(), SENTENCES.say("counterPress"), List.of(input));
    }

    /**
     * How somebody's target came about, and how the others' lie, without a name.
     *
     * @param reader who reads it: what they answered themselves is no secret to them
     */
    Card why(Round round, Offer offer, Person reader, Known known) {
        var measure = round.measure();
        var months = round.signed() ? standing(round, offer, known) : offer.months();
        var value = months.stream().mapToLong(Long::longValue).sum();
        var elements = new ArrayList<Element>();
        became(round, offer, value).ifPresent(elements::add);
        answered(round, offer, reader).ifPresent(elements::add);
        elements.add(new Element.Text(round.proposed().sum()));
        elements.add(new Element.Text(offer.why()));
        elements.add(quarters(months, measure));
        elements.add(levels.of(measure, value));
        if (round.proposed().offers().size() >= FEWEST) {
            elements.add(new Element.Text(spread(round, known)));
        }
        var said = Map.of(
                "person", Inquiry.name(offer.person(), known),
                "leader", Inquiry.name(round.leader(), known),
                "year", Integer.toString(round.proposed().year()),
                "measure", measure.label(),
                "value", measure.show(value));
        return new Card(
                round.signed() ? SENTENCES.say("signedTitle", said) : SENTENCES.say("offerTitle", said),
                Card.Tone.INFO,
                elements);
    }

    /** What was proposed, wanted and signed. */
    private static Optional<Element> became(Round round, Offer offer, long value) {
        var measure = round.measure();
        if (!round.signed()) {
            return Optional.empty();
        }
        var wanted = round.answers().containsKey(offer.person())
                ? SENTENCES.say("wants", Map.of("value", measure.show(round.wanted(offer))))
                : SENTENCES.say("unanswered");
        return Optional.of(new Element.Text(SENTENCES.say(
                "becameOf",
                Map.of(
                        "proposed", measure.show(offer.total()),
                        "wanted", wanted,
                        "value", measure.show(value)))));
    }

    /** What their months are now: as signed, or as agreed since. */
    private List<Long> standing(Round round, Offer offer, Known known) {
        var months = new ArrayList<Long>();
        for (var month = 1; month <= offer.months().size(); month++) {
            var of = YearMonth.of(round.proposed().year(), month);
            months.add(tally.monthly(offer.person(), of, known)
                    .getOrDefault(round.measure().id(), 0L));
        }
        return months;
    }

    private static Optional<Element> answered(Round round, Offer offer, Person reader) {
        var answer = round.answers().get(offer.person());
        if (answer == null || !reader.id().equals(offer.person())) {
            return Optional.empty();
        }
        var value = round.measure().show(answer.value());
        return Optional.of(new Element.Text(
                answer.reason() == null
                        ? SENTENCES.say("youTook", Map.of("value", value))
                        : SENTENCES.say("youCountered", Map.of("value", value, "reason", answer.reason()))));
    }

    private static Element quarters(List<Long> months, Indicator measure) {
        var rows = new ArrayList<List<String>>();
        for (var quarter = 0; quarter * QUARTER < months.size(); quarter++) {
            var sum = months.subList(quarter * QUARTER, (quarter + 1) * QUARTER).stream()
                    .mapToLong(Long::longValue)
                    .sum();
            rows.add(List.of("Q" + (quarter + 1), measure.show(sum)));
        }
        return new Element.Table(List.of(SENTENCES.say("quarter"), SENTENCES.say("target")), rows);
    }

    private String spread(Round round, Known known) {
        var all = round.proposed().offers().stream()
                .map(offer -> round.signed()
                        ? standing(round, offer, known).stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        : offer.total())
                .sorted()
                .toList();
        return SENTENCES.say("spread", Spread.of(all, round.measure()));
    }
}

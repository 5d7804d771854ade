package io.drumbeat.signing;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.ask.TargetQuestion;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.ledger.Known;
import io.drumbeat.reach.Evidence;
import io.drumbeat.reach.Likely;
import io.drumbeat.round.CurrentRounds;
import io.drumbeat.round.Round;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.signing.Settlement.Part;
import io.drumbeat.standing.Seen;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Draws what a round came to for whoever signs: who said what and why, what speaks for it, and what comes nearest to all. */
@Component
final class SettledCards {
    private static final Sentences SENTENCES = Sentences.beside(SettledCards.class);
    private final Evidence evidence;
    private final CurrentRounds rounds;
    private final Likely likely;

    SettledCards(Evidence evidence, CurrentRounds rounds, Likely likely) {
        this.likely = likely;
        this.evidence = evidence;
        this.rounds = rounds;
    }

    /**
     * The round that somebody leads and has not signed.
     *
     * @throws Refused while it is sealed, or there is none
     */
    Round own(TargetQuestion said, Request request, LocalDate today, Known known) {
        var round = rounds.led(request.who().id(), said, today, known)
                .orElseThrow(() -> new Refused(SENTENCES.say("noRound")));
        if (!round.isOpen(today)) {
            throw new Refused(SENTENCES.say(
                    "stillSealed",
                    Map.of(
                            "until",
                            round.proposed().until().toString(),
                            "answered",
                            round.answers().size(),
                            "count",
                            round.proposed().offers().size(),
                            "silent",
                            round.silent().stream()
                                    .map(person -> Inquiry.name(person, known))
                                    .collect(Collectors.joining("、")))));
        }
        return round;
    }

    Card card(Round round, LocalDate today, Known known) {
        var settled = Settlement.of(round);
        var elements = new ArrayList<Element>();
        elements.add(table(round, settled, known));
        for (var part : settled.parts()) {
            var answer = round.answers().get(part.offer().person());
            if (answer != null && answer.reason() != null) {
                elements.add(new Element.Text(says(part, answer.reason(), round, known) + "\n"
                        + evidence.of(part.offer().person(), round.measure(), today, known)));
            }
        }
        elements.add(new Element.Text(chances(round, settled, today, known)));
        elements.add(nearest(settled));
        var unsettled = new Unsettled(round, settled, known);
        if (round.signed()) {
            return new Card(title(round, true), Card.Tone.GOOD, elements);
        }
        unsettled.lines().forEach(line -> elements.add(new Element.Text(line)));
        if (unsettled.maySign()) {
            var label = settled.left() == 0
                    ? SENTENCES.say("sign")
                    : SENTENCES.say(
                            "signLeaving", Map.of("left", round.measure().show(settled.left())));
            elements.add(Element.Buttons.of(Button.primary(
                    label, "确认签发目标 " + round.said() + " " + seen(round, settled).said())));
        }
        var clear = settled.left() == 0 && unsettled.maySign();
        return new Card(title(round, clear), clear ? Card.Tone.INFO : Card.Tone.WARN, elements);
    }

    /** The mark of what is shown: who would have how much, and what they asked for. */
    static Seen seen(Round round, Settlement settled) {
        return Seen.of(settled.parts().stream()
                .map(part -> "%s %d %d %s;"
                        .formatted(
                                part.offer().person(),
                                part.wanted(),
                                part.value(),
                                part.offer().months()))
                .collect(Collectors.joining("", round.number() + ":", "")));
    }

    /** The answer that shows it; earlier ones show the same from then on. */
    Answer shown(Card card, Round round, LocalDate today, Request request) {
        var say = Say.about(topic(round.number()), request.chat(), Say.Kind.REPLY, card);
        return new Answer(null, List.of(say), List.of(redrawn(round, today)), null);
    }

    private static String topic(long round) {
        return "goal-settling/" + round;
    }

    /** Every card on which it could be signed shows what it comes to now. */
    Edit redrawn(Round round, LocalDate today) {
        return new Edit(topic(round.number()), (_, known) -> rounds.numbered(round.leader(), round.number(), known)
                .map(now -> card(now, today, known))
                .orElseGet(() -> Card.warn(SENTENCES.say("gone", Map.of("round", round.said())))));
    }

    /** How likely everybody reaches what they would have. */
    private String chances(Round round, Settlement settled, LocalDate today, Known known) {
        return settled.parts().stream()
                .map(part -> likely.told(part.become(), round.measure(), today, known))
                .collect(Collectors.joining("\n"));
    }

    /** What cannot be signed as it stands says so. */
    private static String title(Round round, boolean clear) {
        var told = Map.of(
                "year", Integer.toString(round.proposed().year()),
                "measure", round.measure().label(),
                "total", round.measure().show(round.total()));
        var opened = round.signed() ? SENTENCES.say("done", told) : SENTENCES.say("opened", told);
        return clear ? opened : SENTENCES.say("notSigned") + opened;
    }

    private static Element nearest(Settlement settled) {
        return new Element.Text(
                settled.parts().stream().anyMatch(Part::apart)
                        ? SENTENCES.say("nearestApart")
                        : SENTENCES.say("nearest"));
    }

    private static String says(Part part, String reason, Round round, Known known) {
        return SENTENCES.say(
                "says",
                Map.of(
                        "person", Inquiry.name(part.offer().person(), known),
                        "value", round.measure().show(part.wanted()),
                        "reason", reason));
    }

    private static Element table(Round round, Settlement settled, Known known) {
        var measure = round.measure();
        var rows = new ArrayList<List<String>>();
        for (var part : settled.parts()) {
            rows.add(List.of(
                    Inquiry.name(part.offer().person(), known),
                    measure.show(part.offer().total()),
                    round.answers().containsKey(part.offer().person())
                            ? measure.show(part.wanted())
                            : SENTENCES.say("notAnswered"),
                    measure.show(part.value()),
                    why(round, part)));
        }
        rows.add(List.of(
                SENTENCES.say("together"),
                measure.show(round.total()),
                measure.show(settled.parts().stream().mapToLong(Part::wanted).sum()),
                measure.show(settled.parts().stream().mapToLong(Part::value).sum()),
                ""));
        return new Element.Table(
                List.of(
                        SENTENCES.say("person"),
                        SENTENCES.say("proposed"),
                        SENTENCES.say("wanted"),
                        SENTENCES.say("settled"),
                        SENTENCES.say("note")),
                rows);
    }

    /** Why somebody's is other than what they wanted. */
    static String why(Round round, Part part) {
        var measure = round.measure();
        var apart = round.apart().get(part.offer().person());
        if (apart != null) {
            return SENTENCES.say("isApart", Map.of("reason", apart.reason()));
        }
        var steps = new ArrayList<String>();
        var bounded =
                Math.clamp(part.wanted(), part.offer().floor(), part.offer().cap());
        if (part.isCapped() || bounded < part.wanted()) {
            steps.add(SENTENCES.say(
                    "isCapped", Map.of("cap", measure.show(part.offer().cap()))));
        } else if (part.isLifted() || bounded > part.wanted()) {
            steps.add(SENTENCES.say(
                    "isLifted", Map.of("floor", measure.show(part.offer().floor()))));
        }
        if (part.value() != bounded) {
            var more = part.value() - bounded;
            var moved = (more > 0 ? "+" : "−") + measure.show(Math.abs(more));
            steps.add(SENTENCES.say("isMoved", Map.of("moved", moved)));
        }
        if (!steps.isEmpty()) {
            return String.join("；", steps);
        }
        return round.answers().containsKey(part.offer().person()) ? SENTENCES.say("asSaid") : SENTENCES.say("silent");
    }
}

package io.drumbeat.round;

import io.drumbeat.agenda.FirstThings;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A target that waits for somebody's answer, or a round that waits to be signed, leads their day. */
@Component
@Order(2)
final class RoundFirst implements FirstThings {
    private static final Sentences SENTENCES = Sentences.beside(RoundFirst.class);
    private final CurrentRounds rounds;
    private final Tally tally;

    RoundFirst(CurrentRounds rounds, Tally tally) {
        this.rounds = rounds;
        this.tally = tally;
    }

    @Override
    public List<Element> of(Person person, LocalDate day, Known known) {
        return rounds.of(person.id(), known).stream()
                .filter(round -> !round.signed())
                .flatMap(round -> of(round, person, day).stream())
                .toList();
    }

    /** Nobody answers on a day off. */
    @Override
    public boolean endsOn(Person person, LocalDate day, Known known) {
        return rounds.of(person.id(), known).stream()
                .filter(round -> !round.signed() && round.silent().contains(person.id()))
                .map(round -> round.proposed().until())
                .anyMatch(until -> !day.isAfter(until) && tally.calendar(known).countIn(day.plusDays(1), until) == 0);
    }

    private static List<Element> of(Round round, Person person, LocalDate day) {
        var about = Map.of(
                "year", Integer.toString(round.proposed().year()),
                "until", round.proposed().until().toString(),
                "count", round.proposed().offers().size());
        if (round.leader().equals(person.id()) && round.isOpen(day)) {
            return List.of(
                    new Element.Text(SENTENCES.say("toSign", without(about, "until"))),
                    Element.Buttons.of(Button.primary(SENTENCES.say("look"), "签发目标 " + round.said())));
        }
        return round.silent().contains(person.id())
                        && !day.isAfter(round.proposed().until())
                ? List.of(
                        new Element.Text(SENTENCES.say("toAnswer", without(about, "count"))),
                        Element.Buttons.of(
                                Button.primary(SENTENCES.say("take"), RoundCards.taking(round)),
                                Button.of(SENTENCES.say("why"), "为什么我的目标 " + round.said())))
                : List.of();
    }

    private static Map<String, Object> without(Map<String, ?> all, String key) {
        var rest = new HashMap<String, Object>(all);
        rest.remove(key);
        return rest;
    }
}

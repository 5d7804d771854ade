package io.drumbeat.nudge;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Map;

/** The line itself, and whether it was sent today. */
final class Nudges {
    static final Sentences SENTENCES = Sentences.beside(Nudges.class);

    private Nudges() {}

    static Say to(Person rep, Person by) {
        var line = Card.info(
                SENTENCES.say("nudgeLine", Map.of("who", by.name())),
                new Element.Text(SENTENCES.say("nudgeText")),
                Element.Buttons.of(
                        Button.primary(SENTENCES.say("today"), "今天"), Button.of(SENTENCES.say("visit"), "拜访")));
        return Say.to(new Chat.Direct(rep.id()), Say.Kind.REMINDER, line);
    }

    static boolean isNudged(Person rep, Person by, LocalDate today, Known known) {
        return known.ledger().of(by.id(), today, today).stream()
                .anyMatch(entry -> entry.fact() instanceof StaffFact.Nudged(var whom) && whom.equals(rep.id()));
    }
}

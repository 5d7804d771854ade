package io.drumbeat.nudge;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A friendly line to a rep from whoever leads them, once a day and to them alone. */
@Component
@Order(34)
final class NudgeRep implements Command {
    private static final Sentences SENTENCES = Sentences.beside(NudgeRep.class);
    private final BusinessDays days;

    NudgeRep(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("催一下"), List.of("ping"), SENTENCES.say("nudgeHelp"), SENTENCES.say("nudgeExample"))
                .needing(Slot.PERSON)
                .onlyFor(Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var rep = said.the(Slot.PERSON);
        var today = days.of(request.at(), who.zone());
        var name = Map.of("name", rep.name());
        if (!rep.sells() || !known.people().on(today).maySee(who, rep.id())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notYours", Map.of("who", rep.name()))));
        }
        if (Nudges.isNudged(rep, who, today, known)) {
            return Answer.of(request, Card.info(SENTENCES.say("nudgedAlready", name)));
        }
        return Answer.of(request, Card.good(SENTENCES.say("nudged", name)))
                .recording(new Noted(today, false, List.of(new StaffFact.Nudged(rep.id()))))
                .also(Nudges.to(rep, who));
    }
}

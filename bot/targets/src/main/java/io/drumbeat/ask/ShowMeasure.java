package io.drumbeat.ask;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(35)
final class ShowMeasure implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowMeasure.class);
    private final BusinessDays days;
    private final Declarations declarations;

    ShowMeasure(BusinessDays days, Declarations declarations) {
        this.days = days;
        this.declarations = declarations;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("指标"),
                        List.of("measures"),
                        SENTENCES.say("measureHelp"),
                        SENTENCES.say("measureExample"))
                .being(Trait.LOOKS)
                .being(Trait.READS_THE_REST)
                .taking(Slot.PERSON, Slot.PERIOD, Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            return Answer.of(request, declarations.asked(said, request.who(), today, known));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }
}

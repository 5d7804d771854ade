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
import io.drumbeat.date.Day.Direction;
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
                .taking(Slot.REST);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var today = days.of(request.at(), request.who().zone());
            var words = said.get(Slot.REST).orElse("");
            return Answer.of(
                    request,
                    declarations
                            .named(words, Direction.BACK, request.who(), today, known)
                            .orElseGet(() -> declarations.all(words, request.who(), today, known)));
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }
}

package io.drumbeat.bargain;

import io.drumbeat.card.Card;
import io.drumbeat.card.Refused;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(37)
final class SetTarget implements Command {
    private static final Sentences SENTENCES = Sentences.beside(SetTarget.class);
    private final Bargaining bargaining;

    SetTarget(Bargaining bargaining) {
        this.bargaining = bargaining;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("改目标", "定目标"), List.of("settarget"), SENTENCES.say("help"), SENTENCES.say("example"))
                .taking(Slot.REST)
                .onlyFor(Role.REP, Role.MANAGER, Role.ADMIN)
                .confirmedBy("确认", "confirm");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        try {
            var answer = bargaining.answer("改目标", TargetWords.rest(said), said.confirmed(), request, known);
            // what a file asked for is told by the file's card
            return request.platform().equals("import") && answer.note() != null ? answer.withoutReply(request) : answer;
        } catch (Refused refused) {
            return Answer.of(request, Card.warn(refused.sentence()));
        }
    }
}

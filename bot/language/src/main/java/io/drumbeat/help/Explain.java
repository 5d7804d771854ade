package io.drumbeat.help;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.decision.Understanding;
import io.drumbeat.ledger.Known;
import io.drumbeat.phrase.Echo;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(91)
final class Explain implements Command {
    private final ObjectProvider<Understanding> understanding;

    /** What understands contains this one, so it is asked for only when something is to be explained. */
    Explain(ObjectProvider<Understanding> understanding) {
        this.understanding = understanding;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("怎么读"), List.of("explain"), "一句话会怎么读：认出了什么，像什么，为什么；不会记", "说明 上午去了趟华为")
                .needing(Slot.REST)
                .heard(Turn.FIRST, "说明");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var words = said.the(Slot.REST);
        var told = understanding.getObject().explain(request.saying(words), known);
        return Answer.of(
                request,
                Card.info(Echo.brief("“%s”这样读，没有记".formatted(words)), new Element.Text(String.join("\n", told))));
    }
}

package io.drumbeat.approval;

import io.drumbeat.agreement.Acceptance;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(54)
final class Approve implements Command {
    private static final Sentences SENTENCES = Sentences.beside(Approve.class);

    /** The word of most of them, of which one yes is not told from another. */
    private static final String USUAL = "批准";
    /** 行，我接受; 接受吧. */
    private static final String YES =
            "(?:(?:行|好|好的|好吧|可以|成|嗯|没问题|没意见|[oO][kK])[，,。!！\\s]*)*(?:那)?我?(?:就)?(?:接受|同意|答应)(?:了|吧|啦|啊)*[。!！]*";

    private final Deciding deciding;
    private final ShowWaiting waiting;
    private final ObjectProvider<Acceptance> others;

    Approve(Deciding deciding, ShowWaiting waiting, ObjectProvider<Acceptance> others) {
        this.others = others;
        this.deciding = deciding;
        this.waiting = waiting;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("批准"),
                        List.of("approve"),
                        SENTENCES.say("approveHelp"),
                        SENTENCES.say("approveExample"))
                .taking(Slot.RECEIPT)
                .heard(Turn.FIRST, "同意、接受、accept")
                .heard(Turn.LIKE, YES);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        // who does not say to what is shown what waits, each with its yes and no
        return said.get(Slot.RECEIPT)
                .map(about -> deciding.decide(about, new Deciding.Decision.Yes(), request, known))
                .or(() -> only(said, request, known))
                .or(() -> waiting.hasNothingFor(request, known) ? other(request, known) : Optional.empty())
                .orElseGet(() -> waiting.answer(said, request, known));
    }

    /** The one that waits, where it is said as its own yes is: 接受 is meant for a target and not for a payment. */
    private Optional<Answer> only(Utterance said, Request request, Known known) {
        return waiting.onlyFor(request, known)
                .filter(one -> !one.matter().answers().yes().equals(USUAL)
                        && (said.text().contains(one.matter().answers().yes())
                                || said.text().contains(SENTENCES.say("agree"))))
                .filter(_ -> other(request, known).isEmpty())
                .map(one -> deciding.decide(one.about(), new Deciding.Decision.Yes(), request, known));
    }

    private Optional<Answer> other(Request request, Known known) {
        return others.orderedStream()
                .flatMap(one -> one.accepted(request, known).stream())
                .findFirst();
    }
}

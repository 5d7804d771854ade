package io.drumbeat.confirming;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(62)
final class RefuseCash implements Command {
    private static final Sentences SENTENCES = Sentences.beside(RefuseCash.class);

    private final Confirming confirming;

    RefuseCash(Confirming confirming) {
        this.confirming = confirming;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("退回回款"),
                        List.of("refuse cash"),
                        SENTENCES.say("refuseHelp"),
                        SENTENCES.say("refuseExample"))
                .needing(Slot.REASON)
                .taking(Slot.RECEIPT, Mention.SLOT, Slot.AMOUNT)
                .onlyFor(Role.FINANCE)
                .being(Trait.REFUSES_CASH);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var reason = said.the(Slot.REASON);
        return said.get(Slot.RECEIPT)
                .map(receipt -> confirming.refuse(receipt, reason, request, known))
                .orElseGet(() -> which(said, reason, request, known));
    }

    /** What is meant by whose it is and how much. */
    private static Answer which(Utterance said, String reason, Request request, Known known) {
        var open = Unsettled.open(known).stream()
                .filter(cash -> said.get(Mention.SLOT)
                                .map(whom -> whom.name().equals(CashWords.customer(cash.told(), known)))
                                .orElse(true)
                        && said.get(Slot.AMOUNT).map(cash.amount()::equals).orElse(true))
                .toList();
        var title = SENTENCES.say("refuseWhich", Map.of("count", open.size(), "reason", reason));
        return open.isEmpty()
                ? Answer.of(request, Card.warn(SENTENCES.say("noneOpen")))
                : ShowUnconfirmed.asking(title, number -> "退回回款 %s %s".formatted(number, reason), open, request, known);
    }
}

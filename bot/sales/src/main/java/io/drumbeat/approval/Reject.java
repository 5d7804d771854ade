package io.drumbeat.approval;

import io.drumbeat.agreement.Acceptance;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.draft.Draft;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(55)
final class Reject implements Command {
    private static final Sentences SENTENCES = Sentences.beside(Reject.class);

    private static final int SHOWN = 5;

    private final Deciding deciding;
    private final ObjectProvider<Acceptance> others;

    Reject(Deciding deciding, ObjectProvider<Acceptance> others) {
        this.others = others;
        this.deciding = deciding;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("驳回"), List.of("reject"), SENTENCES.say("rejectHelp"), SENTENCES.say("rejectExample"))
                .needing(Slot.REASON)
                .taking(Slot.RECEIPT, Mention.SLOT)
                .heard(Turn.FIRST, "不批准、不同意、不接受、退回");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var no = new Deciding.Decision.No(said.the(Slot.REASON));
        return said.get(Slot.RECEIPT)
                .map(receipt -> deciding.decide(receipt, no, request, known))
                .orElseGet(() -> which(said, request, known));
    }

    /** What waits for them of the customer, shown with why: one press, or a yes, rejects it. */
    private Answer which(Utterance said, Request request, Known known) {
        var open = deciding.open(request, known).stream()
                .filter(inquiry -> said.get(Mention.SLOT)
                        .map(whom -> inquiry.agreement().what().stream()
                                .anyMatch(fact -> fact.customer() != null
                                        && known.the(Customers.class)
                                                .nameOf(fact.customer())
                                                .equals(whom.name())))
                        .orElse(true))
                .limit(SHOWN)
                .toList();
        if (open.isEmpty()) {
            return others.orderedStream()
                    .flatMap(one -> one.refused(request, known).stream())
                    .findFirst()
                    .orElseGet(() -> Answer.of(request, Card.warn(SENTENCES.say("nothingFits"))));
        }
        return choice(open, said.the(Slot.REASON), request);
    }

    private static Answer choice(List<Inquiry> open, String reason, Request request) {
        var choices = open.stream()
                .map(inquiry ->
                        new Draft.Choice("驳回 #" + inquiry.about(), "驳回 #%d %s".formatted(inquiry.about(), reason)))
                .toList();
        var elements = new ArrayList<Element>();
        for (var i = 0; i < open.size(); i++) {
            elements.add(new Element.Text(open.get(i).words().whole()));
            elements.add(Element.Buttons.of(
                    Element.Button.danger(choices.get(i).label(), choices.get(i).words())));
        }
        var title = SENTENCES.say("rejectWhich", Map.of("count", open.size(), "reason", reason));
        var day = request.at().atZone(request.who().zone()).toLocalDate();
        var draft = new Draft(request.question(), request.at(), day, request.words(), false, List.of(), choices, "");
        return Answer.asking(request, new Card(title, Card.Tone.INFO, elements), draft.asReminded());
    }
}

package io.drumbeat.approval;

import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.AskingAgain;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(56)
final class Nudge implements Command {
    private static final Sentences SENTENCES = Sentences.beside(Nudge.class);

    private final BusinessDays days;
    private final Matters matters;
    private final AskingAgain again;

    Nudge(BusinessDays days, Matters matters, AskingAgain again) {
        this.days = days;
        this.matters = matters;
        this.again = again;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("再催"), List.of("nudge"), SENTENCES.say("nudgeHelp"), SENTENCES.say("nudgeExample"))
                .taking(Mention.SLOT, Slot.RECEIPT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var customer = said.get(Mention.SLOT).map(mention -> mention.id(known.nextReceipt()));
        var number = said.get(Slot.RECEIPT);
        var mine = matters.waiting(known).stream()
                .filter(asked -> asked.asker().equals(request.who().id()))
                .filter(asked ->
                        customer.isEmpty() || customer.equals(asked.agreement().customer()))
                .filter(asked -> number.isEmpty() || number.get() == asked.about())
                .toList();
        if (mine.isEmpty()) {
            var whose = said.get(Mention.SLOT).map(Mention::name).orElseGet(() -> SENTENCES.say("you"));
            var none = SENTENCES.say("nothingOf", Map.of("whose", whose));
            return Answer.of(request, Card.info(none));
        }
        return mine.size() > 1
                ? Answer.of(request, which(mine))
                : again.answer(
                        mine.getFirst(), days.of(request.at(), request.who().zone()), request, known);
    }

    private static Card which(List<Inquiry> mine) {
        var listed = new Listed(mine);
        var buttons = mine.stream()
                .map(asked -> Button.of(listed.brief(asked), "再催 #" + asked.about()))
                .toList();
        var count = String.valueOf(mine.size());
        var title = listed.name()
                .map(name -> SENTENCES.say("whichOfKind", Map.of("count", count, "name", name)))
                .orElseGet(() -> SENTENCES.say("which", Map.of("count", count)));
        return Card.info(title, new Element.Buttons(buttons));
    }
}

package io.drumbeat.approval;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(58)
final class Withdraw implements Command {
    private static final Sentences SENTENCES = Sentences.beside(Withdraw.class);

    private final BusinessDays days;
    private final Matters matters;
    private final AgreementCards cards;

    Withdraw(BusinessDays days, Matters matters, AgreementCards cards) {
        this.days = days;
        this.matters = matters;
        this.cards = cards;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("收回申请"),
                        List.of("withdraw"),
                        SENTENCES.say("withdrawHelp"),
                        SENTENCES.say("withdrawExample"))
                .needing(Slot.RECEIPT)
                .heard(Turn.FIRST, "收回");
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        long about = said.the(Slot.RECEIPT);
        var found = matters.about(about, known).stream().findFirst();
        if (found.isEmpty() || found.get().state() == Inquiry.State.GONE) {
            return Answer.of(request, Unknown.card(about, known));
        }
        var inquiry = found.get();
        if (!inquiry.asker().equals(request.who().id())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notAsker", named(inquiry, inquiry.asker(), known))));
        }
        return inquiry.isOpen()
                ? withdrawn(inquiry, request, known)
                : Answer.of(request, Unknown.settled(inquiry, known));
    }

    private static Map<String, String> named(Inquiry inquiry, String person, Known known) {
        return Map.of(
                "name", inquiry.matter().name(),
                "about", String.valueOf(inquiry.about()),
                "person", Inquiry.name(person, known));
    }

    private Answer withdrawn(Inquiry inquiry, Request request, Known known) {
        var receipt = known.nextReceipt();
        var done = SENTENCES.say(
                "withdrawn", Map.of("whole", inquiry.words().whole(), "receipt", String.valueOf(receipt)));
        var told = SENTENCES.say(
                "toldWithdrawn",
                Map.of(
                        "who", request.who().name(),
                        "part", inquiry.words().part(),
                        "about", String.valueOf(inquiry.about())));
        var today = days.of(request.at(), request.who().zone());
        return Answer.of(request, Card.info(done, Element.Buttons.of(Button.of("撤销", "撤销 #" + receipt))))
                .recording(new Noted(today, false, List.of(inquiry.withdrawn())))
                .editing(cards.edit(inquiry))
                .also(Say.to(new Chat.Direct(inquiry.asked()), Say.Kind.REMINDER, Card.info(told)));
    }
}

package io.drumbeat.approval;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.correction.SentCards;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A yes or no to whatever needs one, by whoever may say it, once. */
@Component
final class Deciding {
    private static final Sentences SENTENCES = Sentences.beside(Deciding.class);

    private final BusinessDays days;
    private final Matters matters;
    private final Asking asking;
    private final AgreementCards cards;
    private final SentCards sent;

    Deciding(BusinessDays days, Matters matters, Asking asking, AgreementCards cards, SentCards sent) {
        this.sent = sent;
        this.days = days;
        this.matters = matters;
        this.asking = asking;
        this.cards = cards;
    }

    /** What is said to what stands. */
    sealed interface Decision {
        AgreementFact to(Inquiry inquiry);

        /** Approved. */
        record Yes() implements Decision {
            @Override
            public AgreementFact to(Inquiry inquiry) {
                return inquiry.yes();
            }
        }

        /** Rejected, and why. */
        record No(String reason) implements Decision {
            @Override
            public AgreementFact to(Inquiry inquiry) {
                return inquiry.no(reason);
            }
        }
    }

    /** What waits for a yes of theirs. */
    List<Inquiry> open(Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        return matters.waiting(known).stream()
                .filter(inquiry -> inquiry.isOpen()
                        && !inquiry.asker().equals(request.who().id())
                        && asking.may(request.who(), inquiry, today, known))
                .toList();
    }

    Answer decide(long about, Decision decision, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var all = matters.about(about, known);
        var theirs = all.stream()
                .filter(inquiry -> inquiry.isOpen() && asking.may(request.who(), inquiry, today, known))
                .findFirst()
                .or(() -> all.stream().findFirst());
        var against = theirs.map(inquiry -> against(inquiry, today, request, known))
                .orElseGet(() -> Optional.of(Unknown.card(about, known)));
        var over = theirs.filter(Inquiry::isOpen).isEmpty();
        return against.map(card -> Answer.of(request, card))
                .map(answer -> over ? answer.asOver() : answer)
                .orElseGet(() -> decided(theirs.orElseThrow(), decision, today, request, known));
    }

    /** Why it cannot be decided, or not by whoever says so; empty if it can. */
    private Optional<Card> against(Inquiry inquiry, LocalDate today, Request request, Known known) {
        var about = String.valueOf(inquiry.about());
        var name = inquiry.matter().name();
        var person = Inquiry.name(inquiry.asked(), known);
        if (inquiry.state() == Inquiry.State.GONE) {
            return Optional.of(Unknown.card(inquiry.about(), known));
        }
        var over = inquiry.isOpen() ? inquiry.matter().over(inquiry.agreement(), today) : Optional.<String>empty();
        if (over.isPresent()) {
            return Optional.of(Card.warn(over.get()));
        }
        if (inquiry.asker().equals(request.who().id())) {
            return Optional.of(Card.warn(SENTENCES.say("own", Map.of("name", name, "about", about, "person", person))));
        }
        if (!asking.may(request.who(), inquiry, today, known)) {
            return Optional.of(
                    Card.warn(SENTENCES.say("notYours", Map.of("name", name, "about", about, "person", person))));
        }
        return inquiry.isOpen() ? stale(inquiry, request, known) : Optional.of(Unknown.settled(inquiry, known));
    }

    /** What was pressed showed something else than what stands by now. */
    private static Optional<Card> stale(Inquiry inquiry, Request request, Known known) {
        var press = request.press();
        var changed = press != null
                && known.ledger().changesTo(inquiry.about()).stream()
                        .anyMatch(change -> change.position() > press.version());
        return changed
                ? Optional.of(Card.warn(
                        SENTENCES.say(
                                "stale",
                                Map.of(
                                        "name", inquiry.matter().name(),
                                        "about", String.valueOf(inquiry.about()),
                                        "title", inquiry.words().title())),
                        new Element.Buttons(AgreementCards.buttons(inquiry))))
                : Optional.empty();
    }

    private Answer decided(Inquiry inquiry, Decision decision, LocalDate today, Request request, Known known) {
        var fact = decision.to(inquiry);
        var words = Map.of(
                "whole", inquiry.words().whole(),
                "receipt", String.valueOf(known.nextReceipt()));
        var told = told(inquiry, request);
        var undo = Element.Buttons.of(Button.of("撤销", "撤销 #" + known.nextReceipt()));
        var answer =
                switch (decision) {
                    case Decision.Yes() ->
                        Answer.of(request, Card.info(SENTENCES.say("approved", words), undo))
                                .counting(inquiry.matter().records(inquiry, today, known))
                                .also(toAsker(inquiry, Card.good(SENTENCES.say("toldApproved", told))));
                    case Decision.No(var why) -> {
                        var reason = new Element.Text(SENTENCES.say("reason", Map.of("reason", why)));
                        yield Answer.of(request, Card.info(SENTENCES.say("rejected", words), reason, undo))
                                .also(toAsker(inquiry, rejected(inquiry, reason, told, known)));
                    }
                };
        var all = telling(inquiry, fact, answer, request, known)
                .recording(new Noted(today, false, List.of(fact)))
                .editing(cards.edit(inquiry));
        var what = decision instanceof Decision.Yes
                ? SENTENCES.say("toldApproved", told)
                : SENTENCES.say("toldRejected", told);
        return moves(inquiry) ? redrawing(sent.settled(inquiry.about(), what, today, known), all) : all;
    }

    private static Map<String, String> told(Inquiry inquiry, Request request) {
        return Map.of(
                "who", request.who().name(),
                "part", inquiry.words().part(),
                "about", String.valueOf(inquiry.about()));
    }

    private static Answer redrawing(List<Edit> edits, Answer answer) {
        var all = answer;
        for (var edit : edits) {
            all = all.editing(edit);
        }
        return all;
    }

    /** Whether figures hang on the answer: what was recorded already counts otherwise with it. */
    private static boolean moves(Inquiry inquiry) {
        return inquiry.agreement().what().stream()
                .anyMatch(fact -> fact instanceof DealFact.DealShared || fact instanceof QuoteFact);
    }

    private static Card rejected(Inquiry inquiry, Element reason, Map<String, String> told, Known known) {
        var elements = new ArrayList<>(List.of(reason));
        elements.addAll(inquiry.matter().afterNo(inquiry, known));
        return new Card(SENTENCES.say("toldRejected", told), Card.Tone.BAD, elements);
    }

    private static Say toAsker(Inquiry inquiry, Card card) {
        return Say.to(new Chat.Direct(inquiry.asker()), Say.Kind.REMINDER, card);
    }

    private static Answer telling(Inquiry inquiry, AgreementFact fact, Answer answer, Request request, Known known) {
        var all = answer;
        for (var say : inquiry.matter().tells(inquiry, fact, known)) {
            // whoever says it reads it in the reply
            all = say.chat().equals(request.direct()) ? all : all.also(say);
        }
        for (var edit : inquiry.matter().edits(inquiry, known)) {
            all = all.editing(edit);
        }
        return all;
    }
}

package io.drumbeat.colleague;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.asking.AskingAgain;
import io.drumbeat.asking.Whom;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.whose.Wanted;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks whose it is, and their manager, for a yes to what somebody else told; until then nothing of it is recorded. */
@Component
final class ColleagueAsking {
    private static final Sentences SENTENCES = Sentences.beside(ColleagueAsking.class);

    private final Asking asking;
    private final AskingAgain again;
    private final Matters matters;

    ColleagueAsking(Asking asking, AskingAgain again, Matters matters) {
        this.asking = asking;
        this.again = again;
        this.matters = matters;
    }

    /**
     * What is asked.
     *
     * @param told the deed as it would be recorded, with the day that it happened on
     */
    record Question(Wanted wanted, String customer, List<Fact> what, Noted told) {
        Question {
            what = List.copyOf(what);
        }
    }

    Answer ask(Question question, LocalDate today, Request request, Known known) {
        var kind = question.wanted().kind();
        var asker = request.who().id();
        var open = waiting(question, asker, known);
        if (open.isPresent()) {
            return again.answer(open.get(), today, request, known);
        }
        return asking.whom(kind, asker, question.what(), today, known)
                .map(whom -> asked(question, whom, today, request, known))
                .orElseGet(() -> Answer.of(request, Card.warn(SENTENCES.say("nobody"))));
    }

    private Optional<Inquiry> waiting(Question question, String asker, Known known) {
        return matters.of(question.customer(), known).stream()
                .filter(inquiry -> inquiry.isOpen()
                        && inquiry.agreement().kind().equals(question.wanted().kind())
                        && inquiry.asker().equals(asker)
                        && inquiry.agreement()
                                .what()
                                .getLast()
                                .equals(question.what().getLast()))
                .findFirst();
    }

    private Answer asked(Question question, Whom whom, LocalDate today, Request request, Known known) {
        var kind = question.wanted().kind();
        var receipt = known.nextReceipt();
        AgreementFact fact = asking.asking(kind, receipt, whom, question.what(), today);
        var told = question.told();
        var noted = new Noted(told.date(), told.late(), List.of(fact));
        var after = known.supposing(request.telling(noted), request.at());
        var inquiry = matters.about(receipt, kind, after).orElseThrow();
        var words = Map.of(
                "wanted", question.wanted().name(),
                "receipt", String.valueOf(receipt),
                "deed", inquiry.words().terms());
        var card = Card.info(
                SENTENCES.say("asked", words),
                new Element.Text(SENTENCES.say("notYet")),
                Element.Buttons.of(Button.of("收回", "收回 #" + receipt)));
        var answer = Answer.of(request, card).recording(noted);
        for (var person : asking.together(inquiry, today, after)) {
            answer = answer.also(
                    AgreementCards.to(person, person.is(whom.person()) ? whom.why() : null, inquiry, after));
        }
        return answer;
    }
}

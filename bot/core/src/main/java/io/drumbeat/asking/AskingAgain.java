package io.drumbeat.asking;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matters;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Nothing is asked twice: asked again, it says since when and whom, and goes on where somebody else is to answer by now. */
@Component
public final class AskingAgain {
    private static final Sentences SENTENCES = Sentences.beside(AskingAgain.class);

    private final Asking asking;
    private final Matters matters;

    AskingAgain(Asking asking, Matters matters) {
        this.asking = asking;
        this.matters = matters;
    }

    public Answer answer(Inquiry asked, LocalDate today, Request request, Known known) {
        var passing = asking.passing(asked, today, known);
        if (passing.isEmpty()) {
            var card = Card.info(already(asked, known));
            return Answer.of(request, isAsker(asked, request) ? card.and(withdrawing(asked)) : card);
        }
        var whom = passing.get().whom();
        var card = Card.info(
                SENTENCES.say(
                        "passed",
                        Map.of(
                                "name", asked.matter().name(),
                                "terms", asked.words().terms(),
                                "whom", whom.toString())),
                new Element.Text(SENTENCES.say("notTwice", since(asked, known))));
        var noted = new Noted(today, false, List.of(passing.get().fact()));
        var after = known.supposing(request.telling(noted), request.at());
        var now = matters.about(asked.about(), asked.agreement().kind(), after).orElseThrow();
        return Answer.of(request, card).recording(noted).also(AgreementCards.to(whom.person(), whom.why(), now, after));
    }

    private static boolean isAsker(Inquiry asked, Request request) {
        return asked.asker().equals(request.who().id());
    }

    private static Element withdrawing(Inquiry asked) {
        return Element.Buttons.of(Button.of("收回", "收回 #" + asked.about()));
    }

    private static String already(Inquiry asked, Known known) {
        return SENTENCES.say(
                "already",
                Map.of(
                        "name", asked.matter().name(),
                        "terms", asked.words().terms(),
                        "person", Inquiry.name(asked.asked(), known),
                        "since", AgreementCards.minute(asked, known),
                        "about", String.valueOf(asked.about())));
    }

    private static Map<String, String> since(Inquiry asked, Known known) {
        return Map.of("since", AgreementCards.minute(asked, known), "about", String.valueOf(asked.about()));
    }
}

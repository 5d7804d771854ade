package io.drumbeat.payreason;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.payout.Calculator;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whose pay is asked about: one's own, or that of whoever one may look at, where a plan pays them. */
@Component
public final class WhosePay {
    private static final Sentences SENTENCES = Sentences.beside(WhosePay.class);

    private final BusinessDays days;
    private final Calculator calculator;

    WhosePay(BusinessDays days, Calculator calculator) {
        this.days = days;
        this.calculator = calculator;
    }

    /** Answers about somebody's pay as it is on their day. */
    @FunctionalInterface
    public interface Answering {
        Answer about(Person person, LocalDate today, Calculator calculator);
    }

    public Answer of(Utterance said, Request request, Known known, Answering then) {
        var who = request.who();
        var person = said.get(Slot.PERSON).orElse(who);
        if (!who.maySeePayOf(person.id())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notYours", Map.of("who", person.name()))));
        }
        var today = days.of(request.at(), person.zone());
        return calculator.pays(person, today, known)
                ? then.about(person, today, calculator)
                : Answer.of(request, Card.info(none(said, person)));
    }

    /** Whom no plan pays, there is nothing to be asked of; of others only where a name can be said. */
    private static String none(Utterance said, Person person) {
        var words = Map.of("who", person.name(), "verb", said.usage().verb());
        return said.usage().accepts(Slot.PERSON) ? SENTENCES.say("noPlan", words) : SENTENCES.say("noPlanOwn", words);
    }
}

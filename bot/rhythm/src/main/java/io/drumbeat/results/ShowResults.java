package io.drumbeat.results;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.sentence.Sentences;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(36)
final class ShowResults implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowResults.class);
    private final BusinessDays days;
    private final ResultsCard card;

    ShowResults(BusinessDays days, ResultsCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("成绩", "成绩单"), List.of("results"), SENTENCES.say("help"), SENTENCES.say("example"))
                .taking(Slot.PERSON, Slot.PERIOD)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var month = said.get(Slot.PERIOD)
                .map(period -> YearMonth.from(period.to()))
                .orElse(YearMonth.from(today).minusMonths(1));
        if (month.isAfter(YearMonth.from(today))) {
            return Answer.of(request, Card.warn(SENTENCES.say("ahead")));
        }
        var lineup = known.people().on(month.atEndOfMonth().isBefore(today) ? month.atEndOfMonth() : today);
        var person = lineup.get(said.get(Slot.PERSON).orElse(request.who()).id());
        if (!lineup.maySee(request.who(), person.id())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notYours", Map.of("who", person.name()))));
        }
        return Answer.of(request, card.of(person, request.who(), month, today, known));
    }
}

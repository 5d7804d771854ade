package io.drumbeat.week;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
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
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(32)
final class ShowReport implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowReport.class);
    private final BusinessDays days;
    private final ReportCard card;

    ShowReport(BusinessDays days, ReportCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("周报"), List.of("report"), SENTENCES.say("reportHelp"), SENTENCES.say("reportExample"))
                .taking(Slot.PERSON, Slot.PERIOD)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var week = said.get(Slot.PERIOD).orElse(Period.weekOf(today));
        if (week.from().isAfter(today)) {
            return Answer.of(request, Card.warn(SENTENCES.say("ahead")));
        }
        var rep = said.get(Slot.PERSON).orElse(request.who());
        if (!rep.sells()
                && !said.has(Slot.PERSON)
                && !known.people().on(today).repsSeenBy(rep).isEmpty()) {
            return Answer.of(request, ReportList.of(rep, said.get(Slot.PERIOD), today, known));
        }
        if (!rep.sells()) {
            return Answer.of(request, Card.info(SENTENCES.say("whose")));
        }
        if (!known.people().on(today).maySee(request.who(), rep.id())) {
            return Answer.of(request, Card.warn(SENTENCES.say("notYours", Map.of("who", rep.name()))));
        }
        return Answer.of(request, card.of(rep, week.nearest(today), rep.is(request.who()), known));
    }
}

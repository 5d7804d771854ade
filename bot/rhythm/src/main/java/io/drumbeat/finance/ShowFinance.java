package io.drumbeat.finance;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(37)
final class ShowFinance implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ShowFinance.class);
    private final BusinessDays days;
    private final FinanceCard card;

    ShowFinance(BusinessDays days, FinanceCard card) {
        this.days = days;
        this.card = card;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("财务总览"), List.of("cashtotal"), SENTENCES.say("help"), SENTENCES.say("example"))
                .taking(Slot.PERIOD)
                .being(Trait.LOOKS)
                .onlyFor(Role.FINANCE, Role.ADMIN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var day = said.get(Slot.PERIOD)
                .map(period -> period.to().isBefore(today) ? period.to() : today)
                .orElse(today);
        return Answer.of(request, card.of(day, known));
    }
}

package io.drumbeat.satisfaction;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Mention;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(28)
final class RateCustomer implements Command {
    private static final Sentences SENTENCES = Sentences.beside(RateCustomer.class);
    private final BusinessDays days;

    RateCustomer(BusinessDays days) {
        this.days = days;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("满意度", "评分"), List.of("rate"), SENTENCES.say("help"), SENTENCES.say("example"))
                .needing(Mention.SLOT, Slot.SCORE)
                .taking(Slot.CONTACT, Slot.NOTE)
                .onlyFor(Role.REP, Role.MANAGER)
                .telling(Deed.RATING)
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        var score = said.the(Slot.SCORE);
        return told.fact(new CustomerFact.CustomerRated(told.customerId(), score, told.contact(), told.note()))
                .field(SENTENCES.say("score"), SENTENCES.say("outOfFive", Map.of("score", score)))
                .text(SENTENCES.say("own"))
                .recorded(SENTENCES.say("recorded"));
    }
}

package io.drumbeat.aloud;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.payout.Calculator;
import io.drumbeat.saying.PlanWords;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(41)
final class ReadPlan implements Command {
    private final BusinessDays days;
    private final Calculator calculator;

    ReadPlan(BusinessDays days, Calculator calculator) {
        this.days = days;
        this.calculator = calculator;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("读方案", "提成方案", "读 方案"), List.of("read plan"), "提成方案用中文念一遍，一条规则一句", "读方案")
                .taking(Slot.PERSON)
                .being(Trait.LOOKS);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var who = request.who();
        var person = said.get(Slot.PERSON).orElse(who);
        if (!who.maySeePayOf(person.id())) {
            return Answer.of(request, Card.warn("%s 的提成方案只有本人、财务和管理员能看".formatted(person.name())));
        }
        var plan = calculator.planOf(person, days.of(request.at(), person.zone()), known);
        if (plan.isEmpty()) {
            return Answer.of(request, Card.info("%s 没有提成方案".formatted(person.name())));
        }
        var lines = PlanWords.of(plan.get(), known.people()).stream()
                .<Element>map(Element.Text::new)
                .toList();
        return Answer.of(request, new Card("提成方案 " + plan.get().name(), Card.Tone.INFO, lines));
    }
}

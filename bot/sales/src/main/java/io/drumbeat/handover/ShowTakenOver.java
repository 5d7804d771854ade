package io.drumbeat.handover;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.customer.Handovers;
import io.drumbeat.customer.Succession;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(72)
final class ShowTakenOver implements Command {
    private final BusinessDays days;
    private final HandoverCards cards;

    ShowTakenOver(BusinessDays days, HandoverCards cards) {
        this.days = days;
        this.cards = cards;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("接手"), List.of("taken over"), "交接给你的客户，快凉的在前", "接手")
                .being(Trait.LOOKS)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var me = request.who().id();
        var steps = known.ledger().by(Handovers.class, me).stream()
                .map(Succession::handover)
                .filter(handover -> handover.to().equals(me))
                .toList();
        var customers = steps.stream().map(handover -> handover.customer()).collect(Collectors.toSet());
        var day = steps.stream()
                .map(handover -> handover.day())
                .filter(today::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(today);
        var holdings = Holding.of(me, day, known).stream()
                .filter(holding -> customers.contains(holding.customer().id()))
                .toList();
        if (holdings.isEmpty()) {
            return Answer.of(request, Card.info("没有交接给你的客户"));
        }
        var card = cards.taken("你接手的 %d 家客户".formatted(holdings.size()), holdings, today, known);
        return Answer.of(request, card);
    }
}

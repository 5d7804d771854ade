package io.drumbeat.allowance;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(87)
final class ShowQuota implements Inquiring<Card> {
    private final QuotaCards cards;

    ShowQuota(Quota quota, Consumption consumption, Savings savings, WorkingCalendar calendar) {
        this.cards = new QuotaCards(quota, consumption, savings, calendar);
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("额度"), List.of("quota"), "钉钉这个月的额度用了多少，到月底够不够", "额度")
                .onlyFor(Role.ADMIN)
                .being(Trait.LOOKS);
    }

    @Override
    public Card inquire(Utterance said, Request request) {
        return cards.month(Economy.today(request.at()));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known, Card month) {
        return Answer.of(request, month);
    }
}

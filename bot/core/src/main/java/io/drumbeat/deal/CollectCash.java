package io.drumbeat.deal;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.chat.Answer;
import io.drumbeat.chat.Command;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Slot;
import io.drumbeat.chat.Telling;
import io.drumbeat.chat.Usage;
import io.drumbeat.chat.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import io.drumbeat.progress.Measure;
import io.drumbeat.progress.Tally;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(26)
final class CollectCash implements Command {
    private final BusinessDays days;
    private final Tally tally;

    CollectCash(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("回款", "到账"), List.of("collected"), "记一笔回款", "回款 华为 20万")
                .needing(Mention.SLOT, Slot.AMOUNT)
                .taking(Slot.DATE, Slot.NOTE, Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var told = new DealTold(said, request, known, telling);
        var won = told.deals().of(told.customerId()).stream()
                .filter(deal -> told.deals().isWon(deal))
                .toList();
        return told.withDeal(
                won,
                deal -> collected(told, deal.id(), said, telling, request, known),
                () -> collected(told, null, said, telling, request, known));
    }

    private Answer collected(
            DealTold told, @Nullable String deal, Utterance said, Telling telling, Request request, Known known) {
        var fact = new Fact.CashCollected(told.customerId(), deal, said.the(Slot.AMOUNT));
        var month = Period.monthOf(telling.date());
        var who = request.who().id();
        var done = tally.done(Measure.COLLECTED, who, month, known) + Measure.COLLECTED.of(fact);
        var due = tally.due(Measure.COLLECTED, who, month);
        told.fact(fact).field("金额", fact.amount());
        told.deals().withId(deal == null ? "" : deal).ifPresent(d -> told.field("商机", "#" + d.number()));
        return told.text("%s回款 %s%s"
                        .formatted(
                                month.label(),
                                Measure.COLLECTED.show(done),
                                due == 0 ? "" : " / " + Measure.COLLECTED.show(due)))
                .recorded("回款");
    }
}

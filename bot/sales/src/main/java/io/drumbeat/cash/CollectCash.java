package io.drumbeat.cash;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.CashFact;
import io.drumbeat.income.MoneyRules;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Role;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(26)
final class CollectCash implements Command {
    private final CashReceipts receipts;
    private final FinanceCash finance;
    private final BusinessDays days;

    CollectCash(CashReceipts receipts, FinanceCash finance, BusinessDays days) {
        this.receipts = receipts;
        this.finance = finance;
        this.days = days;
    }

    @Override
    public Usage usage() {
        return CashReceipts.usage(List.of("回款", "到账"), "collected", "记一笔回款", "回款 华为 20万")
                .telling(Deed.CASH)
                .heard(Turn.FIRST, "收款")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        if (request.who().role() == Role.FINANCE) {
            return receipts.recorded(finance.way(said, request, known), said, request, known);
        }
        var today = days.of(request.at(), request.who().zone());
        CashReceipts.Moved moved =
                MoneyRules.cash(today, known).confirms() ? CashFact.CashReported::new : CashFact.CashCollected::new;
        return receipts.recorded(new CashReceipts.Way("回款", moved, _ -> Optional.empty(), null), said, request, known);
    }
}

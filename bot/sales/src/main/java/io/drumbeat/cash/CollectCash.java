package io.drumbeat.cash;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.fact.CashFact;
import io.drumbeat.ledger.Known;
import java.util.List;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(26)
final class CollectCash implements Command {
    private final CashReceipts receipts;

    CollectCash(CashReceipts receipts) {
        this.receipts = receipts;
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
        var way = new CashReceipts.Way("回款", CashFact.CashCollected::new, _ -> Optional.empty());
        return receipts.recorded(way, said, request, known);
    }
}

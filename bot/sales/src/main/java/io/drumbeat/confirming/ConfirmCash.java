package io.drumbeat.confirming;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.receivable.Cash;
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sentence.Sentences;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(61)
final class ConfirmCash implements Command {
    private static final Sentences SENTENCES = Sentences.beside(ConfirmCash.class);
    private static final Set<String> ALL = Set.of("全部", "所有", "都", "全部回款", "all");

    private final Confirming confirming;

    ConfirmCash(Confirming confirming) {
        this.confirming = confirming;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("确认回款", "确认到账"),
                        List.of("confirm cash"),
                        SENTENCES.say("confirmHelp"),
                        SENTENCES.say("confirmExample"))
                .taking(Slot.REST)
                .onlyFor(Role.FINANCE);
    }

    /** 确认回款 12 4800: the second number is no record, and may be what came. */
    private static Card isPart(long receipt, long number) {
        var words = Map.of("receipt", String.valueOf(receipt), "number", String.valueOf(number));
        return Card.warn(
                SENTENCES.say("isPart", words),
                Element.Buttons.of(Button.of(
                        SENTENCES.say(
                                "confirmPart", Map.of("sum", Money.yuan(number).toString())),
                        "确认回款 #%d 实到%s".formatted(receipt, Money.yuan(number)))));
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var rest = said.get(Slot.REST).orElse("").strip();
        var receipts = ALL.contains(rest)
                ? Unsettled.open(known).stream().map(Cash::receipt).toList()
                : CashWords.receipts(rest);
        var sum = CashWords.besideReceipts(rest);
        if (sum.isPresent()) {
            return receipts.size() == 1
                    ? confirming.confirmPart(receipts.getFirst(), sum.get(), request, known)
                    : Answer.of(request, Card.warn(SENTENCES.say("onePart")));
        }
        if (receipts.size() == 2 && CashWords.isBare(rest) && !Confirming.isReport(receipts.getLast(), known)) {
            return Answer.of(request, isPart(receipts.getFirst(), receipts.getLast()));
        }
        return receipts.isEmpty() ? which(rest, request, known) : confirming.confirm(receipts, request, known);
    }

    /** What is meant where no number says it. */
    private static Answer which(String rest, Request request, Known known) {
        var meant = Unsettled.open(known).stream()
                .filter(cash -> rest.contains(CashWords.customer(cash.told(), known)))
                .toList();
        if (!meant.isEmpty()) {
            var title = SENTENCES.say("confirmWhich", Map.of("count", meant.size()));
            return ShowUnconfirmed.asking(title, number -> "确认回款 " + number, meant, request, known);
        }
        return Answer.of(
                request,
                new Card(
                        ALL.contains(rest) ? SENTENCES.say("nothingOpen") : SENTENCES.say("whichOne"),
                        Card.Tone.WARN,
                        ShowUnconfirmed.list(Unsettled.open(known), known)));
    }
}

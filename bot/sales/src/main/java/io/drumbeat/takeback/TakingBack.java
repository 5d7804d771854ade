package io.drumbeat.takeback;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.correction.Corrections;
import io.drumbeat.correction.FactNames;
import io.drumbeat.correction.ReceiptNow;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.handover.HandingBack;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes a receipt back, or the correction that a receipt made. */
@Component
final class TakingBack {
    private final Corrections corrections;
    private final HandingBack handing;
    private final AgreementCards agreements;

    TakingBack(Corrections corrections, HandingBack handing, AgreementCards agreements) {
        this.corrections = corrections;
        this.handing = handing;
        this.agreements = agreements;
    }

    Answer answer(long receipt, boolean confirmed, Request request, Known known) {
        var entries = known.ledger().under(receipt);
        if (!entries.isEmpty() && entries.getLast().fact() instanceof CustomerFact.CustomerHandedOver) {
            var answer = handing.answer(entries, confirmed, request, known);
            return answer.note() == null ? answer : answer.editing(ReceiptNow.edit(receipt, known));
        }
        var why = whyNot(receipt, entries, request, known);
        if (why.isPresent()) {
            return Answer.of(request, why.get());
        }
        var entry = FactNames.saying(entries);
        if (entry.fact() instanceof ChangeFact.Corrected(var put, var _)) {
            entry = known.ledger().under(put).getLast();
        }
        var what = entry.receipt() == receipt
                ? "撤销 " + FactNames.title(entry, known)
                : "撤销更正 #%d（%s）".formatted(receipt, FactNames.title(entry, known));
        var wanted = new Corrections.Wanted(
                entry,
                new ChangeFact.Voided(receipt),
                what,
                List.of(),
                Button.danger("确认撤销 #" + receipt, "确认撤销 #" + receipt),
                Button.of("今天", "今天"));
        return corrections.answer(wanted, confirmed, request, known);
    }

    /** Why a receipt cannot be taken back by whoever asks; empty if it can. */
    private Optional<Card> whyNot(long receipt, List<Entry> entries, Request request, Known known) {
        var refusal = Corrections.refusal(receipt, entries, request, known);
        if (refusal.isPresent()) {
            return refusal;
        }
        if (isTaskFor(request, entries.getLast())) {
            return Optional.of(Card.warn(
                    "#%d 是别人派给你的，不能撤销；不做就说：不做了 #%d".formatted(receipt, receipt),
                    Element.Buttons.of(Button.of("不做了", "不做了 #" + receipt))));
        }
        return known.ledger().isVoided(receipt)
                ? Optional.of(Card.info("#%d 已经撤销过了，没有再动".formatted(receipt)))
                : whyNot(receipt, entries.getLast().fact(), known);
    }

    /** What somebody else asked for is theirs to take back. */
    private static boolean isTaskFor(Request request, Entry entry) {
        return entry.fact() instanceof ActivityFact.StepPlanned
                && entry.person().equals(request.who().id())
                && !entry.teller().equals(entry.person());
    }

    private Optional<Card> whyNot(long receipt, Fact fact, Known known) {
        return switch (fact) {
            case ChangeFact.Voided _ -> Optional.of(Card.warn("#%d 是一次撤销，不能再撤销；请重新记一条".formatted(receipt)));
            case FileFact.ImportConfirmed(var batch) -> {
                var words = "撤销导入 " + batch;
                yield Optional.of(Card.warn(
                        "#%d 是一次导入，请说“%s”".formatted(receipt, words), Element.Buttons.of(Button.of(words, words))));
            }
            case FileFact.ImportTakenBack _ -> Optional.of(Card.warn("#%d 撤销了一次导入，不能再撤销；请重新导入".formatted(receipt)));
            case StaffFact.PersonListed _ ->
                Optional.of(Card.warn("#%d 是人员表里的一行；要撤就撤整批，说“撤销导入 批次号”".formatted(receipt)));
            case AgreementFact.AgreementAsked _ -> agreements.whyNotTakenBack(receipt, known);
            case ChangeFact.Corrected(var put, var _) -> whyNotCorrected(receipt, put, known);
            default -> Optional.empty();
        };
    }

    /** @param put the receipt that was put right */
    private static Optional<Card> whyNotCorrected(long receipt, long put, Known known) {
        if (known.ledger().isVoided(put)) {
            return Optional.of(Card.info("#%d 更正的 #%d 已经撤销了，没有再动".formatted(receipt, put)));
        }
        return closedSince(known.ledger().under(put).getLast().fact(), known)
                .map(since -> Card.warn("重开以后又记了 #%d；先撤销它，再撤销重开".formatted(since)));
    }

    /** What closed a deal after it was opened again: the first closing cannot come back beside it. */
    private static Optional<Long> closedSince(Fact fact, Known known) {
        var deals = known.the(Deals.class);
        return fact instanceof DealFact.DealReopened again
                ? deals.withId(again.deal())
                        .filter(deal -> !deals.isOpen(deal))
                        .map(deal -> deal.history().getLast().receipt())
                : Optional.empty();
    }
}

package io.drumbeat.cash;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.ledger.CashFact;
import io.drumbeat.ledger.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What recording cash has in common, whichever way it went. */
@Component
final class CashReceipts {
    private final BusinessDays days;
    private final Tally tally;

    CashReceipts(BusinessDays days, Tally tally) {
        this.days = days;
        this.tally = tally;
    }

    static Usage usage(List<String> chinese, String english, String help, String example) {
        return Usage.of(chinese, List.of(english), help, example)
                .needing(Mention.SLOT, Slot.AMOUNT)
                .taking(Slot.DATE, Slot.CONTACT, Slot.NOTE, Slot.RECEIPT)
                .onlyFor(Role.REP, Role.MANAGER);
    }

    /** Makes the fact of an amount, given its customer and the deal it belongs to, or null where the customer has none. */
    @FunctionalInterface
    interface Moved {
        Fact fact(
                String customer, @Nullable String deal, Money amount, @Nullable String contact, @Nullable String note);
    }

    /**
     * @param what as {@code 回款}
     * @param wrong what stands against recording it for a customer, if anything
     */
    Answer recorded(
            String what,
            Moved moved,
            Function<DealTold, Optional<Card>> wrong,
            Utterance said,
            Request request,
            Known known) {
        var telling = Telling.of(said, request, days);
        var told = new DealTold(said, request, known, telling);
        var question = wrong.apply(told);
        if (question.isPresent()) {
            return told.asking(question.get());
        }
        var won = told.deals().of(told.customerId()).stream()
                .filter(deal -> told.deals().isWon(deal))
                .toList();
        return told.withDeal(
                won,
                deal -> against(moved, deal, told, said, known).orElseGet(() -> {
                    told.field("金额", said.the(Slot.AMOUNT)).field("商机", "#" + deal.number());
                    return recorded(what, moved, deal, told, telling, said, request, known);
                }),
                () -> {
                    told.field("金额", said.the(Slot.AMOUNT));
                    return recorded(what, moved, null, told, telling, said, request, known);
                });
    }

    private Answer recorded(
            String what,
            Moved moved,
            @Nullable Deal deal,
            DealTold told,
            Telling telling,
            Utterance said,
            Request request,
            Known known) {
        var fact = moved.fact(
                told.customerId(), deal == null ? null : deal.id(), said.the(Slot.AMOUNT), told.contact(), told.note());
        var month = Period.monthOf(telling.date());
        var who = request.who().id();
        var after = told.fact(fact).supposed();
        var done = tally.done(Measure.COLLECTED, who, month, after);
        var due = tally.due(Measure.COLLECTED, who, month, after);
        told.text("%s回款 %s%s%s"
                .formatted(
                        month.label(),
                        Measure.COLLECTED.show(done),
                        due == 0 ? "" : " / " + Measure.COLLECTED.show(due),
                        Measure.COLLECTED.elsewhere(told.standing(fact, after), after)));
        if (deal != null) {
            Receivables.of(deal, known).ifPresent(before -> Receivables.of(deal, after)
                    .ifPresent(now -> lines(before, now).forEach(told::text)));
        }
        return told.recorded(what);
    }

    private static Money by(Fact fact) {
        return switch (fact) {
            case CashFact.CashCollected in -> in.amount();
            case CashFact.RefundGiven out -> out.amount().negated();
            default -> Money.ZERO;
        };
    }

    /** Cash of a contract comes in its money, and no more goes back than came. */
    private static Optional<Answer> against(Moved moved, Deal deal, DealTold told, Utterance said, Known known) {
        var amount = said.the(Slot.AMOUNT);
        var contract = deal.amount();
        if (contract != null && !contract.currency().equals(amount.currency())) {
            return Optional.of(told.asking(
                    Card.warn("商机 #%d 的合同是 %s，%s 不是同一种钱；请按合同的币种记".formatted(deal.number(), contract, amount))));
        }
        var more = by(moved.fact(told.customerId(), deal.id(), amount, told.contact(), told.note()));
        return Receivables.of(deal, known)
                .filter(before -> more.minor() < 0 && before.after(more).paid().minor() < 0)
                .map(before ->
                        told.asking(Card.warn("商机 #%d 只收过 %s，退不了 %s".formatted(deal.number(), before.paid(), amount))));
    }

    /** What the cash did to the instalments, and what is open. */
    private static List<String> lines(Receivable before, Receivable after) {
        var lines = new ArrayList<String>();
        for (var part : after.parts()) {
            var was = before.parts().get(part.number() - 1);
            if (!was.paid().equals(part.paid())) {
                lines.add("第 %d 期（%s，%s）%s"
                        .formatted(
                                part.number(),
                                ReceiptFields.day(part.due()),
                                part.amount(),
                                part.open().isZero() ? "收齐了" : "还差 " + part.open()));
            }
        }
        lines.add(
                after.surplus().isPositive()
                        ? "比合同 %s 多收 %s，请核对".formatted(after.contract(), after.surplus())
                        : after.outstanding().isPositive()
                                ? "未回款 " + after.outstanding()
                                : "合同 %s 收齐了 👏".formatted(after.contract()));
        return lines;
    }
}

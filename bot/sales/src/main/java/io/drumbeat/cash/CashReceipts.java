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
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.income.InYuan;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.Role;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Cashbook;
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
                .onlyFor(Role.REP, Role.MANAGER, Role.FINANCE);
    }

    /** Makes the fact of an amount, given its customer and the deal it belongs to, or null where the customer has none. */
    @FunctionalInterface
    interface Moved {
        Fact fact(
                String customer, @Nullable String deal, Money amount, @Nullable String contact, @Nullable String note);
    }

    /** Records a fact whose customer, deal and amount are known. */
    @FunctionalInterface
    interface Ending {
        Answer of(Fact fact, @Nullable Deal deal, DealTold told);
    }

    /**
     * Which way cash went.
     *
     * @param what as {@code 回款}
     * @param wrong what stands against recording it for a customer, if anything
     * @param ending how it is recorded, where not in the name of whoever tells it
     */
    record Way(
            String what,
            Moved moved,
            Function<DealTold, Optional<Card>> wrong,
            @Nullable Ending ending) {
        private Fact fact(DealTold told, @Nullable Deal deal, Money amount) {
            return moved.fact(told.customerId(), deal == null ? null : deal.id(), amount, told.contact(), told.note());
        }
    }

    Answer recorded(Way way, Utterance said, Request request, Known known) {
        var telling = Telling.of(said, request, days);
        var told = new DealTold(said, request, known, telling);
        var question = way.wrong().apply(told);
        if (question.isPresent()) {
            return told.asking(question.get());
        }
        var won = told.deals().of(told.customerId()).stream()
                .filter(deal -> told.deals().isWon(deal))
                .toList();
        var amount = said.the(Slot.AMOUNT);
        var ending = way.ending() == null ? ending(way, telling, request, known) : way.ending();
        return told.withDeal(
                won,
                deal -> {
                    var fact = way.fact(told, deal, amount);
                    return against(fact, deal, amount, told, known).orElseGet(() -> {
                        told.field("金额", amount).field("商机", "#" + deal.number());
                        return ending.of(fact, deal, told);
                    });
                },
                () -> {
                    told.field("金额", amount);
                    return ending.of(way.fact(told, null, amount), null, told);
                });
    }

    private Ending ending(Way way, Telling telling, Request request, Known known) {
        return (fact, deal, told) -> {
            if (fact instanceof CashFact.CashReported) {
                told.field("状态", "已报，等财务确认");
            }
            var after = month(fact, told, telling, request);
            if (fact instanceof CashFact.CashReported report) {
                pending(report, deal, told, known);
            } else if (deal != null) {
                instalments(deal, told, known, after);
            }
            return told.recorded(way.what());
        };
    }

    /** What becomes of reported cash that no contract has room for. */
    private static void pending(CashFact.CashReported report, @Nullable Deal deal, DealTold told, Known known) {
        if (deal == null) {
            told.text("没有签下的合同：财务确认后先是未分配，分到签下的单子才计提成");
            return;
        }
        var beyond = report.amount().minus(Cashbook.of(report.customer(), known).room(deal.id(), report.amount()));
        if (beyond.isPositive()) {
            told.text("比合同余下的多 %s：财务确认后这部分先是未分配，不计提成".formatted(beyond));
        }
    }

    /** Tells how far the month has come with it; returns what is known then. */
    private Known month(Fact fact, DealTold told, Telling telling, Request request) {
        var month = Period.monthOf(telling.date());
        var who = request.who().id();
        var after = told.fact(fact).supposed();
        var reported = fact instanceof CashFact.CashReported;
        var standing = told.standing(fact, after);
        told.field("折合", InYuan.of(told.amount(), standing, after).orElse(null));
        var done = tally.done(Measure.COLLECTED, who, month, after);
        var due = tally.due(Measure.COLLECTED, who, month, after);
        told.own("%s回款 %s%s%s%s%s"
                .formatted(
                        month.label(),
                        reported ? "已确认 " : "",
                        Measure.COLLECTED.show(done),
                        due == 0 ? "" : " / " + Measure.COLLECTED.show(due),
                        reported
                                ? "，已报待确认 " + Measure.REPORTED.show(tally.done(Measure.REPORTED, who, month, after))
                                : "",
                        Measure.COLLECTED.elsewhere(standing, after)));
        return after;
    }

    private static void instalments(Deal deal, DealTold told, Known known, Known after) {
        Receivables.of(deal, known).ifPresent(before -> Receivables.of(deal, after)
                .ifPresent(now -> lines(before, now).forEach(told::own)));
    }

    private static Money by(Fact fact) {
        return switch (fact) {
            case CashFact.RefundGiven out -> out.amount().negated();
            default -> Money.ZERO;
        };
    }

    /** Cash of a contract comes in its money, and no more goes back than came. */
    private static Optional<Answer> against(Fact fact, Deal deal, Money amount, DealTold told, Known known) {
        var contract = deal.amount();
        if (contract != null && !contract.currency().equals(amount.currency())) {
            return Optional.of(told.asking(
                    Card.warn("商机 #%d 的合同是 %s，%s 不是同一种钱；请按合同的币种记".formatted(deal.number(), contract, amount))));
        }
        var more = by(fact);
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

package io.drumbeat.approval;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.quote.ApprovalCards;
import io.drumbeat.quote.Approvals;
import io.drumbeat.quote.Asking;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** A yes or no to a quote, by whoever may say it, once. */
@Component
final class Deciding {
    private final BusinessDays days;
    private final Asking asking;

    Deciding(BusinessDays days, Asking asking) {
        this.days = days;
        this.asking = asking;
    }

    Answer decide(long quote, Function<Approvals.Request, Fact> decision, Request request, Known known) {
        var found = Approvals.about(quote, known);
        if (found.isEmpty() || known.ledger().isVoided(quote)) {
            return Answer.of(
                    request,
                    Card.warn(
                            known.ledger().isVoided(quote)
                                    ? "报价 #%d 已经撤回，不用批了".formatted(quote)
                                    : "没有等批准的报价 #%d".formatted(quote)));
        }
        var asked = found.get();
        var today = days.of(request.at(), request.who().zone());
        if (!asking.may(request.who(), asked, today, known)) {
            return Answer.of(
                    request,
                    Card.warn("报价 #%d 由 %s 批，你不能批".formatted(quote, ApprovalCards.name(asked.approver(), known))));
        }
        if (!asked.isWaiting()) {
            var how = asked.state() == Approvals.State.REPLACED
                    ? "后来改报了，不用批了"
                    : "%s（%s），没有再动".formatted(asked.state().label(), ApprovalCards.decided(asked, known));
            return Answer.of(request, Card.info("报价 #%d %s".formatted(quote, how)));
        }
        return decided(asked, decision.apply(asked), today, request, known);
    }

    private static Answer decided(Approvals.Request asked, Fact fact, LocalDate today, Request request, Known known) {
        var customer = known.the(Customers.class).nameOf(asked.customer());
        var yes = fact instanceof QuoteFact.QuoteApproved;
        var done = yes ? "批准" : "驳回";
        var now = asked.decided(fact, request.who().id(), today);
        var reason = fact instanceof QuoteFact.QuoteRejected no
                ? new Element[] {new Element.Text("原因 " + no.reason())}
                : new Element[0];
        var receipt = known.nextReceipt();
        var what =
                "%s %s 给 %s 的报价 %s".formatted(done, ApprovalCards.name(asked.asker(), known), customer, asked.amount());
        var reply = Card.info("已%s #%d".formatted(what, receipt), reason)
                .and(Element.Buttons.of(Button.of("撤销", "撤销 #" + receipt)));
        var told = yes
                ? Card.good("%s 批准了 %s 的报价 %s（#%d）"
                        .formatted(request.who().name(), customer, asked.amount(), asked.quote()))
                : new Card(
                        "%s 驳回了 %s 的报价 %s（#%d）"
                                .formatted(request.who().name(), customer, asked.amount(), asked.quote()),
                        Card.Tone.BAD,
                        List.of(reason));
        return Answer.of(request, reply)
                .recording(new Noted(today, false, List.of(fact)))
                .editing(new Edit(ApprovalCards.topic(asked.quote()), ApprovalCards.of(now, known)))
                .also(Say.to(new Chat.Direct(asked.asker()), Say.Kind.REMINDER, told));
    }
}

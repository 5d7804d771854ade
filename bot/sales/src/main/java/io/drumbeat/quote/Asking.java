package io.drumbeat.quote;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Asks for a yes to a quote, once: asked again it says since when and whom, and goes on to whoever stands in. */
@Component
public final class Asking {
    private final ApprovalRules rules;

    Asking(ApprovalRules rules) {
        this.rules = rules;
    }

    /** Whose yes a quote needs, if it needs one and there is somebody above. */
    Optional<Approver> approver(QuoteFact.QuoteGiven quote, String stage, Person asker, LocalDate today, Known known) {
        var agreed = Approvals.agreed(quote.customer(), quote.deal(), quote.amount(), known);
        return rules.isNeeded(quote.amount(), stage) && quote.amount().compareTo(agreed) > 0
                ? Approver.of(asker, today, known, rules)
                : Optional.empty();
    }

    static Say card(Approvals.Request request, Approver approver, Card card) {
        return Say.about(
                ApprovalCards.topic(request.quote()),
                new Chat.Direct(approver.person().id()),
                Say.Kind.REMINDER,
                card);
    }

    /** Nothing is asked twice; only where whoever was asked has gone on leave since, it goes on to who stands in. */
    public Answer again(Approvals.Request asked, LocalDate today, Request request, Known known) {
        var asker = known.people().withId(asked.asker());
        var now = asker.flatMap(person -> Approver.of(person, today, known, rules));
        var amount = asked.amount();
        var title = "报价 %s 已经在等 %s 批准，%s 提的（#%d），没有再提一次"
                .formatted(
                        amount,
                        ApprovalCards.name(asked.approver(), known),
                        ApprovalCards.minute(asked, known),
                        asked.quote());
        if (now.isEmpty()
                || now.get().person().id().equals(asked.approver())
                || now.get().insteadOf() == null) {
            return Answer.of(request, Card.info(title));
        }
        var standsIn = now.get();
        var passed = new QuoteFact.ApprovalAsked(
                asked.customer(),
                asked.deal(),
                amount,
                asked.quote(),
                standsIn.person().id());
        var card = Card.info(
                "报价 %s 转给 %s".formatted(amount, standsIn),
                new Element.Text("%s 提的（#%d），没有再提一次。".formatted(ApprovalCards.minute(asked, known), asked.quote())));
        return Answer.of(request, card)
                .recording(new Noted(today, false, List.of(passed)))
                .also(card(asked, standsIn, ApprovalCards.of(asked, known).and(new Element.Text(standsIn.toString()))));
    }

    public boolean may(Person who, Approvals.Request request, LocalDate today, Known known) {
        return Approver.may(who, request, today, known, rules);
    }

    /**
     * What stands against signing a deal: its quote, or more than was agreed to.
     *
     * @param words what signs it all the same
     */
    Optional<Card> against(DealFact.DealWon won, String stage, String customer, String words, Known known) {
        var quote = Approvals.newestQuote(won.customer(), won.deal(), known);
        if (rules.unapproved() == ApprovalRules.Unapproved.ALLOW || quote.isEmpty()) {
            return Optional.empty();
        }
        var same = quote.get().currency().equals(won.amount().currency());
        var most = same ? quote.get().max(won.amount()) : won.amount();
        var agreed = Approvals.agreed(won.customer(), won.deal(), won.amount(), known);
        if (!rules.isNeeded(most, stage) || won.amount().compareTo(agreed) <= 0) {
            return Optional.empty();
        }
        var waiting = Approvals.waiting(won.customer(), won.deal(), known);
        var why = waiting.map(request -> "报价 %s 还在等 %s 批准（%s 提的，#%d）"
                        .formatted(
                                request.amount(),
                                ApprovalCards.name(request.approver(), known),
                                ApprovalCards.minute(request, known),
                                request.quote()))
                .orElse(
                        agreed.isPositive()
                                ? "批准过的报价是 %s，这次签 %s".formatted(agreed, won.amount())
                                : "报价 %s 没有批准".formatted(quote.get()));
        var card = Card.warn("签单 %s：%s".formatted(customer, why), new Element.Text("还没有记。"));
        return Optional.of(
                rules.unapproved() == ApprovalRules.Unapproved.REFUSE
                        ? card.and(new Element.Text("公司规定批准以后才能签；可以说“再催 %s”。".formatted(customer)))
                        : card.and(
                                Element.Buttons.of(Button.of("再催", "再催 " + customer), Button.danger("仍然签单", words))));
    }
}

package io.drumbeat.quote;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.command.Slot;
import io.drumbeat.fact.DealFact;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Speaks up before a deal is signed above what was agreed to. */
@Component
public final class SigningCheck {
    /** Said by the button that signs all the same. */
    public static final Slot<String> ANYWAY = new Slot<>("unapproved", String.class, "未批准");

    private final InForce<ApprovalRules> rules;
    private final Approvals approvals;

    SigningCheck(InForce<ApprovalRules> rules, Approvals approvals) {
        this.rules = rules;
        this.approvals = approvals;
    }

    /**
     * What to ask before the deal is won; empty if nothing stands against it.
     *
     * @param stage the id of the stage the deal is at
     * @param customer its name
     * @param words the signing as it was said, to which the button adds that it is meant
     */
    public Optional<Card> against(DealFact.DealWon won, String stage, String customer, String words, Known known) {
        var rules = this.rules.latest(known.ledger());
        if (rules.unapproved() == ApprovalRules.Unapproved.ALLOW
                || !approvals.isQuoted(won.customer(), won.deal(), known)) {
            return Optional.empty();
        }
        var quotes = approvals.standing(won.customer(), won.deal(), known).stream()
                .limit(1)
                .filter(quote -> quote.currency().equals(won.amount().currency()));
        var most = quotes.reduce(won.amount(), Money::max);
        var agreed = approvals.agreed(won.customer(), won.deal(), won.amount(), known);
        if (!rules.isNeeded(most, stage) || won.amount().compareTo(agreed) <= 0) {
            return Optional.empty();
        }
        var card = Card.warn("签单 %s：%s".formatted(customer, why(won, agreed, known)), new Element.Text("还没有记。"));
        return Optional.of(
                rules.unapproved() == ApprovalRules.Unapproved.REFUSE
                        ? card.and(new Element.Text("公司规定批准以后才能签；可以说“再催 %s”。".formatted(customer)))
                        : card.and(Element.Buttons.of(
                                Button.of("再催", "再催 " + customer),
                                Button.danger("仍然签单", words + " %s:仍签".formatted(ANYWAY.label())))));
    }

    private String why(DealFact.DealWon won, Money agreed, Known known) {
        var waiting = approvals.waiting(won.customer(), won.deal(), known);
        if (waiting.isPresent()) {
            var asked = waiting.get();
            return "报价 %s 还在等 %s 批准（%s 提的，#%d）"
                    .formatted(
                            asked.words().terms(),
                            Inquiry.name(asked.asked(), known),
                            AgreementCards.minute(asked, known),
                            asked.about());
        }
        return agreed.isPositive()
                ? "批准过的报价是 %s，这次签 %s".formatted(agreed, won.amount())
                : approvals.standing(won.customer(), won.deal(), known).stream()
                        .findFirst()
                        .map(quote -> "报价 %s 没有批准".formatted(quote))
                        .orElse("报价被驳回了，没有批准过的报价");
    }
}

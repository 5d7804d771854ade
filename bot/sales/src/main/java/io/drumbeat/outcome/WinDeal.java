package io.drumbeat.outcome;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Deed;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Telling;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.command.Wording.Trait;
import io.drumbeat.command.Wording.Turn;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.dealing.DealTold;
import io.drumbeat.dealing.OutcomeForms;
import io.drumbeat.dealing.StageNeeds;
import io.drumbeat.draft.Draft;
import io.drumbeat.fact.DealFact;
import io.drumbeat.income.InYuan;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.margin.Margin;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Role;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.quote.SigningCheck;
import io.drumbeat.sharing.Shares;
import io.drumbeat.sharing.Splits;
import io.drumbeat.split.MaybeShared;
import io.drumbeat.split.SplitProposals;
import io.drumbeat.split.SplitWords;
import io.drumbeat.words.Exactly;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(24)
final class WinDeal implements Command {
    private final BusinessDays days;
    private final Tally tally;
    private final SigningCheck check;
    private final InForce<ApprovalRules> rules;
    private final SplitProposals proposing;

    WinDeal(
            BusinessDays days,
            Tally tally,
            SigningCheck check,
            InForce<ApprovalRules> rules,
            SplitProposals proposing) {
        this.proposing = proposing;
        this.days = days;
        this.tally = tally;
        this.check = check;
        this.rules = rules;
    }

    @Override
    public Usage usage() {
        return Usage.of(List.of("签单", "成交", "拿下", "签约"), List.of("won"), "签下一单，告诉全组", "签单 华为 50万 新客")
                .needing(Mention.SLOT, Slot.AMOUNT)
                .taking(
                        Slot.PRODUCT,
                        Slot.NEW_CUSTOMER,
                        Slot.DATE,
                        Slot.CONTACT,
                        Slot.NOTE,
                        Slot.RECEIPT,
                        Shares.SLOT,
                        SigningCheck.ANYWAY)
                .onlyFor(Role.REP, Role.MANAGER)
                .telling(Deed.CONTRACT)
                .heard(Turn.ANYWHERE, "签了单、签了约、签下、signed")
                .heard(Turn.BEHIND_CUSTOMER, "签了")
                .being(Trait.OPEN);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var told = new DealTold(said, request, known, Telling.of(said, request, days));
        return told.withOpenDeal(
                said.the(Slot.AMOUNT),
                deal -> isOnePress(said, request)
                        ? told.asking(whatWasSigned(told, said))
                        : isHalfAnswered(told, said, request)
                                ? told.asking(newOrOld(told, said))
                                : won(told, signed(told, deal, said, request, known), said, request, known));
    }

    /** A button that knows what was quoted does not know what was signed, nor whether the customer is new. */
    private static boolean isOnePress(Utterance said, Request request) {
        var press = request.press();
        var topic = press == null ? null : press.topic();
        return press != null && !said.has(Slot.NEW_CUSTOMER) && (topic == null || !Draft.isQuestion(topic));
    }

    /** Both were asked, and the amount alone was answered. */
    private static boolean isHalfAnswered(DealTold told, Utterance said, Request request) {
        var draft = request.draft();
        return draft != null
                && !said.has(Slot.NEW_CUSTOMER)
                && draft.line().contains(told.customerName())
                && draft.asked().stream().anyMatch(one -> one.slot().equals(Slot.NEW_CUSTOMER.name()));
    }

    private static Card newOrOld(DealTold told, Utterance said) {
        var number = said.get(Slot.RECEIPT).map(receipt -> " #" + receipt).orElse("");
        return OutcomeForms.newOrOld(told.customerName(), said.the(Slot.AMOUNT).toString(), number);
    }

    private static Card whatWasSigned(DealTold told, Utterance said) {
        var number = said.get(Slot.RECEIPT).map(receipt -> " #" + receipt).orElse("");
        return OutcomeForms.signed(told.customerName(), said.the(Slot.AMOUNT).toString(), number);
    }

    private DealFact.DealWon signed(DealTold told, String deal, Utterance said, Request request, Known known) {
        var product = said.get(Slot.PRODUCT).orElse(null);
        var day = Telling.of(said, request, days).date();
        var isNew = said.get(Slot.NEW_CUSTOMER).orElseGet(() -> isFirst(told, day, known));
        return new DealFact.DealWon(
                told.customerId(), deal, said.the(Slot.AMOUNT), product, isNew, told.contact(), told.note());
    }

    private Answer won(DealTold told, DealFact.DealWon won, Utterance said, Request request, Known known) {
        var against = told.deals()
                .withId(won.deal())
                .flatMap(open -> check.against(
                        won, open.stage(), told.customerName(), again(told, open, won, said, known), known));
        if (against.isPresent() && !said.has(SigningCheck.ANYWAY)) {
            return told.asking(against.get());
        }
        var shares = said.get(Shares.SLOT).filter(parts -> !parts.isNone());
        var wrong = shares.flatMap(parts ->
                parts.wrong(request.who().id(), Telling.of(said, request, days).today(), known));
        if (wrong.isPresent()) {
            return told.asking(Card.warn(wrong.get()));
        }
        against.ifPresent(_ -> told.text("报价没有批准，照你说的签了。"));
        return shares.map(parts -> proposed(told, won, parts, request))
                .map(proposal -> shared(told, won, proposal, request, known))
                .orElseGet(() -> signed(told, won, request, maybeShared(told, won, said, request, known)));
    }

    /** Shares that were not said may be meant; none were where it was said that there are none. */
    private List<Element> maybeShared(
            DealTold told, DealFact.DealWon won, Utterance said, Request request, Known known) {
        var parted = Splits.of(won.customer(), known).of(won.deal()).isPresent();
        var line = (request.words() + " " + said.text()).replace(told.customerName(), " ");
        return parted || said.has(Shares.SLOT)
                ? List.of()
                : new MaybeShared(
                                request.who(),
                                days.of(request.at(), request.who().zone()),
                                known)
                        .question(won.customer(), line, told.number(won.deal()));
    }

    private SplitProposals.Proposal proposed(DealTold told, DealFact.DealWon won, Shares shares, Request request) {
        var who = request.who();
        var shared = new DealFact.DealShared(won.customer(), won.deal(), shares.between(who.id()));
        return new SplitProposals.Proposal(shared, who, told.receipt(), days.of(request.at(), who.zone()));
    }

    private Answer shared(
            DealTold told, DealFact.DealWon won, SplitProposals.Proposal proposal, Request request, Known known) {
        told.fact(proposal.shared());
        proposing.asking(proposal, known).forEach(told::fact);
        var answer = signed(told, won, request, List.of());
        for (var say : proposing.telling(proposal, told.supposed())) {
            answer = answer.also(say);
        }
        return answer;
    }

    private Answer signed(DealTold told, DealFact.DealWon won, Request request, List<Element> maybeShared) {
        var month = Period.monthOf(told.day());
        told.fact(won).field("金额", won.amount());
        var after = told.supposed();
        var yuan = InYuan.of(won.amount(), told.standing(won, after), after);
        return told.field("折合", yuan.orElse(null))
                .field("产品", won.product())
                .field("客户类型", won.newCustomer() ? "新客户" : "老客户")
                .field(
                        "分成",
                        Splits.of(won.customer(), after)
                                .of(won.deal())
                                .map(split -> SplitWords.of(split, won.amount(), after))
                                .orElse(null))
                .field(
                        "毛利",
                        request.inGroup()
                                ? null
                                : Margin.shown(told.standing(won, after), after).orElse(null))
                .own(reached(told, won, request.who().id(), month))
                .own(maybeShared)
                .button("回款", "回款 " + told.customerName())
                .button("回款计划", "回款计划 %s #%d".formatted(told.customerName(), told.number(won.deal())))
                .askingWhatIsLeft(won.deal())
                .recorded("签单");
    }

    /** How far the month is with this one. */
    private String reached(DealTold told, DealFact.DealWon won, String who, Period month) {
        var after = told.supposed();
        var done = tally.done(Measure.REVENUE, who, month, after);
        var due = tally.due(Measure.REVENUE, who, month, after);
        return "%s签单额 %s%s%s"
                .formatted(
                        month.label(),
                        Measure.REVENUE.show(done),
                        due == 0 ? "" : " / " + Measure.REVENUE.show(due) + "（" + done * 100 / due + "%）",
                        // what several share stands above already
                        Splits.of(won.customer(), after).of(won.deal()).isPresent()
                                ? ""
                                : Measure.REVENUE.elsewhere(told.standing(won, after), after));
    }

    /** The signing in words that say exactly this again. */
    private static String again(DealTold told, Deal deal, DealFact.DealWon won, Utterance said, Known known) {
        var product = won.product();
        var words = "签单 %s %s #%d %s%s"
                .formatted(
                        told.customerName(),
                        won.amount(),
                        deal.number(),
                        won.newCustomer() ? "新客" : "老客",
                        product == null ? "" : " 产品:" + product);
        var shares = said.get(Shares.SLOT)
                .map(parts -> " " + Exactly.said(Shares.SLOT, parts, known))
                .orElse("");
        return StageNeeds.again(words, said) + shares;
    }

    private boolean isFirst(DealTold told, LocalDate day, Known known) {
        var since = rules.on(day, known).knownSince(day);
        return Deals.isFirstPurchase(known.ledger().about(told.customerId()), since);
    }
}

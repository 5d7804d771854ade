package io.drumbeat.split;

import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Command;
import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.command.Utterance;
import io.drumbeat.customer.Customers;
import io.drumbeat.customer.Mention;
import io.drumbeat.deal.Deal;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.ledger.Known;
import io.drumbeat.page.Narrowed;
import io.drumbeat.page.Page;
import io.drumbeat.sharing.Shares;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(69)
final class ShareDeal implements Command {
    private final BusinessDays days;
    private final SplitProposals proposing;

    ShareDeal(BusinessDays days, SplitProposals proposing) {
        this.days = days;
        this.proposing = proposing;
    }

    @Override
    public Usage usage() {
        return Usage.of(
                        List.of("分成"),
                        List.of("split"),
                        SplitWords.SENTENCES.say("help"),
                        SplitWords.SENTENCES.say("example"))
                .taking(Mention.SLOT, Slot.RECEIPT, Slot.PERSON, Narrowed.TEAM, Page.SLOT, Shares.SLOT);
    }

    @Override
    public Answer answer(Utterance said, Request request, Known known) {
        var today = days.of(request.at(), request.who().zone());
        var shareable = new Shareable(request.who(), today, known);
        if (!said.has(Mention.SLOT) && !said.has(Slot.RECEIPT)) {
            return said.has(Shares.SLOT)
                    ? Answer.of(request, Card.warn(SplitWords.SENTENCES.say("whichDeal")))
                    : Answer.of(request, new SplitList(said, request.who(), today, known).card());
        }
        var deals = shareable.meant(said);
        if (deals.size() != 1) {
            return Answer.of(request, deals.isEmpty() ? none(said) : which(deals, said, known));
        }
        var deal = deals.getFirst();
        return said.get(Shares.SLOT)
                .map(shares -> shareable.mayPropose(deal)
                        ? proposed(deal, shares, today, request, known)
                        : Answer.of(request, Card.warn(SplitWords.say("notYours", named(deal, known)))))
                .orElseGet(() -> Answer.of(request, shown(deal, known)));
    }

    private static Card none(Utterance said) {
        return said.has(Slot.RECEIPT)
                ? Card.warn(SplitWords.say(
                        "noDeal", Map.of("receipt", said.the(Slot.RECEIPT).toString())))
                : Card.warn(SplitWords.say(
                        "noDeals", Map.of("customer", said.the(Mention.SLOT).name())));
    }

    private static Card which(List<Deal> deals, Utterance said, Known known) {
        var buttons = deals.stream()
                .map(deal -> Button.of(SplitList.title(deal, known), said.text() + " #" + deal.number()))
                .toList();
        return Card.info(
                SplitWords.say("which", Map.of("count", String.valueOf(deals.size()))), new Element.Buttons(buttons));
    }

    static Map<String, String> named(Deal deal, Known known) {
        return Map.of(
                "customer", known.the(Customers.class).nameOf(deal.customer()),
                "number", String.valueOf(deal.number()));
    }

    private static Card shown(Deal deal, Known known) {
        var splits = Splits.of(deal.customer(), known);
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(splits.of(deal.id())
                .map(split -> SplitWords.of(split, deal.amount(), known))
                .orElseGet(() -> SplitWords.SENTENCES.say("unparted"))));
        splits.proposedOf(deal.id())
                .ifPresent(split -> elements.add(new Element.Text(
                        SplitWords.say("proposed", Map.of("shares", SplitWords.of(split, deal.amount(), known))))));
        elements.add(new Element.Text(SplitWords.say("say", Map.of("number", String.valueOf(deal.number())))));
        return new Card(SplitWords.say("of", Map.of("deal", SplitList.title(deal, known))), Card.Tone.INFO, elements);
    }

    private Answer proposed(Deal deal, Shares shares, LocalDate today, Request request, Known known) {
        var owner = deal.ownerOn(today);
        var wrong = shares.isNone() ? null : shares.wrong(owner, today, known).orElse(null);
        if (wrong != null) {
            return Answer.of(request, Card.warn(wrong));
        }
        var shared = new DealFact.DealShared(
                deal.customer(), deal.id(), Shareable.withHolders(shares.between(owner), deal, today, known));
        if (Shareable.isSo(shared, known)) {
            return Answer.of(request, Card.info(SplitWords.say("isSo", named(deal, known))));
        }
        if (Splits.asked(request.who().id(), shared.shares()).size() > Splits.KINDS.size()) {
            return Answer.of(request, Card.warn(SplitWords.SENTENCES.say("tooMany")));
        }
        var proposal = new SplitProposals.Proposal(shared, request.who(), known.nextReceipt(), today);
        var facts = new ArrayList<Fact>(List.of(shared));
        facts.addAll(proposing.asking(proposal, known));
        var noted = new Noted(today, false, facts);
        var after = known.supposing(request.telling(noted), request.at());
        var answer = Answer.of(request, recorded(proposal, deal, after)).recording(noted);
        for (var say : proposing.telling(proposal, after)) {
            answer = answer.also(say);
        }
        for (var edit : proposing.edits(shared, known)) {
            answer = answer.editing(edit);
        }
        return answer;
    }

    private static Card recorded(SplitProposals.Proposal proposal, Deal deal, Known after) {
        var splits = Splits.of(deal.customer(), after);
        var now = splits.of(deal.id())
                .filter(split -> split.receipt() == proposal.receipt())
                .or(() -> splits.proposedOf(deal.id()))
                .orElseGet(() -> SplitProposals.asAgreed(proposal.shared()));
        var holds = splits.of(deal.id())
                .filter(split -> split.receipt() == proposal.receipt())
                .isPresent();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Fields(List.of(
                new Field(SplitWords.SENTENCES.say("deal"), SplitList.title(deal, after)),
                new Field(SplitWords.SENTENCES.say("name"), SplitWords.of(now, deal.amount(), after)))));
        if (!holds) {
            elements.add(new Element.Text(SplitWords.SENTENCES.say("notBefore")));
        } else if (now.parts().stream().anyMatch(part -> part.state() == Split.State.WAITS)) {
            elements.add(new Element.Text(SplitWords.SENTENCES.say("yoursCounts")));
        }
        elements.add(Element.Buttons.of(Button.of("撤销", "撤销 #" + proposal.receipt())));
        var title = SplitWords.say("recorded", Map.of("receipt", String.valueOf(proposal.receipt())));
        return new Card(title, Card.Tone.GOOD, elements);
    }
}

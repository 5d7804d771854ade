package io.drumbeat.split;

import io.drumbeat.agreement.AgreementCards;
import io.drumbeat.agreement.Matters;
import io.drumbeat.asking.Asking;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Say;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.AgreementFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.Announced;
import io.drumbeat.sharing.Split;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Proposes how a deal is parted, and asks everybody else who has a part in it. */
@Component
public final class SplitProposals {
    private final Asking asking;
    private final Matters matters;
    private final ObjectProvider<Announced> announced;

    SplitProposals(Asking asking, Matters matters, ObjectProvider<Announced> announced) {
        this.asking = asking;
        this.matters = matters;
        this.announced = announced;
    }

    /**
     * What is proposed.
     *
     * @param teller whose proposal it is, whoever says it for them
     * @param receipt under which it is recorded
     */
    public record Proposal(DealFact.DealShared shared, Person teller, long receipt, LocalDate today) {}

    /** What asks for everybody's yes, recorded beside what is proposed; whoever leads somebody says it in their place. */
    public List<Fact> asking(Proposal proposal, Known known) {
        var facts = new ArrayList<Fact>();
        var asked = Splits.asked(proposal.teller().id(), proposal.shared().shares());
        List<Fact> what = List.of(proposal.shared());
        for (var place = 0; place < asked.size(); place++) {
            var kind = Splits.KINDS.get(place);
            if (leads(proposal, asked.get(place), known)) {
                facts.add(new AgreementFact.Agreed(kind, proposal.receipt(), what));
            } else {
                asking.whom(kind, proposal.teller().id(), what, proposal.today(), known)
                        .map(whom -> asking.asking(kind, proposal.receipt(), whom, what, proposal.today()))
                        .ifPresent(facts::add);
            }
        }
        return facts;
    }

    private static boolean leads(Proposal proposal, String person, Known known) {
        var teller = proposal.teller();
        return teller.role().leads() && known.people().on(proposal.today()).maySee(teller, person);
    }

    /** @param after what is known once it is recorded */
    public List<Say> telling(Proposal proposal, Known after) {
        var says = new ArrayList<Say>();
        var asked = Splits.asked(proposal.teller().id(), proposal.shared().shares());
        for (var place = 0; place < asked.size(); place++) {
            var kind = Splits.KINDS.get(place);
            var open = matters.about(proposal.receipt(), kind, after);
            if (open.isPresent()) {
                asking.whom(kind, proposal.teller().id(), List.of(proposal.shared()), proposal.today(), after)
                        .map(whom -> AgreementCards.to(whom.person(), whom.why(), open.get(), after))
                        .ifPresent(says::add);
            } else {
                says.add(told(proposal, asked.get(place), after));
            }
        }
        return says;
    }

    private static Say told(Proposal proposal, String person, Known after) {
        var shared = proposal.shared();
        return Say.to(
                new Chat.Direct(person),
                Say.Kind.REMINDER,
                Card.info(SplitWords.say(
                        "toldParted",
                        Map.of(
                                "who", proposal.teller().name(),
                                "customer", after.the(Customers.class).nameOf(shared.customer()),
                                "shares", SplitWords.of(shared.shares(), after)))));
    }

    /** What was announced of the deal, as it looks once this is recorded. */
    List<Edit> edits(DealFact.DealShared shared, Known known) {
        return ShareMatter.edits(shared, announced, known);
    }

    /** As it would be once everybody said yes. */
    static Split asAgreed(DealFact.DealShared shared) {
        return new Split(
                0,
                shared.shares().stream()
                        .map(share -> new Split.Part(share.person(), share.parts(), Split.State.COUNTS))
                        .toList());
    }
}

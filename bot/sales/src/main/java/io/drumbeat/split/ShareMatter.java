package io.drumbeat.split;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matter;
import io.drumbeat.asking.Superiors;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import io.drumbeat.chat.Edit;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.reaction.Announced;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.sharing.Splits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Somebody's part of a deal: it is theirs once they said yes, or who leads them where they did not answer. */
class ShareMatter implements Matter {
    private static final Sentences SENTENCES = Sentences.beside(ShareMatter.class);

    private final int place;
    private final InForce<ApprovalRules> rules;
    private final Superiors superiors;
    private final ObjectProvider<Announced> announced;

    /** @param place which of those it is who did not tell it themselves, from 0 */
    ShareMatter(int place, InForce<ApprovalRules> rules, Superiors superiors, ObjectProvider<Announced> announced) {
        this.place = place;
        this.rules = rules;
        this.superiors = superiors;
        this.announced = announced;
    }

    @Component
    static final class First extends ShareMatter {
        First(InForce<ApprovalRules> rules, Superiors superiors, ObjectProvider<Announced> announced) {
            super(0, rules, superiors, announced);
        }
    }

    @Component
    static final class Second extends ShareMatter {
        Second(InForce<ApprovalRules> rules, Superiors superiors, ObjectProvider<Announced> announced) {
            super(1, rules, superiors, announced);
        }
    }

    @Component
    static final class Third extends ShareMatter {
        Third(InForce<ApprovalRules> rules, Superiors superiors, ObjectProvider<Announced> announced) {
            super(2, rules, superiors, announced);
        }
    }

    @Override
    public String kind() {
        return Splits.KINDS.get(place);
    }

    @Override
    public String name() {
        return SENTENCES.say("name");
    }

    @Override
    public int workingDays() {
        return rules.atStart().sharesWithin();
    }

    @Override
    public List<Person> asked(String asker, List<Fact> what, LocalDate day, Known known) {
        var all = Splits.asked(asker, shared(what).shares());
        if (place >= all.size()) {
            return List.of();
        }
        var chain = new LinkedHashMap<String, Person>();
        known.people()
                .on(day)
                .withId(all.get(place))
                .filter(person -> person.isHere(day))
                .ifPresent(person -> chain.put(person.id(), person));
        superiors.of(all.get(place), day, known).forEach(person -> chain.putIfAbsent(person.id(), person));
        return List.copyOf(chain.values());
    }

    @Override
    public Optional<String> replaced(Agreement agreement, Known known) {
        var shared = shared(agreement.what());
        return known.ledger().about(shared.customer()).stream()
                .filter(entry -> entry.receipt() > agreement.about()
                        && entry.fact() instanceof DealFact.DealShared later
                        && later.deal().equals(shared.deal())
                        && entry.person().equals(agreement.asker().person()))
                .findFirst()
                .map(_ -> SENTENCES.say("partedAnew"));
    }

    @Override
    public Words words(Agreement agreement, List<Fact> now, Known known) {
        var shared = shared(now);
        var told = Map.of(
                "asker", Inquiry.name(agreement.asker().person(), known),
                "customer", known.the(Customers.class).nameOf(shared.customer()),
                "shares", SplitWords.of(shared.shares(), known));
        var shares = SplitWords.of(shared.shares(), known);
        var yours = Map.of("customer", known.the(Customers.class).nameOf(shared.customer()), "shares", shares);
        return new Words(
                SENTENCES.say("title", told),
                SENTENCES.say("whole", told),
                SENTENCES.say("part", yours),
                SENTENCES.say("brief", yours),
                shares);
    }

    @Override
    public List<Field> fields(Inquiry inquiry, Known known) {
        var shared = shared(inquiry.now());
        var fields = new ArrayList<Field>();
        fields.add(
                new Field(SENTENCES.say("customer"), known.the(Customers.class).nameOf(shared.customer())));
        var deal = known.the(Deals.class).withId(shared.deal());
        deal.ifPresent(one -> fields.add(new Field(
                SENTENCES.say("deal"),
                "#%d %s"
                        .formatted(
                                one.number(),
                                known.the(Deals.class).stages().get(one.stage()).name()))));
        var amount = deal.map(one -> one.amount()).orElse(null);
        if (amount != null) {
            fields.add(new Field(SENTENCES.say("amount"), amount.toString()));
        }
        fields.add(new Field(SENTENCES.say("name"), parted(shared, amount, known)));
        return fields;
    }

    private static String parted(DealFact.DealShared shared, @Nullable Money amount, Known known) {
        return SplitWords.of(SplitProposals.asAgreed(shared), amount, known);
    }

    @Override
    public List<Element> afterNo(Inquiry refused, Known known) {
        var deal = known.the(Deals.class).withId(shared(refused.now()).deal());
        return deal.<List<Element>>map(one -> List.of(
                        new Element.Text(SENTENCES.say("afterNo")),
                        Element.Buttons.of(Element.Button.of(SENTENCES.say("partAnew"), "分成 #" + one.number()))))
                .orElse(List.of());
    }

    @Override
    public List<Edit> edits(Inquiry inquiry, Known known) {
        return edits(shared(inquiry.now()), announced, known);
    }

    /** What was announced of a deal's signing. */
    static List<Edit> edits(DealFact.DealShared shared, ObjectProvider<Announced> announced, Known known) {
        return known.ledger().about(shared.customer()).stream()
                .filter(entry -> entry.fact() instanceof DealFact.DealWon won
                        && won.deal().equals(shared.deal()))
                .flatMap(won -> announced.orderedStream().flatMap(one -> one.again(won, known).stream()))
                .toList();
    }

    static DealFact.DealShared shared(List<Fact> what) {
        return (DealFact.DealShared) what.getLast();
    }
}

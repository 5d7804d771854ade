package io.drumbeat.quote;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.agreement.Inquiry;
import io.drumbeat.agreement.Matter;
import io.drumbeat.asking.Superiors;
import io.drumbeat.card.Element.Field;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deal;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A quote that may stand only once a superior agreed: to its amount, and to nothing above it. */
@Component
final class QuoteMatter implements Matter {
    private static final Sentences SENTENCES = Sentences.beside(QuoteMatter.class);

    private final InForce<ApprovalRules> rules;
    private final Superiors superiors;

    QuoteMatter(InForce<ApprovalRules> rules, Superiors superiors) {
        this.rules = rules;
        this.superiors = superiors;
    }

    @Override
    public String kind() {
        return QuoteFact.KIND;
    }

    @Override
    public String name() {
        return SENTENCES.say("name");
    }

    @Override
    public List<Person> asked(String asker, List<Fact> what, LocalDate day, Known known) {
        return superiors.of(asker, day, known);
    }

    @Override
    public int workingDays() {
        return rules.atStart().within();
    }

    @Override
    public boolean covers(List<Fact> agreed, List<Fact> now) {
        var most = amount(agreed);
        var is = amount(now);
        return is.currency().equals(most.currency()) && is.compareTo(most) <= 0;
    }

    @Override
    public Optional<String> replaced(Agreement agreement, Known known) {
        var quote = quote(agreement.what());
        return known.ledger().about(quote.customer()).stream()
                .filter(entry -> entry.receipt() > agreement.about()
                        && entry.fact() instanceof QuoteFact.QuoteGiven later
                        && later.deal().equals(quote.deal()))
                .findFirst()
                .map(_ -> SENTENCES.say("quotedAnew"));
    }

    @Override
    public boolean isWaitedFor(Agreement agreement, Known known) {
        var deals = known.the(Deals.class);
        return deals.withId(quote(agreement.what()).deal())
                .filter(deals::isOpen)
                .isPresent();
    }

    @Override
    public Words words(Agreement agreement, List<Fact> now, Known known) {
        var quote = quote(now);
        var asker = Inquiry.name(agreement.asker().person(), known);
        var told = Map.of(
                "asker",
                asker,
                "customer",
                customer(quote, known),
                "amount",
                quote.amount().toString());
        var yours = Map.of(
                "customer", customer(quote, known), "amount", quote.amount().toString());
        return new Words(
                SENTENCES.say("title", told),
                SENTENCES.say("whole", told),
                SENTENCES.say("part", yours),
                SENTENCES.say("brief", yours),
                quote.amount().toString());
    }

    @Override
    public List<Field> fields(Inquiry inquiry, Known known) {
        var quote = quote(inquiry.now());
        var fields = new ArrayList<Field>();
        fields.add(new Field(SENTENCES.say("customer"), customer(quote, known)));
        known.the(Deals.class)
                .withId(quote.deal())
                .filter(deal -> deal.number() != inquiry.about())
                .map(deal -> new Field(SENTENCES.say("deal"), deal(deal, known)))
                .ifPresent(fields::add);
        fields.add(new Field(SENTENCES.say("amount"), quote.amount().toString()));
        return fields;
    }

    private static String deal(Deal deal, Known known) {
        return "#%d %s"
                .formatted(
                        deal.number(),
                        known.the(Deals.class).stages().get(deal.stage()).name());
    }

    private static String customer(QuoteFact.QuoteGiven quote, Known known) {
        return known.the(Customers.class).nameOf(quote.customer());
    }

    static QuoteFact.QuoteGiven quote(List<Fact> what) {
        return (QuoteFact.QuoteGiven) what.getLast();
    }

    static Money amount(List<Fact> what) {
        return quote(what).amount();
    }
}

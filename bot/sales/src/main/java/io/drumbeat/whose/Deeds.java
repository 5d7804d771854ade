package io.drumbeat.whose;

import io.drumbeat.card.Element.Field;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.DealFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.ledger.Known;
import io.drumbeat.money.Money;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.shape.FactShape;
import io.drumbeat.split.SplitWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What was told of a colleague's customer, in few words. */
final class Deeds {
    private static final String DEAL = "deal";
    private static final Sentences SENTENCES = ColleagueMatter.SENTENCES;
    /** What is shown of a deed, by the part of the fact that says it. */
    private static final Map<String, String> DETAILS = new TreeMap<>(Map.of(
            "reason", SENTENCES.say("reason"),
            "product", SENTENCES.say("product"),
            "contact", SENTENCES.say("contact"),
            "note", SENTENCES.say("note")));

    private Deeds() {}

    /** As {@code 签单 瑞丰粮油 ¥50,000}. */
    static String said(List<Fact> what, Known known) {
        var fact = what.getLast();
        var customer = known.the(Customers.class).nameOf(Objects.requireNonNull(fact.customer()));
        var amount = FactShape.of(fact).part(fact, "amount");
        var words = fact.label() + " " + customer;
        return switch (fact) {
            case DealFact.StageMoved moved ->
                words + " " + known.the(Deals.class).stages().called(moved.stage());
            case DealFact.DealLost lost -> words + "（" + lost.reason() + "）";
            default -> amount instanceof Money money ? words + " " + money : words;
        };
    }

    /** The deal that is meant, and what was remarked. */
    static List<Field> fields(List<Fact> what, Known known) {
        var fact = what.getLast();
        var fields = new ArrayList<Field>();
        var deal = fact.deal();
        if (deal != null) {
            var deals = known.the(Deals.class);
            deals.withId(deal)
                    .map(one -> "#%d %s"
                            .formatted(
                                    one.number(),
                                    deals.stages().get(one.stage()).name()))
                    .ifPresent(one -> fields.add(new Field(SENTENCES.say("deal"), one)));
        }
        what.stream()
                .filter(DealFact.DealShared.class::isInstance)
                .map(shared -> SplitWords.of(((DealFact.DealShared) shared).shares(), known))
                .map(shares -> new Field(SENTENCES.say("shares"), shares))
                .forEach(fields::add);
        DETAILS.forEach((name, label) -> {
            if (FactShape.of(fact).part(fact, name) instanceof String text) {
                fields.add(new Field(label, text));
            }
        });
        return fields;
    }

    /** The same where it is recorded under another receipt than it was asked for: a deal that begins with it is called by that. */
    static List<Fact> under(long receipt, long asked, List<Fact> what) {
        return what.stream()
                .map(fact -> ("d" + asked).equals(fact.deal())
                        ? FactShape.of(fact).with(fact, Map.of(DEAL, "d" + receipt))
                        : fact)
                .toList();
    }

    /** Without what is wanted. */
    static List<Fact> deed(List<Fact> what) {
        return what.stream()
                .filter(fact ->
                        !(fact instanceof CustomerFact.OwnerNamed || fact instanceof CustomerFact.ColleagueJoined))
                .toList();
    }
}

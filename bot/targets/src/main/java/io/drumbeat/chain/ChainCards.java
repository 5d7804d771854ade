package io.drumbeat.chain;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chain.Plan.Part;
import io.drumbeat.chain.Plan.Source;
import io.drumbeat.reach.OwnRates;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Draws a chain: each link with where it is from, the sums, what more would take, and what that is every day. */
final class ChainCards {
    private static final Sentences SENTENCES = Sentences.beside(ChainCards.class);
    /** What differs by less is the same number of deals. */
    private static final BigDecimal SAME = new BigDecimal("0.000001");

    private final String whose;
    /** Whom its button acts on, with a blank before the name; empty for the reader. */
    private final String about;

    private final Chain chain;
    private final Plan plan;
    private final OwnRates rates;
    private final Steps said;

    ChainCards(String whose, String about, Plan plan, Steps said, OwnRates rates) {
        this.said = said;
        this.whose = whose;
        this.about = about;
        this.plan = plan;
        this.chain = plan.chain();
        this.rates = rates;
    }

    /**
     * @param multiple how many times as much is looked at besides
     * @param days that are worked in the time there is
     */
    Card card(BigDecimal multiple, int days) {
        var target = Objects.requireNonNull(chain.target());
        var elements = new ArrayList<Element>();
        elements.add(new Element.Table(
                List.of(SENTENCES.say("link"), SENTENCES.say("needed"), SENTENCES.say("from")), rows()));
        elements.add(new Element.Text(wanted() + sums()));
        elements.add(new Element.Text(more(multiple)));
        elements.addAll(Behaviours.of(Objects.requireNonNull(chain.deals()), said, rates, days));
        elements.add(
                Element.Buttons.of(Button.of(SENTENCES.say("targetButton"), SENTENCES.say("targetButton") + about)));
        var title = SENTENCES.say("title", Map.of("whose", whose, "target", Figures.money(target)));
        return new Card(title, Card.Tone.INFO, elements);
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(row(Part.TARGET, Figures.money(Objects.requireNonNull(chain.target()))));
        rows.add(row(Part.PRICE, Figures.money(Objects.requireNonNull(chain.price()))));
        rows.add(row(Part.DEALS, Figures.deals(Objects.requireNonNull(chain.deals()))));
        rows.add(row(Part.RATE, Figures.rates(chain.rates())));
        if (chain.followups() != null) {
            rows.add(row(Part.FOLLOWUPS, Figures.count(chain.followups())));
        }
        rows.add(row(Part.LEADS, Figures.leads(Objects.requireNonNull(chain.leads()))));
        return rows;
    }

    private List<String> row(Part part, String value) {
        return List.of(part == Part.LEADS ? base() : name(part), value, from(part));
    }

    /** What the chain begins with. */
    private String base() {
        var begins = said.begins();
        return begins == null ? name(Part.LEADS) : begins;
    }

    /** How many there have to be of what was asked for. */
    private String wanted() {
        var place = said.placeOfWanted();
        if (place < 0 || said.wanted() == null) {
            return "";
        }
        var later = chain.rates().subList(place, chain.rates().size()).stream()
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        var count = place == 0
                ? Objects.requireNonNull(chain.leads())
                : Chain.whole(Objects.requireNonNull(chain.deals()).divide(later, MathContext.DECIMAL128));
        return SENTENCES.say("wanted", Map.of("stage", said.wanted(), "count", Figures.leads(count))) + "\n";
    }

    static String name(Part part) {
        return switch (part) {
            case TARGET -> SENTENCES.say("target");
            case PRICE -> SENTENCES.say("price");
            case DEALS -> SENTENCES.say("deals");
            case RATE -> SENTENCES.say("rate");
            case LEADS -> SENTENCES.say("leads");
            case FOLLOWUPS -> SENTENCES.say("followups");
        };
    }

    private String from(Part part) {
        var source = plan.sources().get(part);
        if (source == Source.HABIT) {
            return SENTENCES.say("habit", Map.of("own", rates.deals(), "team", rates.teamDeals()));
        }
        if (source != null) {
            return source == Source.SAID ? SENTENCES.say("said") : SENTENCES.say("set");
        }
        var usual = part == Part.RATE
                ? rates.rate().map(Figures::percent)
                : part == Part.PRICE ? rates.price().map(Figures::money) : Optional.<String>empty();
        return usual.map(value -> SENTENCES.say("solvedUsually", Map.of("usual", value)))
                .orElseGet(() -> SENTENCES.say("solved"));
    }

    private String sums() {
        var into = new ArrayList<String>();
        into.add(Figures.leads(Objects.requireNonNull(chain.leads())));
        into.add(Figures.rates(chain.rates()));
        if (chain.followups() != null) {
            into.add(SENTENCES.say("times", Map.of("count", Figures.count(chain.followups()))));
        }
        return money() + SENTENCES.say("then") + deals(String.join(" × ", into)) + steps();
    }

    /** How many are left after each of several stages. */
    private String steps() {
        if (chain.rates().size() < 2 || chain.followups() != null) {
            return "";
        }
        var left = Objects.requireNonNull(chain.leads());
        var steps = new ArrayList<String>();
        steps.add(Figures.count(left));
        for (var rate : chain.rates()) {
            left = left.multiply(rate);
            steps.add(Figures.count(left));
        }
        var stages = said.stages(SENTENCES.say("leads"));
        return SENTENCES.say("steps", Map.of("steps", String.join(" → ", steps)))
                + (stages.isEmpty() ? "" : SENTENCES.say("stages", Map.of("stages", String.join(" → ", stages))));
    }

    /** As it comes out: so many whole deals may bring more than the target. */
    private String money() {
        var target = Objects.requireNonNull(chain.target());
        var price = Objects.requireNonNull(chain.price());
        var deals = Objects.requireNonNull(chain.deals());
        var brings = price.multiply(deals).setScale(0, RoundingMode.HALF_UP);
        return brings.compareTo(target) == 0
                ? SENTENCES.say(
                        "money",
                        Map.of(
                                "target", Figures.money(target),
                                "price", Figures.money(price),
                                "deals", Figures.deals(deals)))
                : SENTENCES.say(
                        "moneyOver",
                        Map.of(
                                "target", Figures.money(target),
                                "price", Figures.money(price),
                                "deals", Figures.deals(deals),
                                "brings", Figures.money(brings)));
    }

    /** The same of whole leads and what comes of them. */
    private String deals(String into) {
        var deals = Objects.requireNonNull(chain.deals());
        var come = Objects.requireNonNull(chain.leads()).multiply(Objects.requireNonNull(chain.perLead()));
        return come.subtract(deals).abs().compareTo(SAME) < 0
                ? SENTENCES.say("dealsOf", Map.of("deals", Figures.deals(deals), "into", into))
                : SENTENCES.say(
                        "dealsOver", Map.of("deals", Figures.deals(deals), "into", into, "come", Figures.deals(come)));
    }

    /** What it takes where nothing but them grows: as many as the whole would take if it were asked for itself. */
    private BigDecimal leadsAlone(BigDecimal multiple) {
        var asked = chain.deals(null)
                .leads(null)
                .target(Objects.requireNonNull(chain.target()).multiply(multiple));
        // so few leads may do for twice as much already, since deals are whole ones
        return Objects.requireNonNull(asked.solved().leads()).max(Objects.requireNonNull(chain.leads()));
    }

    private static String what(BigDecimal multiple) {
        return multiple.compareTo(BigDecimal.TWO) == 0
                ? SENTENCES.say("double")
                : SENTENCES.say("multiple", Map.of("multiple", Figures.count(multiple)));
    }

    /** What every link would have to grow by, and what each would have to be if it alone did. */
    private String more(BigDecimal multiple) {
        var links = chain.links();
        var tenths = Chain.growth(multiple, links);
        var factor = BigDecimal.ONE.add(BigDecimal.valueOf(tenths, 3));
        var leads = Objects.requireNonNull(chain.leads());
        var alone = leadsAlone(multiple);
        var each = chain.rates().stream().map(rate -> rate.multiply(factor)).toList();
        var line = SENTENCES.say(
                "more",
                Map.of(
                        "what", what(multiple),
                        "target",
                                Figures.money(
                                        Objects.requireNonNull(chain.target()).multiply(multiple)),
                        "links", links,
                        "growth", Figures.tenths(tenths),
                        "price",
                                Figures.money(
                                        Objects.requireNonNull(chain.price()).multiply(factor)),
                        "rate", Figures.rates(each),
                        "base", base(),
                        "leads",
                                Figures.leads(
                                        Chain.whole(leads.multiply(factor)).min(alone)),
                        "alone", Figures.leads(alone)));
        var over = each.stream().anyMatch(rate -> rate.compareTo(BigDecimal.ONE) > 0);
        return over ? line + "\n" + SENTENCES.say("moreThanAll") : line;
    }
}

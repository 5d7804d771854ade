package io.drumbeat.chain;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says where a chain does not hold, by how much, and what would close it. */
final class BrokenChain {
    private static final Sentences SENTENCES = Sentences.beside(BrokenChain.class);

    private BrokenChain() {}

    static Card card(String whose, Chain chain, Gap gap) {
        var line =
                switch (gap.link()) {
                    case RATE -> overAll(chain, gap);
                    case DEALS -> fewDeals(chain, gap);
                    case PRICE -> littleMoney(chain, gap);
                };
        return Card.warn(
                SENTENCES.say("broken", Map.of("whose", whose)),
                new Element.Text(line),
                new Element.Text(SENTENCES.say("mend")));
    }

    private static String overAll(Chain chain, Gap gap) {
        return SENTENCES.say(
                "overAll",
                Map.of(
                        "leads", Figures.leads(known(chain.leads())),
                        "deals", Figures.deals(known(chain.deals())),
                        "rate", Figures.percent(gap.needed())));
    }

    private static String fewDeals(Chain chain, Gap gap) {
        var each = known(chain.perLead());
        return SENTENCES.say(
                "fewDeals",
                Map.of(
                        "leads", Figures.leads(known(chain.leads())),
                        "rate", Figures.rates(chain.rates()),
                        "there", Figures.deals(gap.there()),
                        "needed", Figures.deals(gap.needed()),
                        "short", Figures.deals(gap.needed().subtract(gap.there())),
                        "wanted", Figures.leads(gap.needed().divide(each, 0, RoundingMode.CEILING))));
    }

    private static String littleMoney(Chain chain, Gap gap) {
        var wanted = gap.needed().divide(known(chain.deals()), 0, RoundingMode.CEILING);
        return SENTENCES.say(
                "littleMoney",
                Map.of(
                        "deals", Figures.deals(known(chain.deals())),
                        "price", Figures.money(known(chain.price())),
                        "there", Figures.money(gap.there()),
                        "needed", Figures.money(gap.needed()),
                        "short", Figures.money(gap.needed().subtract(gap.there())),
                        "wanted", Figures.money(wanted)));
    }

    private static BigDecimal known(@Nullable BigDecimal value) {
        return Objects.requireNonNull(value);
    }
}

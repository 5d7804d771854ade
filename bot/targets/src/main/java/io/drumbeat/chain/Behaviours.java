package io.drumbeat.chain;

import io.drumbeat.card.Element;
import io.drumbeat.reach.OwnRates;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What has to be done every working day for so many deals, going by what usually goes with one. */
final class Behaviours {
    private static final Sentences SENTENCES = Sentences.beside(Behaviours.class);

    private Behaviours() {}

    /**
     * @param steps of the chain, which say themselves how many there are of what is one of them
     * @param days that are worked in the time there is
     */
    static List<Element> of(BigDecimal deals, Steps steps, OwnRates rates, int days) {
        var rows = new ArrayList<List<String>>();
        var asked = OwnRates.BEHAVIOURS.stream()
                .filter(behaviour -> !steps.has(behaviour.label()))
                .toList();
        for (var behaviour : asked) {
            rates.perDeal(behaviour).filter(each -> each.signum() > 0).ifPresent(each -> {
                var all = each.multiply(deals).setScale(0, RoundingMode.CEILING);
                rows.add(List.of(behaviour.label(), Figures.count(each), Figures.count(all), daily(all, days)));
            });
        }
        if (rows.isEmpty() && asked.size() < OwnRates.BEHAVIOURS.size()) {
            return List.of();
        }
        if (rows.isEmpty() || days == 0) {
            return List.of(new Element.Text(days == 0 ? SENTENCES.say("noDays") : SENTENCES.say("noHabits")));
        }
        return List.of(
                new Element.Table(
                        List.of(
                                SENTENCES.say("behaviour"),
                                SENTENCES.say("perDeal"),
                                SENTENCES.say("altogether"),
                                SENTENCES.say("perDay")),
                        rows),
                new Element.Text(SENTENCES.say(
                        "habits",
                        Map.of("days", days, "own", rates.deals(), "team", rates.teamDeals(), "lean", OwnRates.LEAN))));
    }

    /** Rounded up to a tenth, so that the days make it up. */
    private static String daily(BigDecimal all, int days) {
        return Figures.count(all.divide(BigDecimal.valueOf(days), 1, RoundingMode.CEILING));
    }
}

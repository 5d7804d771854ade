package io.drumbeat.forecast;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.money.Money;
import io.drumbeat.sentence.Sentences;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws what came in, what is due and how much of that is likely to come, and what is missing for the target. */
final class CashForecastCard {
    private static final Sentences SENTENCES = Sentences.beside(CashForecastCard.class);

    private CashForecastCard() {}

    /**
     * @param done what came in, in fen
     * @param target in fen; 0 where there is none
     */
    static Card of(String whose, long done, long target, CashOutlook outlook) {
        var likely = done + outlook.weighted() + outlook.unsigned().weighted();
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(sum(done, likely, outlook)));
        elements.add(new Element.Table(
                List.of(SENTENCES.say("receivable"), SENTENCES.say("worth")),
                List.of(
                        List.of(
                                SENTENCES.say("overdue"),
                                Money.fen(outlook.overdue()).brief()),
                        List.of(
                                SENTENCES.say("falling"),
                                Money.fen(outlook.due()).brief()),
                        List.of(
                                SENTENCES.say(
                                        "unsigned",
                                        Map.of("count", outlook.unsigned().deals())),
                                Money.fen(outlook.unsigned().worth()).brief()))));
        elements.add(new Element.Text(reaches(likely, target)));
        if (outlook.unplanned() > 0) {
            elements.add(new Element.Text(SENTENCES.say("unplanned", Map.of("sum", money(outlook.unplanned())))));
        }
        elements.add(new Element.Text(method(outlook)));
        elements.add(Element.Buttons.of(
                Button.of(SENTENCES.say("owed"), SENTENCES.say("owed")),
                Button.of(SENTENCES.say("target"), SENTENCES.say("target"))));
        var title = SENTENCES.say("cashTitle", Map.of("whose", whose, "likely", money(likely)));
        return new Card(title, target > likely ? Card.Tone.WARN : Card.Tone.INFO, elements);
    }

    private static String sum(long done, long likely, CashOutlook outlook) {
        if (outlook.overdue() + outlook.due() + outlook.unsigned().worth() == 0) {
            return SENTENCES.say("noCash", Map.of("done", money(done)));
        }
        var all = done + outlook.overdue() + outlook.due() + outlook.unsigned().worth();
        return SENTENCES.say(
                "cashSum",
                Map.of(
                        "done", money(done),
                        "weighted", money(outlook.weighted()),
                        "unsigned", money(outlook.unsigned().weighted()),
                        "likely", money(likely),
                        "low", money(Math.max(done, likely - outlook.spread())),
                        "high", money(Math.min(all, likely + outlook.spread()))));
    }

    private static String reaches(long likely, long target) {
        if (target == 0) {
            return SENTENCES.say("noCashTarget");
        }
        return likely >= target
                ? SENTENCES.say("enough", Map.of("due", money(target)))
                : SENTENCES.say("short", Map.of("due", money(target), "short", money(target - likely)));
    }

    private static String method(CashOutlook outlook) {
        return SENTENCES.say(
                        "cashMethod",
                        Map.of(
                                "rate", outlook.rate().movePointRight(2).setScale(0, RoundingMode.HALF_UP) + "%",
                                "whole", outlook.own().whole(),
                                "all", outlook.own().all(),
                                "teamWhole", outlook.team().whole(),
                                "teamAll", outlook.team().all(),
                                "lean", Odds.LEAN))
                + (outlook.unsigned().isKnown()
                        ? SENTENCES.say(
                                "unsignedMethod",
                                Map.of("days", outlook.unsigned().days()))
                        : SENTENCES.say("unsignedUnknown"));
    }

    private static String money(long fen) {
        return Money.yuan(Math.floorDiv(fen + 50, 100)).toString();
    }
}

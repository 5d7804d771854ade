package io.drumbeat.forecast;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.money.Money;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws what is signed, what is likely to come, and what is missing for the target. */
final class ForecastCards {
    private static final Sentences SENTENCES = Sentences.beside(ForecastCards.class);
    private final String whose;
    private final long done;
    private final long due;
    private final Odds odds;
    private final Outlook outlook;
    private final boolean several;

    /** @param several whether it is what several people are likely to bring, added up */
    ForecastCards(String whose, long done, long due, Odds odds, Outlook outlook, boolean several) {
        this.several = several;
        this.whose = whose;
        this.done = done;
        this.due = due;
        this.odds = odds;
        this.outlook = outlook;
    }

    /** @param about whom its buttons act on, with a blank before the name; empty for the reader */
    Card card(Optional<Coverage> coverage, String about, LocalDate today) {
        var likely = done + outlook.weighted();
        var nothing = outlook.counted().isEmpty();
        var title = nothing && done == 0
                ? SENTENCES.say("noTitle", Map.of("whose", whose))
                : SENTENCES.say("title", Map.of("whose", whose, "likely", money(likely)));
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(nothing ? onlyDone() : sum(likely)));
        elements.add(stages());
        elements.add(new Element.Text(target(likely)));
        // whoever gets there as it is needs no more quotes for it
        coverage.filter(_ -> due > likely).ifPresent(cover -> elements.add(new Element.Text(told(cover, today))));
        elements.add(rates());
        elements.add(
                new Element.Text(method() + "\n" + (several ? SENTENCES.say("addedUp") : SENTENCES.say("notThePace"))));
        elements.add(Element.Buttons.of(
                Button.of(SENTENCES.say("funnel"), SENTENCES.say("funnel") + about),
                Button.of(SENTENCES.say("target"), SENTENCES.say("target") + about)));
        return new Card(title, due > likely ? Card.Tone.WARN : Card.Tone.INFO, elements);
    }

    private String sum(long likely) {
        return SENTENCES.say(
                "sum",
                Map.of(
                        "done", money(done),
                        "weighted", money(outlook.weighted()),
                        "likely", money(likely),
                        "low", money(Math.max(done, likely - outlook.spread())),
                        "high", money(likely + outlook.spread())));
    }

    /** Where no deal counts there is nothing to be uncertain about, and nothing is foretold. */
    private String onlyDone() {
        return SENTENCES.say("noDeals", Map.of("done", money(done)));
    }

    /** Short, since it is looked at on a phone; how many went on stands below. */
    private Element stages() {
        var rows = odds.stages().stream()
                .map(at -> List.of(
                        at.own().from().name(),
                        SENTENCES.say(
                                "standing",
                                Map.of(
                                        "deals", outlook.at(at.id()),
                                        "worth",
                                                Money.fen(outlook.worth(at.id()))
                                                        .brief())),
                        percent(at.won())))
                .toList();
        return new Element.Table(List.of(SENTENCES.say("stage"), SENTENCES.say("worth"), SENTENCES.say("won")), rows);
    }

    private Element rates() {
        var lines = odds.stages().stream().map(this::rate).toList();
        return new Element.Text(SENTENCES.say("went") + "\n" + String.join("\n", lines));
    }

    /** Of a whole team there is nothing to hold it against. */
    private String rate(Odds.AtStage at) {
        var of = several ? at.team() : at.own();
        var own = Map.of("stage", of.from().name(), "further", of.further(), "entered", of.entered());
        if (several
                || (at.own().entered() == at.team().entered()
                        && at.own().further() == at.team().further())) {
            return SENTENCES.say("ratesOfAll", own);
        }
        var both = new HashMap<String, Object>(own);
        both.put("teamFurther", at.team().further());
        both.put("teamEntered", at.team().entered());
        return SENTENCES.say("rates", both);
    }

    private String target(long likely) {
        if (due == 0) {
            return SENTENCES.say("noTarget");
        }
        return likely >= due
                ? SENTENCES.say("enough", Map.of("due", money(due)))
                : SENTENCES.say("short", Map.of("due", money(due), "short", money(due - likely)));
    }

    private static String told(Coverage cover, LocalDate today) {
        var told = new HashMap<String, Object>();
        told.put("needed", Long.toString(cover.needed()));
        told.put("present", Long.toString(cover.present()));
        if (cover.by().isEmpty()) {
            return SENTENCES.say("cover", told);
        }
        told.put("day", cover.by().get().toString());
        return cover.by().get().isBefore(today) ? SENTENCES.say("coverLate", told) : SENTENCES.say("coverBy", told);
    }

    private String method() {
        return SENTENCES.say(
                "method",
                Map.of(
                        "lean", Odds.LEAN,
                        "sooner", outlook.sooner(),
                        "later", outlook.later(),
                        "unknown", outlook.unsaid()));
    }

    private static String money(long fen) {
        return Money.yuan(Math.floorDiv(fen + 50, 100)).toString();
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(0, RoundingMode.HALF_UP).toPlainString() + "%";
    }
}

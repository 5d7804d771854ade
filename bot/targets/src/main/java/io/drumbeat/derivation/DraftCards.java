package io.drumbeat.derivation;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Series;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws derived targets for whoever sets them: who would have how much, beside equal parts, and how the year would go. */
final class DraftCards {
    private static final Sentences SENTENCES = Sentences.beside(DraftCards.class);
    private static final int MOST_BUTTONS = 8;
    private final DerivedTargets derived;

    DraftCards(DerivedTargets derived) {
        this.derived = derived;
    }

    /** @param doubts what whoever sets them had better look at twice */
    Card card(List<String> doubts) {
        var measure = derived.measure();
        var allocation = derived.allocation();
        var title = SENTENCES.say(
                "title",
                Map.of(
                        "whose", derived.whose(),
                        "year", Integer.toString(derived.year()),
                        "measure", measure.label(),
                        "total", measure.show(allocation.total())));
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(sum(derived)));
        elements.add(people());
        doubts.forEach(doubt -> elements.add(new Element.Text(doubt)));
        elements.add(new Element.Text(weights()));
        elements.add(months());
        elements.add(chart());
        elements.add(new Element.Text(season(derived)));
        elements.add(new Element.Text(SENTENCES.say("draft")));
        elements.add(buttons());
        return new Card(title, Card.Tone.INFO, elements);
    }

    /** What the figure is the sum of. */
    static String sum(DerivedTargets derived) {
        var measure = derived.measure();
        var base = derived.base();
        var total = measure.show(derived.allocation().total());
        if (base == null || base.signum() == 0) {
            return SENTENCES.say("saidTotal", Map.of("total", total));
        }
        var growth = derived.grown(base);
        var from = derived.typedBase()
                ? SENTENCES.say("typedBase")
                : SENTENCES.say("past", Map.of("span", derived.history().label()));
        return SENTENCES.say(
                "sum",
                Map.of(
                        "base",
                        measure.show(base.longValue()),
                        "from",
                        from,
                        "growth",
                        (growth.signum() < 0 ? "− " : "+ ") + percent(growth.abs()),
                        "total",
                        total));
    }

    private Element people() {
        var measure = derived.measure();
        var allocation = derived.allocation();
        var rows = new ArrayList<List<String>>();
        for (var part : allocation.parts()) {
            rows.add(List.of(
                    part.candidate().person().name(),
                    measure.show(part.amount()),
                    measure.show(part.even()),
                    percent(part.share()),
                    PartCards.note(part)));
        }
        if (allocation.team() != 0) {
            rows.add(List.of(
                    SENTENCES.say("team"), measure.show(allocation.team()), "", "", SENTENCES.say("remainder")));
        }
        rows.add(List.of(
                SENTENCES.say("together"), measure.show(allocation.total()), measure.show(allocation.total()), "", ""));
        var columns = List.of(
                SENTENCES.say("person"),
                SENTENCES.say("derived"),
                SENTENCES.say("even"),
                SENTENCES.say("share"),
                SENTENCES.say("why"));
        return withoutGap(columns, rows);
    }

    /** A column in which nothing stands only takes room. */
    private static Element withoutGap(List<String> columns, List<List<String>> rows) {
        var last = columns.size() - 1;
        return rows.stream().anyMatch(row -> !row.get(last).isEmpty())
                ? new Element.Table(columns, rows)
                : new Element.Table(
                        columns.subList(0, last),
                        rows.stream().map(row -> row.subList(0, last)).toList());
    }

    private String weights() {
        var weights = derived.allocation().composite().weights();
        var line = SENTENCES.say(
                "weights",
                Map.of(
                        "history", percent(weights.history()),
                        "potential", percent(weights.potential()),
                        "ability", percent(weights.ability()),
                        "floor", percent(derived.rules().floor()),
                        "cap", percent(derived.rules().cap())));
        return derived.allocation().lowered() ? line + "\n" + SENTENCES.say("lowered") : line;
    }

    private Element months() {
        var measure = derived.measure();
        var season = derived.byMonth();
        var even = DerivedTargets.evenly(derived.allocation().total());
        var rows = new ArrayList<List<String>>();
        for (var month = 0; month < season.length; month++) {
            rows.add(List.of(name(month), measure.show(season[month]), measure.show(even[month])));
        }
        return new Element.Table(
                List.of(SENTENCES.say("month"), SENTENCES.say("bySeason"), SENTENCES.say("evenMonths")), rows);
    }

    static String name(int month) {
        return SENTENCES.say("monthName", Map.of("month", month + 1));
    }

    private Element chart() {
        var season = points(derived.byMonth());
        var even = points(DerivedTargets.evenly(derived.allocation().total()));
        return new Chart(
                Chart.Shape.BAR,
                derived.measure().label(),
                List.of(new Series(SENTENCES.say("bySeason"), season), new Series(SENTENCES.say("evenMonths"), even)));
    }

    private List<Point> points(long[] months) {
        var points = new ArrayList<Point>();
        for (var month = 0; month < months.length; month++) {
            points.add(new Point(name(month), derived.measure().onCards(months[month])));
        }
        return points;
    }

    /** Where the season is from, and how much of it counts. */
    static String season(DerivedTargets derived) {
        var season = derived.season();
        if (season.typed()) {
            return SENTENCES.say("typedSeason");
        }
        return season.isFlat()
                ? SENTENCES.say("flatSeason", Map.of("months", derived.months()))
                : SENTENCES.say("learnedSeason", Map.of("years", season.years(), "weight", percent(season.weight())));
    }

    private Element buttons() {
        var again = derived.said(SENTENCES.say("verb"));
        return new Element.Buttons(derived.allocation().parts().stream()
                .limit(MOST_BUTTONS)
                .map(part -> part.candidate().person().name())
                .map(name -> Button.of(name, again + " " + name))
                .toList());
    }

    /** At most one decimal of a percent. */
    static String percent(BigDecimal share) {
        var rounded = share.movePointRight(2).setScale(1, RoundingMode.HALF_UP).stripTrailingZeros();
        return (rounded.scale() < 0 ? rounded.setScale(0) : rounded).toPlainString() + "%";
    }
}

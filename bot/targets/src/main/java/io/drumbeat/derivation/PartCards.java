package io.drumbeat.derivation;

import io.drumbeat.allocation.Allocation.Part;
import io.drumbeat.allocation.Candidate;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.measure.Measure;
import io.drumbeat.sentence.Sentences;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Draws what one person's part of derived targets is, and the arithmetic that leads to it. */
final class PartCards {
    private static final Sentences SENTENCES = Sentences.beside(PartCards.class);
    private final DerivedTargets derived;
    private final Part part;

    PartCards(DerivedTargets derived, Part part) {
        this.derived = derived;
        this.part = part;
    }

    /** @param doubts what whoever sets them had better look at twice */
    Card card(List<String> doubts) {
        var name = part.candidate().person().name();
        var title = SENTENCES.say(
                "partTitle",
                Map.of(
                        "name", name,
                        "year", Integer.toString(derived.year()),
                        "measure", derived.measure().label(),
                        "amount", derived.measure().show(part.amount())));
        var elements = new ArrayList<Element>();
        elements.add(new Element.Text(DraftCards.sum(derived)));
        elements.add(sources());
        elements.add(new Element.Text(arithmetic()));
        doubts.forEach(doubt -> elements.add(new Element.Text(doubt)));
        elements.add(quarters());
        elements.add(months());
        elements.add(new Element.Text(DraftCards.season(derived)));
        elements.add(new Element.Text(SENTENCES.say("draft")));
        elements.add(Element.Buttons.of(Button.primary(
                SENTENCES.say("publishTo", Map.of("name", name)),
                derived.said(SENTENCES.say("confirmPublish")) + " " + name + " "
                        + Offering.seen(List.of(Offering.offer(derived, part))).said())));
        return new Card(title, Card.Tone.INFO, elements);
    }

    /** What of the three speaks for how much, and from how many. */
    private Element sources() {
        var composite = derived.allocation().composite();
        var place = derived.allocation().parts().indexOf(part);
        var share = composite.shares().get(place);
        var weights = composite.weights();
        var one = part.candidate();
        return new Element.Table(
                List.of(SENTENCES.say("why"), SENTENCES.say("value"), SENTENCES.say("share"), SENTENCES.say("counts")),
                List.of(
                        List.of(
                                history(one),
                                derived.measure().show(one.history().longValue()),
                                DraftCards.percent(share.history()),
                                DraftCards.percent(weights.history())),
                        List.of(
                                SENTENCES.say("potential", Map.of("open", one.open())),
                                Measure.REVENUE.show(one.pipeline().longValue()),
                                DraftCards.percent(share.potential()),
                                DraftCards.percent(weights.potential())),
                        List.of(
                                SENTENCES.say("ability", Map.of("deals", one.deals())),
                                DraftCards.percent(one.rate()),
                                DraftCards.percent(share.ability()),
                                DraftCards.percent(weights.ability()))));
    }

    private String history(Candidate one) {
        return SENTENCES.say("history", Map.of("basis", basis(one)));
    }

    /** Where the history is from; of whoever has none of their own that it is not theirs. */
    private String basis(Candidate one) {
        return switch (one.basis()) {
            case OWN ->
                SENTENCES.say("own", Map.of("until", derived.history().to().toString()));
            case SCALED ->
                SENTENCES.say("scaled", Map.of("until", derived.history().to().toString()));
            case MEAN -> SENTENCES.say("mean");
        };
    }

    /** All of it in words: the shares, the arithmetic, the season. */
    String why() {
        var place = derived.allocation().parts().indexOf(part);
        var composite = derived.allocation().composite();
        var share = composite.shares().get(place);
        var one = part.candidate();
        var shares = SENTENCES.say(
                "shares",
                Map.of(
                        "history", DraftCards.percent(share.history()),
                        "basis", basis(one),
                        "done", derived.measure().show(one.history().longValue()),
                        "potential", DraftCards.percent(share.potential()),
                        "open", one.open(),
                        "ability", DraftCards.percent(share.ability()),
                        "rate", DraftCards.percent(one.rate()),
                        "deals", one.deals(),
                        "weights",
                                DraftCards.percent(composite.weights().history()) + "/"
                                        + DraftCards.percent(composite.weights().potential()) + "/"
                                        + DraftCards.percent(composite.weights().ability())));
        return shares + "\n" + arithmetic() + "\n" + DraftCards.season(derived);
    }

    private String arithmetic() {
        var lines = new ArrayList<String>();
        var measure = derived.measure();
        var share = BigDecimal.valueOf(derived.allocation().total()).multiply(part.share());
        // where nobody's bounds move anything the share of the whole is what it came to, to the fen
        var weighed = measure.show(isFilled() ? share.longValue() : part.whole());
        lines.add(SENTENCES.say(
                "weighed",
                Map.of(
                        "total", measure.show(derived.allocation().total()),
                        "share", exactly(part.share()),
                        "weighed", weighed,
                        "even", measure.show(part.even()))));
        lines.add(
                part.isCapped() || part.isLifted()
                        ? SENTENCES.say("bounded", Map.of("whole", measure.show(part.whole()), "note", bound(part)))
                        : isFilled()
                                ? SENTENCES.say("filled", Map.of("whole", measure.show(part.whole())))
                                : SENTENCES.say("wholeYear", Map.of("whole", measure.show(part.whole()))));
        prorated().ifPresent(lines::add);
        return String.join("\n", lines);
    }

    /** With as many digits as make the product come out as it is printed. */
    private static String exactly(BigDecimal share) {
        var percent = share.movePointRight(2).stripTrailingZeros();
        return (percent.scale() < 0 ? percent.setScale(0) : percent).toPlainString() + "%";
    }

    /** Whether somebody's bounds moved what the others have. */
    private boolean isFilled() {
        return derived.allocation().parts().stream().anyMatch(one -> one.isCapped() || one.isLifted());
    }

    /** What of the whole year somebody has who is there for a part of it. */
    private Optional<String> prorated() {
        var presence = part.candidate().presence();
        var measure = derived.measure();
        if (presence.isWhole()) {
            return Optional.empty();
        }
        var line = SENTENCES.say(
                "prorated",
                Map.of(
                        "whole", measure.show(part.whole()),
                        "share", DraftCards.percent(part.there()),
                        "days", presence.days(),
                        "all", presence.all(),
                        "amount", measure.show(part.amount())));
        return Optional.of(presence.isRamp() ? line + "\n" + SENTENCES.say("ramp", Map.of("ramp", ramp())) : line);
    }

    private String ramp() {
        return derived.rules().ramp().stream().map(DraftCards::percent).collect(Collectors.joining("、"));
    }

    private static String bound(Part part) {
        return part.isCapped() ? SENTENCES.say("capped") : SENTENCES.say("lifted");
    }

    /** What is unusual of a part, in a few words; empty where nothing is. */
    static String note(Part part) {
        var notes = new ArrayList<String>();
        if (part.isCapped()) {
            notes.add(SENTENCES.say("capped"));
        } else if (part.isLifted()) {
            notes.add(SENTENCES.say("lifted"));
        }
        var presence = part.candidate().presence();
        if (presence.isRamp()) {
            notes.add(SENTENCES.say("newcomer"));
        }
        if (presence.days().compareTo(BigDecimal.valueOf(presence.all())) < 0) {
            notes.add(SENTENCES.say("there", Map.of("days", presence.days(), "all", presence.all())));
        }
        return String.join("，", notes);
    }

    private Element quarters() {
        var months = derived.byMonth(part);
        var rows = new ArrayList<List<String>>();
        for (var quarter = 0; quarter < 4; quarter++) {
            var sum = months[3 * quarter] + months[3 * quarter + 1] + months[3 * quarter + 2];
            rows.add(List.of("Q" + (quarter + 1), derived.measure().show(sum)));
        }
        return new Element.Table(List.of(SENTENCES.say("quarter"), SENTENCES.say("derived")), rows);
    }

    private Element months() {
        var months = derived.byMonth(part);
        var rows = new ArrayList<List<String>>();
        for (var month = 0; month < months.length; month++) {
            rows.add(List.of(DraftCards.name(month), derived.measure().show(months[month])));
        }
        return new Element.Table(List.of(SENTENCES.say("month"), SENTENCES.say("derived")), rows);
    }
}

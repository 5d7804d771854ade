package io.drumbeat.ask;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Series;
import io.drumbeat.measure.Indicator;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.span.Span;
import io.drumbeat.standing.UnderWay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws what somebody is to reach in a period, what it is parted into, and whose it is. */
final class TargetCards {
    private static final Sentences SENTENCES = Sentences.beside(TargetCards.class);
    private static final int MOST_COLUMNS = 3;
    private static final int MOST_BUTTONS = 6;
    private static final int MOST_PEOPLE = 30;
    private static final int MOST_PEOPLE_PRESSED = 12;

    private final Asked asked;
    private final Period period;
    private final LocalDate today;
    private final @Nullable Indicator wanted;

    TargetCards(Asked asked, Period period, LocalDate today, @Nullable Indicator wanted) {
        this.asked = asked;
        this.period = period;
        this.today = today;
        this.wanted = wanted;
    }

    /** @param sound what makes it a good one, where that is looked at */
    Card card(Optional<Element> sound) {
        var title = asked.title(period);
        var measures = asked.measures(period, wanted);
        if (measures.isEmpty()) {
            return Card.info(title, new Element.Text(nothing()), buttons(List.of()));
        }
        var elements = new ArrayList<Element>();
        elements.add(overview(measures));
        elements.add(new Element.Text(source() + UnderWay.of(asked.people(), period, asked.tally(), asked.known())));
        sound.ifPresent(elements::add);
        elements.add(new Element.Buttons(looks()));
        var parts = Span.parts(period).stream()
                .filter(part -> measures.stream().anyMatch(measure -> asked.due(measure, part) > 0))
                .toList();
        elements.addAll(below(parts, measures));
        agreed(measures).ifPresent(elements::add);
        elements.add(buttons(parts));
        return new Card(title, Card.Tone.INFO, elements);
    }

    /** They act on whose targets these are; nobody has a day together. */
    private List<Button> looks() {
        var about = asked.words().isEmpty() ? "" : " " + asked.words();
        var progress = Button.of(SENTENCES.say("progress"), SENTENCES.say("progress") + about);
        return asked.one()
                ? List.of(progress, Button.of(SENTENCES.say("today"), SENTENCES.say("today") + about))
                : List.of(Button.of(SENTENCES.say("progress"), SENTENCES.say("progress")));
    }

    /** What the period is parted into and whose it is. */
    private List<Element> below(List<Period> parts, List<Indicator> measures) {
        var elements = new ArrayList<Element>();
        if (parts.size() > 1) {
            elements.add(table(parts, measures));
            elements.add(chart(parts, measures.getFirst()));
        }
        if (!asked.one() && (asked.people().size() > 1 || LeftOver.isAny(asked, measures.getFirst(), period))) {
            elements.add(people(measures));
            var others = asked.people().size() - MOST_PEOPLE;
            if (others > 0) {
                elements.add(new Element.Text(SENTENCES.say("others", Map.of("count", others))));
            }
        }
        return elements;
    }

    /** What of it was agreed, with the reason; nothing where the company's file is all there is. */
    private Optional<Element> agreed(List<Indicator> measures) {
        var lines = AgreedSpan.of(asked.agreed(period, measures)).stream()
                .limit(MOST_BUTTONS)
                .map(span -> {
                    var measure = asked.tally().indicator(span.first().measure(), asked.known());
                    return SENTENCES.say(
                            "agreed",
                            Map.of(
                                    "person", asked.nameOf(span.first().person()),
                                    "month", span.period().label(),
                                    "measure", measure.label(),
                                    "before", measure.about(span.before()),
                                    "value", measure.about(span.value()),
                                    "reason", span.first().reason()));
                })
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? Optional.empty() : Optional.of(new Element.Text(lines));
    }

    private Element overview(List<Indicator> measures) {
        var columns = List.of(
                SENTENCES.say("measure"), SENTENCES.say("target"), SENTENCES.say("done"), SENTENCES.say("left"));
        return new Element.Table(columns, measures.stream().map(this::row).toList());
    }

    private List<String> row(Indicator measure) {
        var due = asked.due(measure, period);
        var done = asked.done(measure, period);
        return List.of(measure.label(), measure.about(due), measure.show(done), left(measure, due - done));
    }

    /** How far it still is, or by how much it is passed. */
    private static String left(Indicator measure, long left) {
        if (measure.isLowerBetter()) {
            return left >= 0
                    ? SENTENCES.say("room", Map.of("left", measure.about(left)))
                    : SENTENCES.say("over", Map.of("more", measure.about(-left)));
        }
        return left > 0
                ? measure.about(left)
                : left == 0
                        ? SENTENCES.say("justReached")
                        : SENTENCES.say("reached", Map.of("more", measure.about(-left)));
    }

    /** What the period is parted into; the rows of each column make up its target. */
    private Element table(List<Period> parts, List<Indicator> measures) {
        var columns = measures.stream().limit(MOST_COLUMNS).toList();
        var names = new ArrayList<String>();
        names.add(SENTENCES.say("part"));
        columns.forEach(measure -> names.add(SENTENCES.say("targetOf", Map.of("measure", measure.label()))));
        var rows = parts.stream()
                .map(part -> {
                    var row = new ArrayList<String>();
                    row.add(part.label());
                    columns.forEach(measure -> row.add(measure.show(asked.due(measure, part))));
                    return List.copyOf(row);
                })
                .toList();
        return new Element.Table(names, rows);
    }

    private Element chart(List<Period> parts, Indicator measure) {
        var due = new ArrayList<Point>();
        var done = new ArrayList<Point>();
        for (var part : parts) {
            due.add(new Point(brief(part), measure.onCards(asked.due(measure, part))));
            done.add(new Point(brief(part), measure.onCards(asked.done(measure, part))));
        }
        return new Chart(
                Chart.Shape.BAR,
                measure.label(),
                List.of(new Series(SENTENCES.say("target"), due), new Series(SENTENCES.say("done"), done)));
    }

    /** As short as it can be under a bar: {@code 12/28–12/31}. */
    private static String brief(Period part) {
        return part.label().contains("–") ? part.label().replace("月", "/").replace("日", "") : part.label();
    }

    private Element people(List<Indicator> measures) {
        var measure = measures.getFirst();
        var rows = new ArrayList<List<String>>();
        asked.people().stream()
                .limit(MOST_PEOPLE)
                .map(asked::only)
                .forEach(one -> rows.add(List.of(
                        one.name(), measure.show(one.due(measure, period)), measure.show(one.done(measure, period)))));
        rows.addAll(LeftOver.of(asked, measure, period).rows());
        return new Element.Table(
                List.of(
                        SENTENCES.say("person"),
                        SENTENCES.say("targetOf", Map.of("measure", measure.label())),
                        SENTENCES.say("done")),
                rows);
    }

    /** Where the targets come from, and how many days are left for them. */
    private String source() {
        var calendar = asked.tally().calendar(asked.known());
        var all = calendar.countIn(period.from(), period.to());
        var from = today.isBefore(period.from()) ? period.from() : today;
        var left = from.isAfter(period.to()) ? 0 : asked.worked(new Period("", from, period.to()));
        var people = asked.one() ? 0 : asked.people().size();
        var source = asked.source(period, wanted, Map.of("people", people, "days", all, "left", left));
        var halves = asked.leaveInHalves(period);
        var days = BigDecimal.valueOf(halves * 5L, 1).stripTrailingZeros();
        var last = period.to().isBefore(today) ? period.to() : today;
        return source
                + (halves == 0 ? "" : "\n" + SENTENCES.say("leave", Map.of("days", days)))
                + asked.rampWords(period)
                + "\n"
                + SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(last)));
    }

    /** Why there is no target: nobody works then, whoever it is has leave, or none was set. */
    private String nothing() {
        var calendar = asked.tally().calendar(asked.known());
        if (calendar.countIn(period.from(), period.to()) > 0) {
            return asked.leaveInHalves(period) == 2 * calendar.countIn(period.from(), period.to())
                    ? SENTENCES.say("onLeave")
                    : wanted == null
                            ? SENTENCES.say("none")
                            : SENTENCES.say("noneOf", Map.of("measure", wanted.label()));
        }
        var next = period.to()
                .datesUntil(period.to().plusYears(1))
                .filter(calendar::works)
                .findFirst()
                .map(day -> "%s 周%s".formatted(day, Span.weekday(day)));
        return SENTENCES.say("dayOff", Map.of("next", next.orElse("—")));
    }

    /** Down to each part, up to what the period is a part of. */
    private Element buttons(List<Period> parts) {
        var buttons = new ArrayList<Button>();
        Span.above(period)
                .ifPresent(above -> buttons.add(Button.of("↑ " + above.label(), words(asked.words(), above))));
        Span.beside(period).forEach(other -> buttons.add(Button.of(other.label(), words(asked.words(), other))));
        parts.stream()
                .limit(MOST_BUTTONS)
                .forEach(part -> buttons.add(Button.of(part.label(), words(asked.words(), part))));
        if (!asked.one() && asked.people().size() > 1) {
            asked.people().stream()
                    .limit(MOST_PEOPLE_PRESSED)
                    .forEach(person -> buttons.add(Button.of(person.name(), words(person.name(), period))));
        }
        return new Element.Buttons(buttons);
    }

    private String words(String whose, Period of) {
        var by = (wanted == null ? "" : " " + wanted.label())
                + (asked.level().said().isEmpty() ? "" : " " + asked.level().said());
        return "%s%s %s%s".formatted(SENTENCES.say("verb"), whose.isEmpty() ? "" : " " + whose, Span.said(of), by);
    }
}

package io.drumbeat.week;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Card.Tone;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Series;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.morning.DayLines;
import io.drumbeat.morning.MorningCard;
import io.drumbeat.morning.Silence;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Aims;
import io.drumbeat.progress.Topic;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The first card of a rep's week: what the day and the week are for, and how the last one ended. It stands for the morning's. */
@Component
@Order(22)
public final class WeeklyCard implements Redraw {
    private static final Sentences SENTENCES = Sentences.beside(WeeklyCard.class);
    private static final int WEEKS = 4;

    private final Tally tally;
    private final DayLines lines;
    private final MorningCard morning;

    public WeeklyCard(Tally tally, DayLines lines, MorningCard morning) {
        this.tally = tally;
        this.lines = lines;
        this.morning = morning;
    }

    /** By the clock: one line to whoever has been silent. */
    public PrivateCard of(Person rep, LocalDate day, Known known) {
        var ended = ended(tally.asOf(day.minusDays(1)), rep, Period.weekOf(day.minusWeeks(1)), known);
        return Silence.before(day, rep, tally.calendar(known), known) >= Silence.LONG
                ? morning.brief(rep, day, ended + "\n", known)
                : asked(rep, day, known);
    }

    /** All of it, for whoever asks. */
    PrivateCard asked(Person rep, LocalDate day, Known known) {
        var last = Period.weekOf(day.minusWeeks(1));
        var yesterday = day.minusDays(1);
        var then = tally.asOf(yesterday);
        var ended = ended(then, rep, last, known);
        var elements = new ArrayList<>(lines.of(rep, day, known));
        elements.addAll(lines.unsaid(rep, day, known));
        elements.add(new Element.Divider());
        elements.add(new Element.Text(ended));
        var month = Period.monthOf(yesterday);
        var soFar = new Aims(then, rep, yesterday, known).chief(month, yesterday);
        if (!soFar.isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say("month", Map.of("month", month.label()))));
            elements.addAll(soFar);
        }
        elements.add(trend(then, rep, last.to(), known));
        elements.add(Element.Buttons.of(
                Button.of(SENTENCES.say("lastWeek"), "进度 上周"), Button.of(SENTENCES.say("progress"), "进度")));
        elements.add(Element.Foot.of(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(yesterday)))));
        var week = Period.weekOf(day);
        var title = SENTENCES.say("title", Map.of("name", rep.name(), "from", day(week.from()), "to", day(week.to())));
        return new PrivateCard(new Card(title, Tone.INFO, elements), rep.id());
    }

    private static String day(LocalDate date) {
        return "%d/%d".formatted(date.getMonthValue(), date.getDayOfMonth());
    }

    /** What was to be done in the week, and what was done without that, in one sentence. */
    private static String ended(Tally tally, Person rep, Period week, Known known) {
        var leave = tally.leaveInHalves(rep.id(), week, known);
        var said = tally.indicators(known).stream()
                .filter(measure -> measure instanceof Measure
                        ? !measure.equals(Measure.REPORTED)
                        : tally.due(measure, rep.id(), week, known) > 0)
                .map(measure -> brief(tally, measure, rep, week, known))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        return SENTENCES.say(
                "ended",
                Map.of(
                        "from",
                        day(week.from()),
                        "to",
                        day(week.to()),
                        "what",
                        said.isEmpty() ? SENTENCES.say("none") : said,
                        "leave",
                        leave == 0 ? "" : SENTENCES.say("leave", Map.of("halves", halves(leave)))));
    }

    private static String halves(int halves) {
        return halves % 2 == 0 ? String.valueOf(halves / 2) : halves / 2 + ".5";
    }

    private static String brief(Tally tally, Indicator measure, Person rep, Period week, Known known) {
        var done = tally.done(measure, rep.id(), week, known);
        var due = measure.isMoney() ? 0 : tally.due(measure, rep.id(), week, known);
        if (done == 0 && due <= 0) {
            return "";
        }
        return due > 0
                ? "%s %s/%s".formatted(measure.label(), measure.show(done), measure.about(due))
                : "%s %s".formatted(measure.label(), measure.show(done));
    }

    private static Chart trend(Tally tally, Person rep, LocalDate last, Known known) {
        var done = new ArrayList<Point>();
        var due = new ArrayList<Point>();
        for (var back = WEEKS - 1; back >= 0; back--) {
            var week = Period.weekOf(last.minusWeeks(back));
            done.add(point(week, tally.done(Measure.VISITS, rep.id(), week, known)));
            due.add(point(week, tally.due(Measure.VISITS, rep.id(), week, known)));
        }
        return new Chart(
                Chart.Shape.LINE,
                SENTENCES.say("trend", Map.of("weeks", WEEKS)),
                List.of(new Series(SENTENCES.say("done"), done), new Series(SENTENCES.say("due"), due)));
    }

    private static Point point(Period week, long value) {
        return new Point(day(week.from()), Measure.VISITS.onCards(value));
    }

    @Override
    public List<Edit> of(Outdated outdated) {
        return outdated.days().stream()
                .flatMap(day -> outdated.people().stream()
                        .map(person -> Topic.WEEKLY.againPrivately(
                                person.id(), day, outdated.what(), after -> of(person, day, after))))
                .toList();
    }
}

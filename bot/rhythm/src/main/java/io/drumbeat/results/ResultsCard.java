package io.drumbeat.results;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Topic;
import io.drumbeat.quota.Stay;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.together.Together;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a month came to against its targets: a rep's own, or a team's for whoever led it. After a quarter's last month, the quarter. */
@Component
@Order(25)
public final class ResultsCard implements Redraw {
    private static final Sentences SENTENCES = Sentences.beside(ResultsCard.class);
    private static final int QUARTER = 3;

    private final Tally tally;

    public ResultsCard(Tally tally) {
        this.tally = tally;
    }

    /** The month before a day, as it is read on its morning. */
    public Card before(Person person, LocalDate day, Known known) {
        return of(person, person, YearMonth.from(day).minusMonths(1), day.minusDays(1), known);
    }

    /**
     * @param reader on whom its buttons do not act where it is about somebody else
     * @param counted the last day that counts
     */
    Card of(Person person, Person reader, YearMonth month, LocalDate counted, Known known) {
        var last = counted.isBefore(month.atEndOfMonth()) ? counted : month.atEndOfMonth();
        var then = tally.asOf(last);
        var sums = new Sums(then, person, known);
        var elements = new ArrayList<Element>();
        elements.add(headline(sums, month));
        if (person.sells()) {
            elements.add(table(sums, Period.of(month)));
        } else {
            elements.add(members(sums, Period.of(month)));
        }
        if (month.getMonthValue() % QUARTER == 0 && !last.isBefore(month.atEndOfMonth())) {
            elements.addAll(quarter(sums, month));
        }
        elements.add(new Element.Buttons(buttons(person, reader, month)));
        elements.add(Element.Foot.of(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(last)))));
        var title = SENTENCES.say(
                "title", Map.of("name", person.name(), "month", Period.of(month).label()));
        return new Card(title, sums.isReached(Period.of(month)) ? Card.Tone.GOOD : Card.Tone.INFO, elements);
    }

    /** A rep's own, or of whoever leads everybody's together, each on the days on which they are led. */
    private record Sums(Tally tally, Person person, Known known) {
        Together of(Period period) {
            var stays = person.sells() ? List.of(new Stay(person, period)) : Stay.ledBy(person, period, known.people());
            return new Together(tally, stays, known);
        }

        long done(Measure measure, Period period) {
            return of(period).done(measure, period);
        }

        long due(Measure measure, Period period) {
            return of(period).due(measure, period);
        }

        boolean isReached(Period period) {
            var due = due(Measure.REVENUE, period);
            return due > 0 && done(Measure.REVENUE, period) >= due;
        }
    }

    private static Element headline(Sums sums, YearMonth month) {
        var now = Period.of(month);
        var before = Period.of(month.minusMonths(1));
        var done = sums.done(Measure.REVENUE, now);
        var due = sums.due(Measure.REVENUE, now);
        var change = done - sums.done(Measure.REVENUE, before);
        var about = SENTENCES.say(
                "about",
                Map.of(
                        "done",
                        Money.fen(done).brief(),
                        "due",
                        due <= 0 ? "—" : Money.fen(due).brief(),
                        "change",
                        (change < 0 ? "−" : "+") + Money.fen(Math.abs(change)).brief()));
        if (due <= 0) {
            return new Element.Headline(
                    SENTENCES.say("signed", Map.of("sum", Money.fen(done).brief())), about);
        }
        return new Element.Headline(
                done >= due
                        ? SENTENCES.say("reached", Map.of("percent", done * 100 / due))
                        : SENTENCES.say(
                                "missed", Map.of("gap", Money.fen(due - done).brief(), "percent", done * 100 / due)),
                about);
    }

    private static Element table(Sums sums, Period month) {
        var rows = new ArrayList<List<String>>();
        for (var measure : Measure.values()) {
            var done = sums.done(measure, month);
            var due = sums.due(measure, month);
            if (due > 0 || done != 0) {
                rows.add(List.of(
                        measure.label(),
                        brief(measure, done),
                        due > 0 ? brief(measure, due) : "—",
                        percent(done, due)));
            }
        }
        return new Element.Table(
                List.of(SENTENCES.say("measure"), SENTENCES.say("done"), SENTENCES.say("due"), SENTENCES.say("share")),
                rows);
    }

    private static Element members(Sums sums, Period month) {
        var all = sums.of(month);
        var rows = all.people().stream()
                .map(all::only)
                .map(one -> new Row(
                        one.people().getFirst().name(),
                        one.done(Measure.REVENUE, month),
                        one.due(Measure.REVENUE, month),
                        one.done(Measure.COLLECTED, month)))
                .sorted(Comparator.comparingLong(row -> row.done() - row.due()))
                .map(row -> List.of(
                        row.name(),
                        Money.fen(row.done()).brief(),
                        percent(row.done(), row.due()),
                        Money.fen(row.cash()).brief()))
                .toList();
        return new Element.Table(
                List.of(
                        SENTENCES.say("member"),
                        Measure.REVENUE.label(),
                        SENTENCES.say("share"),
                        Measure.COLLECTED.label()),
                rows);
    }

    private record Row(String name, long done, long due, long cash) {}

    /** Month by month, and a word on what to do about the targets of the next one. */
    private static List<Element> quarter(Sums sums, YearMonth last) {
        var rows = new ArrayList<List<String>>();
        var done = 0L;
        var due = 0L;
        for (var back = QUARTER - 1; back >= 0; back--) {
            var month = Period.of(last.minusMonths(back));
            var signed = sums.done(Measure.REVENUE, month);
            var wanted = sums.due(Measure.REVENUE, month);
            done += signed;
            due += wanted;
            rows.add(List.of(
                    month.label(), Money.fen(signed).brief(), Money.fen(wanted).brief(), percent(signed, wanted)));
        }
        rows.add(List.of(
                SENTENCES.say("quarter"),
                Money.fen(done).brief(),
                Money.fen(due).brief(),
                percent(done, due)));
        var table = new Element.Table(
                List.of(SENTENCES.say("month"), SENTENCES.say("done"), SENTENCES.say("due"), SENTENCES.say("share")),
                rows);
        return List.of(new Element.Divider(), table, new Element.Text(SENTENCES.say("review")));
    }

    private static String brief(Measure measure, long value) {
        return measure.isMoney() ? Money.fen(value).brief() : Long.toString(value);
    }

    /** Of a target of nothing there is no share. */
    private static String percent(long done, long due) {
        return due <= 0 ? "—" : done * 100 / due + "%";
    }

    private static List<Button> buttons(Person person, Person reader, YearMonth month) {
        var when = " %d年%d月".formatted(month.getYear(), month.getMonthValue());
        if (!person.is(reader)) {
            var name = person.name() + "@" + person.id();
            return List.of(
                    Button.of(SENTENCES.say("progress"), "进度 " + name + when),
                    Button.of(SENTENCES.say("target"), "目标 " + person.name() + when));
        }
        return person.sells()
                ? List.of(Button.of(SENTENCES.say("pay"), "提成" + when), Button.of(SENTENCES.say("target"), "目标"))
                : List.of(Button.of(SENTENCES.say("team"), "团队" + when), Button.of(SENTENCES.say("target"), "目标"));
    }

    /** The cards of the mornings on which a month was told. */
    @Override
    public List<Edit> of(Outdated outdated) {
        return outdated.days().stream().flatMap(day -> of(day, outdated)).toList();
    }

    private Stream<Edit> of(LocalDate day, Outdated outdated) {
        var then = outdated.known().people().on(day.minusDays(1));
        return outdated.people().stream()
                .flatMap(person -> Stream.concat(Stream.of(person), then.leadersOf(person.id()).stream()))
                .distinct()
                .map(person ->
                        Topic.RESULTS.again(person.id(), day, outdated.what(), after -> before(person, day, after)));
    }
}

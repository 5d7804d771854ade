package io.drumbeat.finance;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.money.Money;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.progress.CashLine;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The month's cash of the whole company, team by team, with what is reported and not confirmed. It shows nobody's pay. */
@Component
public final class FinanceCard {
    private static final Sentences SENTENCES = Sentences.beside(FinanceCard.class);

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Tally tally;

    public FinanceCard(Tally tally) {
        this.tally = tally;
    }

    /** @param day the last that counts, in whose month it is */
    public Card of(LocalDate day, Known known) {
        var month = Period.monthOf(day);
        var lineup = known.people().on(day);
        var reps = lineup.all().stream().filter(Person::sells).toList();
        var then = new Of(tally.asOf(day), month, known);
        var elements = new ArrayList<Element>();
        var ever = new Of(tally.asOf(day), new Period("", EVER, day), known);
        var waiting = then.sum(Measure.REPORTED, reps);
        var earlier = ever.sum(Measure.REPORTED, reps) - waiting;
        elements.add(headline(then, waiting, reps));
        if (earlier > 0) {
            elements.add(new Element.Text(SENTENCES.say(
                    "earlier",
                    Map.of(
                            "sum",
                            Money.fen(earlier).brief(),
                            "all",
                            Money.fen(earlier + waiting).brief()))));
        }
        elements.add(teams(lineup, then));
        var ids = reps.stream().map(Person::id).toList();
        elements.addAll(new CashLine(ids, day, tally.asOf(day), known).of(month));
        elements.add(Element.Buttons.of(
                Button.primary(SENTENCES.say("seeOpen"), "待确认"),
                Button.of(SENTENCES.say("seeFree"), "未分配"),
                Button.of(SENTENCES.say("seeOwed"), "欠款")));
        elements.add(Element.Foot.of(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(day)))));
        return new Card(SENTENCES.say("title", Map.of("month", month.label())), Card.Tone.INFO, elements);
    }

    /** By the clock: empty while it says the same as a week ago, or nothing was signed, reported or confirmed in the month, and nothing is left open of the last. */
    public Optional<Card> news(LocalDate day, Known known) {
        var reps = known.people().on(day).all().stream().filter(Person::sells).toList();
        var month = Period.monthOf(day);
        var last = Period.monthOf(month.from().minusDays(1));
        var then = new Of(tally.asOf(day), month, known);
        var before = new Of(tally.asOf(day), last, known);
        var any = Stream.of(Measure.COLLECTED, Measure.REPORTED, Measure.REVENUE, Measure.INVOICED)
                        .anyMatch(measure -> then.sum(measure, reps) != 0)
                || before.sum(Measure.REPORTED, reps) != 0;
        if (!any) {
            return Optional.empty();
        }
        var card = of(day, known);
        var ago = day.minusWeeks(1);
        // the same month, the same numbers: that was read a week ago
        return month.contains(ago) && Outdated.isSame(of(ago, known), card) ? Optional.empty() : Optional.of(card);
    }

    /** @param waiting what of the month finance has not said anything to, as the table has it */
    private static Element headline(Of then, long waiting, List<Person> reps) {
        return new Element.Headline(
                SENTENCES.say(
                        "confirmed",
                        Map.of(
                                "sum",
                                Money.fen(then.sum(Measure.COLLECTED, reps)).brief())),
                SENTENCES.say(
                        "open",
                        Map.of(
                                "sum", Money.fen(waiting).brief(),
                                "signed",
                                        Money.fen(then.sum(Measure.REVENUE, reps))
                                                .brief(),
                                "invoiced",
                                        Money.fen(then.sum(Measure.INVOICED, reps))
                                                .brief())));
    }

    /** What a month came to, as it was counted on a day. */
    private record Of(Tally tally, Period month, Known known) {
        long sum(Measure measure, List<Person> people) {
            return people.stream()
                    .mapToLong(person -> tally.done(measure, person.id(), month, known))
                    .sum();
        }
    }

    private static Element teams(Lineup lineup, Of then) {
        var rows = new ArrayList<List<String>>();
        for (var team : lineup.teams()) {
            var reps =
                    lineup.membersOf(team.id()).stream().filter(Person::sells).toList();
            if (!reps.isEmpty()) {
                rows.add(row(team, reps, then));
            }
        }
        return new Element.Table(
                List.of(SENTENCES.say("team"), SENTENCES.say("in"), SENTENCES.say("waiting"), Measure.REVENUE.label()),
                rows);
    }

    private static List<String> row(Team team, List<Person> reps, Of then) {
        return List.of(
                team.name(),
                Money.fen(then.sum(Measure.COLLECTED, reps)).brief(),
                Money.fen(then.sum(Measure.REPORTED, reps)).brief(),
                Money.fen(then.sum(Measure.REVENUE, reps)).brief());
    }
}

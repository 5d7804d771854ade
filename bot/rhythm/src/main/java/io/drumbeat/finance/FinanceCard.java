package io.drumbeat.finance;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.fact.CashFact;
import io.drumbeat.fact.DealFact;
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
import io.drumbeat.receivable.Unsettled;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.undecided.Undecided;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The month's cash of the whole company, team by team, with what is reported and not confirmed. It shows nobody's pay. */
@Component
public final class FinanceCard {
    private static final Sentences SENTENCES = Sentences.beside(FinanceCard.class);

    private static final List<Measure> COLUMNS = List.of(Measure.COLLECTED, Measure.REPORTED, Measure.REVENUE);

    /** In working days. */
    private static final int LONG = 5;

    private static final LocalDate EVER = LocalDate.of(2000, 1, 1);

    private final Tally tally;

    public FinanceCard(Tally tally) {
        this.tally = tally;
    }

    /** @param day the last that counts, in whose month it is */
    public Card of(LocalDate day, Known known) {
        return of(day, oldest(day, known), known);
    }

    /** @param waiting how long what is reported waits, which is another with each day */
    private Card of(LocalDate day, Optional<Element> waiting, Known known) {
        var month = Period.monthOf(day);
        var lineup = known.people().on(day);
        var reps = lineup.all().stream().filter(Person::sells).toList();
        var then = new Of(tally.asOf(day), month, day, known);
        var elements = new ArrayList<Element>();
        var ever = new Of(tally.asOf(day), new Period("", EVER, day), day, known);
        elements.add(headline(then, ever.whole(Measure.REPORTED, reps), reps));
        waiting.ifPresent(elements::add);
        elements.add(teams(lineup, then));
        var ids = reps.stream().map(Person::id).toList();
        elements.addAll(new CashLine(ids, day, tally.asOf(day), known).whole().of(month));
        elements.add(Element.Buttons.of(
                Button.primary(SENTENCES.say("seeOpen"), "待确认"),
                Button.of(SENTENCES.say("seeFree"), "未分配"),
                Button.of(SENTENCES.say("seeOwed"), "欠款")));
        elements.add(Element.Foot.of(SENTENCES.say("asOf", Map.of("day", ReceiptFields.day(day)))));
        return new Card(SENTENCES.say("title", Map.of("month", month.label())), Card.Tone.INFO, elements);
    }

    /** By the clock: at the end of a month, and where money moved within a week; empty where nothing was signed, reported or confirmed in the month, and nothing waits. */
    public Optional<Card> news(Person reader, LocalDate day, Known known) {
        var reps = known.people().on(day).all().stream().filter(Person::sells).toList();
        var month = Period.monthOf(day);
        var last = Period.monthOf(month.from().minusDays(1));
        var then = new Of(tally.asOf(day), month, day, known);
        var before = new Of(tally.asOf(day), last, day, known);
        var any = Stream.of(Measure.COLLECTED, Measure.REPORTED, Measure.REVENUE, Measure.INVOICED)
                        .anyMatch(measure -> then.sum(measure, reps) != 0)
                || before.sum(Measure.REPORTED, reps) != 0;
        var ago = day.minusWeeks(1);
        // what waits is said again with every month, however long ago it was reported
        var waits = !month.contains(ago) && !Unsettled.open(known).isEmpty();
        if (!any && !waits) {
            return Optional.empty();
        }
        var card = of(day, known);
        return endsMonth(day, known)
                        || !month.contains(ago)
                        || isMoved(reps, reader, new Period("", ago.plusDays(1), day), known)
                        || !Outdated.isSame(of(ago, Optional.empty(), known), of(day, Optional.empty(), known))
                ? Optional.of(card)
                : Optional.empty();
    }

    /** Whether money moved in some days, or somebody said something to it, for whatever day it counts. */
    private static boolean isMoved(List<Person> reps, Person reader, Period days, Known known) {
        return Stream.concat(reps.stream(), Stream.of(reader))
                .flatMap(person -> known.ledger().of(person.id(), days.from(), days.to()).stream())
                .anyMatch(entry -> entry.fact() instanceof CashFact || entry.fact() instanceof DealFact.DealWon);
    }

    private boolean endsMonth(LocalDate day, Known known) {
        return tally.calendar(known)
                .daysIn(day.plusDays(1), Period.monthOf(day).to())
                .isEmpty();
    }

    /** How long the oldest of what is reported waits, once that is longer than a week's work. */
    private Optional<Element> oldest(LocalDate day, Known known) {
        return Unsettled.open(known).stream()
                .map(cash -> cash.told().date())
                .filter(date -> !date.isAfter(day))
                .min(Comparator.naturalOrder())
                .filter(date -> tally.calendar(known).countIn(date, day) > LONG)
                .map(date -> new Element.Text(SENTENCES.say(
                        "oldest",
                        Map.of(
                                "day",
                                ReceiptFields.day(date),
                                "days",
                                tally.calendar(known).countIn(date, day) - 1))));
    }

    /** @param waiting what finance has not said anything to, of whatever month */
    private static Element headline(Of then, long waiting, List<Person> reps) {
        var before = waiting - then.whole(Measure.REPORTED, reps);
        return new Element.Headline(
                SENTENCES.say("confirmed", Map.of("sum", then.brief(Measure.COLLECTED, reps))),
                SENTENCES.say(
                        "open",
                        Map.of(
                                "sum",
                                Money.fen(waiting).brief(),
                                "before",
                                before == 0
                                        ? ""
                                        : SENTENCES.say(
                                                "before",
                                                Map.of("sum", Money.fen(before).brief())),
                                "signed",
                                then.brief(Measure.REVENUE, reps),
                                "invoiced",
                                then.brief(Measure.INVOICED, reps))));
    }

    /** What a month came to, as it was counted on a day. */
    private record Of(Tally tally, Period month, LocalDate day, Known known) {
        long sum(Measure measure, List<Person> people) {
            return people.stream()
                    .mapToLong(person -> tally.done(measure, person.id(), month, known))
                    .sum();
        }

        /** What counts for nobody yet. */
        long undecided(Measure measure) {
            return new Undecided(month, day, known).of(measure, _ -> true);
        }

        /** All of it, whether it counts for somebody or not. */
        long whole(Measure measure, List<Person> people) {
            return sum(measure, people) + undecided(measure);
        }

        String brief(Measure measure, List<Person> people) {
            return Money.fen(whole(measure, people)).brief();
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
        var open = COLUMNS.stream().map(then::undecided).toList();
        if (open.stream().anyMatch(fen -> fen != 0)) {
            var row = new ArrayList<String>(List.of(SENTENCES.say("undecided")));
            open.forEach(fen -> row.add(Money.fen(fen).brief()));
            rows.add(row);
        }
        return new Element.Table(
                List.of(SENTENCES.say("team"), SENTENCES.say("in"), SENTENCES.say("waiting"), Measure.REVENUE.label()),
                rows);
    }

    private static List<String> row(Team team, List<Person> reps, Of then) {
        var row = new ArrayList<String>(List.of(team.name()));
        COLUMNS.forEach(measure -> row.add(Money.fen(then.sum(measure, reps)).brief()));
        return row;
    }
}

package io.drumbeat.team;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.morning.MorningCard;
import io.drumbeat.morning.Silence;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.round.CurrentRounds;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What became of a team today that its manager should hear of: who has said nothing for the third working day, which cash is
 * newly overdue, which targets' last day to answer is over. Each is told on the day it comes about and not again. Which deals stand still their owner hears, and the
 * manager how many, with the week.
 */
@Component
public final class WatchCard {
    private static final Sentences SENTENCES = Sentences.beside(WatchCard.class);
    private static final int SHOWN = 5;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    /** No holiday is longer. */
    private static final int LONGEST = 30;

    private final Tally tally;
    private final CurrentRounds rounds;

    public WatchCard(Tally tally, CurrentRounds rounds) {
        this.tally = tally;
        this.rounds = rounds;
    }

    /** @param day that goes to its end; empty if nothing came about on it */
    public Optional<Card> news(Person manager, LocalDate day, Known known) {
        var reps = known.people().on(day).repsSeenBy(manager);
        var lines = new ArrayList<>(ended(manager, day, known));
        lines.addAll(silent(reps, day, known));
        reps.forEach(rep -> cash(rep, day, known).forEach(line -> lines.add(List.<Element>of(new Element.Text(line)))));
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var elements = new ArrayList<Element>();
        lines.stream().limit(SHOWN).forEach(elements::addAll);
        if (lines.size() > SHOWN) {
            elements.add(new Element.Text(SENTENCES.say("watchMore", Map.of("count", lines.size() - SHOWN))));
            elements.add(Element.Buttons.of(Button.of(SENTENCES.say("team"), "团队")));
        }
        var title = SENTENCES.say("watchTitle", Map.of("day", ReceiptFields.day(day), "count", lines.size()));
        return Optional.of(new Card(title, Card.Tone.WARN, elements));
    }

    /** How many were silent for the third working day; they were told themselves in the morning, but for who wants no morning's card. */
    private List<List<Element>> silent(List<Person> reps, LocalDate day, Known known) {
        var those =
                reps.stream().filter(rep -> isSilentSinceToday(rep, day, known)).toList();
        var silent = those.size();
        var untold = those.stream().filter(rep -> isUntold(rep, day, known)).count();
        return silent == 0
                ? List.of()
                : List.of(List.of(
                        new Element.Text(SENTENCES.say(
                                "watchSilent", Map.of("count", silent, "days", Need.SILENT, "untold", untold))),
                        Element.Buttons.of(
                                Button.primary(SENTENCES.say("whoIsSilent"), "团队"),
                                Button.of(SENTENCES.say("nudgeAll"), "催一下大家"))));
    }

    private static boolean isUntold(Person rep, LocalDate day, Known known) {
        var morning = day.atTime(MORNING).atZone(rep.zone()).toInstant();
        return Wishes.of(rep.id(), known).isMuted(MorningCard.NAME, morning, rep.zone());
    }

    /** A round whose last day is over since the working day before, and which waits for its leader. */
    private List<List<Element>> ended(Person manager, LocalDate day, Known known) {
        var calendar = tally.calendar(known);
        var before = day.minusDays(1);
        while (!calendar.works(before) && before.isAfter(day.minusDays(LONGEST))) {
            before = before.minusDays(1);
        }
        return rounds.ended(manager.id(), new Period("", before, day.minusDays(1)), known).stream()
                .map(round -> List.<Element>of(
                        new Element.Text(SENTENCES.say(
                                "watchRound",
                                Map.of(
                                        "year",
                                                Integer.toString(
                                                        round.proposed().year()),
                                        "measure", round.measure().label(),
                                        "silent", round.silent().size(),
                                        "count", round.proposed().offers().size()))),
                        Element.Buttons.of(Button.primary(SENTENCES.say("openRound"), "签发目标 " + round.said()))))
                .toList();
    }

    private boolean isSilentSinceToday(Person rep, LocalDate day, Known known) {
        var calendar = tally.calendar(known);
        return !Silence.isHeard(rep, day, day, known)
                && Silence.before(day.plusDays(1), rep, calendar, known) == Need.SILENT;
    }

    private static List<String> cash(Person rep, LocalDate day, Known known) {
        var lines = new ArrayList<String>();
        for (var one : Receivables.owedTo(Set.of(rep.id()), day, known)) {
            for (var part : one.overdueParts(day)) {
                if (part.due().equals(day.minusDays(1))) {
                    lines.add(SENTENCES.say(
                            "watchCash",
                            Map.of(
                                    "name", rep.name(),
                                    "customer",
                                            known.the(Customers.class)
                                                    .nameOf(one.deal().customer()),
                                    "sum", part.open())));
                }
            }
        }
        return lines;
    }
}

package io.drumbeat.evening;

import io.drumbeat.calendar.Period;
import io.drumbeat.campaign.CampaignWork;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.morning.DayWork;
import io.drumbeat.morning.Silence;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.people.Person;
import io.drumbeat.reach.OwnRates;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is missing of a rep's day: promises that fell due and are open, and a day without any record. One press for each line. */
@Component
public final class EveningCard {
    private static final Sentences SENTENCES = Sentences.beside(EveningCard.class);
    private static final int SHOWN = 5;

    private final Tally tally;
    private final CampaignWork campaigns;

    public EveningCard(Tally tally, CampaignWork campaigns) {
        this.tally = tally;
        this.campaigns = campaigns;
    }

    private DayWork work(Person rep, LocalDate day, Known known) {
        return DayWork.of(tally, rep, day, known)
                .and(campaigns.on(rep, day, Period.weekOf(day), known), tally, rep, day, known);
    }

    /**
     * By the clock: empty if nothing is missing, to somebody who recorded nothing today nor the working day before, and to
     * somebody who recorded what they did today and has kept what was promised for it: how many more of each it was to be they
     * read in the morning, and cannot change by now.
     */
    public Optional<Card> news(Person rep, LocalDate day, Known known) {
        var calendar = tally.calendar(known);
        return Silence.within(day, rep, calendar, known) > 0 || isTold(rep, day, known)
                ? Optional.empty()
                : missing(rep, day, known);
    }

    private static boolean isTold(Person rep, LocalDate day, Known known) {
        return Silence.isHeard(rep, day, day, known) && due(rep, day, known).isEmpty();
    }

    /** What was promised for that day and is open. */
    private static List<Step> due(Person rep, LocalDate day, Known known) {
        return OpenSteps.dueBy(day, rep.id(), known).stream()
                .filter(step -> step.next().date().equals(day))
                .toList();
    }

    /** Why it did not come, as whom it was for may read it. */
    public Optional<String> whyQuiet(Person rep, LocalDate day, Known known) {
        var calendar = tally.calendar(known);
        return Silence.within(day, rep, calendar, known) > 0
                ? Optional.of(SENTENCES.say("quietBefore"))
                : isTold(rep, day, known) ? Optional.of(SENTENCES.say("quietTold")) : Optional.empty();
    }

    /** What is missing; empty if nothing is. */
    Optional<Card> missing(Person rep, LocalDate day, Known known) {
        var elements = new ArrayList<Element>();
        var steps = due(rep, day, known);
        for (var step : steps.stream().limit(SHOWN).toList()) {
            elements.add(new Element.Text(line(step, known)));
            elements.add(Element.Buttons.of(
                    Button.primary(SENTENCES.say("done"), "完成 #" + step.number()),
                    Button.of(SENTENCES.say("later"), "改期 #" + step.number())));
        }
        if (steps.size() > SHOWN) {
            elements.add(new Element.Text(SENTENCES.say("more", Map.of("count", steps.size() - SHOWN))));
        }
        var work = work(rep, day, known);
        if (!Silence.isHeard(rep, day, day, known)) {
            elements.add(new Element.Text(SENTENCES.say("nothing")));
            elements.add(Element.Buttons.of(Button.primary(SENTENCES.say("visit"), "拜访")));
            undone(work).ifPresent(elements::add);
        } else if (!elements.isEmpty() || isMissed(work, rep, day, known)) {
            elements.addAll(eachUndone(work));
        }
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        elements.addAll(overdue(rep, day, known));
        var title = SENTENCES.say("title", Map.of("day", ReceiptFields.day(day), "what", wanted(steps.size(), work)));
        return Optional.of(new Card(title, Card.Tone.INFO, elements));
    }

    /** What is missing as it is counted below: things promised, and as many of each as are left. */
    private static String wanted(int steps, DayWork work) {
        var parts = new ArrayList<String>();
        if (steps > 0) {
            parts.add(SENTENCES.say("promised", Map.of("count", steps)));
        }
        if (!work.isDoneToday()) {
            parts.add(work.todays());
        }
        return parts.isEmpty() ? SENTENCES.say("record") : String.join(" · ", parts);
    }

    /** Whether something that the day wanted was not done at all. */
    private boolean isMissed(DayWork work, Person rep, LocalDate day, Known known) {
        return work.shares().stream()
                .anyMatch(share ->
                        share.today() > 0 && tally.done(share.measure(), rep.id(), Period.day(day), known) == 0);
    }

    /** What is not done of the day, each with a press where there is a word for it. */
    private static List<Element> eachUndone(DayWork work) {
        var elements = new ArrayList<Element>();
        for (var share : work.shares()) {
            if (share.today() > 0) {
                var name = share.measure().label();
                elements.add(new Element.Text(SENTENCES.say("short", Map.of("what", name, "count", share.today()))));
                if (OwnRates.BEHAVIOURS.contains(share.measure())) {
                    elements.add(Element.Buttons.of(Button.of(SENTENCES.say("tell", Map.of("what", name)), name)));
                }
            }
        }
        return elements;
    }

    /** What somebody reads who asks and has nothing that fell due today. */
    Card nothing(Person rep, LocalDate day, Known known) {
        var work = work(rep, day, known);
        var overdue = overdue(rep, day, known);
        var elements = new ArrayList<Element>();
        undone(work).ifPresent(elements::add);
        if (elements.isEmpty()) {
            elements.add(new Element.Text(
                    work.isDone() ? SENTENCES.say("even") : SENTENCES.say("weekLeft", Map.of("left", work.lefts()))));
        }
        elements.addAll(overdue);
        var all = work.isDoneToday() && overdue.isEmpty();
        var title = all ? SENTENCES.say("all") : work.isDoneToday() ? SENTENCES.say("today") : SENTENCES.say("kept");
        return new Card(title, all ? Card.Tone.GOOD : Card.Tone.INFO, elements);
    }

    /** What was promised for days before and is open still. */
    private static List<Element> overdue(Person rep, LocalDate day, Known known) {
        var late = OpenSteps.dueBy(day, rep.id(), known).stream()
                .filter(step -> step.isOverdue(day))
                .count();
        return late == 0
                ? List.of()
                : List.of(
                        new Element.Text(SENTENCES.say("overdue", Map.of("count", late))),
                        Element.Buttons.of(Button.of(SENTENCES.say("steps"), "下一步清单")));
    }

    /** What of the day's work is left, in one line. */
    private static Optional<Element> undone(DayWork work) {
        return work.isDoneToday()
                ? Optional.empty()
                : Optional.of(new Element.Text(SENTENCES.say("left", Map.of("what", work.todays()))));
    }

    private static String line(Step step, Known known) {
        return SENTENCES.say(
                "step",
                Map.of(
                        "customer", known.the(Customers.class).nameOf(step.customer()),
                        "what", step.next().what()));
    }
}

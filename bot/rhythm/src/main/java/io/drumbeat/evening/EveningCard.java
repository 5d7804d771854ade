package io.drumbeat.evening;

import io.drumbeat.calendar.Period;
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
import io.drumbeat.progress.Aims;
import io.drumbeat.receipt.ReceiptFields;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What is missing of a rep's day: promises that fell due and are open, and a day without any record. One press for each line. */
@Component
public final class EveningCard {
    private static final Sentences SENTENCES = Sentences.beside(EveningCard.class);
    private static final int SHOWN = 5;

    private final Tally tally;

    public EveningCard(Tally tally) {
        this.tally = tally;
    }

    /** By the clock: empty if nothing is missing, or to somebody who did not answer the day before either, or hardly ever. */
    public Optional<Card> news(Person rep, LocalDate day, Known known) {
        var calendar = tally.calendar(known);
        return Silence.before(day, rep, calendar, known) > 0 || Silence.isSeldomBroken(day, rep, calendar, known)
                ? Optional.empty()
                : missing(rep, day, known);
    }

    /** What is missing; empty if nothing is. */
    Optional<Card> missing(Person rep, LocalDate day, Known known) {
        var elements = new ArrayList<Element>();
        var steps = OpenSteps.dueBy(day, rep.id(), known).stream()
                .filter(step -> step.next().date().equals(day))
                .toList();
        for (var step : steps.stream().limit(SHOWN).toList()) {
            elements.add(new Element.Text(line(step, known)));
            elements.add(Element.Buttons.of(
                    Button.primary(SENTENCES.say("done"), "完成 #" + step.number()),
                    Button.of(SENTENCES.say("later"), "改期 #" + step.number())));
        }
        if (steps.size() > SHOWN) {
            elements.add(new Element.Text(SENTENCES.say("more", Map.of("count", steps.size() - SHOWN))));
        }
        if (known.ledger().of(rep.id(), day, day).isEmpty()) {
            elements.add(new Element.Text(SENTENCES.say("nothing")));
            elements.add(Element.Buttons.of(Button.primary(SENTENCES.say("visit"), "拜访")));
        }
        if (elements.isEmpty()) {
            return Optional.empty();
        }
        undone(rep, day, known).ifPresent(elements::add);
        var lines = elements.stream().filter(Element.Buttons.class::isInstance).count();
        var title = SENTENCES.say("title", Map.of("day", ReceiptFields.day(day), "count", lines));
        return Optional.of(new Card(title, Card.Tone.INFO, elements));
    }

    /** What somebody reads who asks and has kept what they promised. */
    Card nothing(Person rep, LocalDate day, Known known) {
        return undone(rep, day, known)
                .map(rest -> Card.info(SENTENCES.say("kept"), rest))
                .orElseGet(() -> Card.good(SENTENCES.say("all"), new Element.Text(SENTENCES.say("even"))));
    }

    /** What of the morning's work is left: the same that the morning asked for, less what was done since. */
    private Optional<Element> undone(Person rep, LocalDate day, Known known) {
        var asked = DayWork.of(new Aims(tally.asOf(day.minusDays(1)), rep, day, known));
        var then = tally.asOf(day);
        var left = asked.shares().stream()
                .map(share -> new DayWork.Share(
                        share.measure(),
                        share.today() - then.done(share.measure(), rep.id(), Period.day(day), known),
                        share.left()))
                .filter(share -> share.today() > 0)
                .map(share -> share.measure().label() + " " + share.today())
                .collect(Collectors.joining(" · "));
        return left.isEmpty()
                ? Optional.empty()
                : Optional.of(new Element.Text(SENTENCES.say("left", Map.of("what", left))));
    }

    private static String line(Step step, Known known) {
        return SENTENCES.say(
                "step",
                Map.of(
                        "customer", known.the(Customers.class).nameOf(step.customer()),
                        "what", step.next().what()));
    }
}

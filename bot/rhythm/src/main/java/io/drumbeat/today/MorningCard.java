package io.drumbeat.today;

import io.drumbeat.agenda.FirstThings;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Card.Tone;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.progress.Aims;
import io.drumbeat.progress.Topic;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What today's behaviours are and what is left of the week, for the morning. */
@Component
@Order(21)
public final class MorningCard implements Redraw {
    private final Tally tally;
    private final List<FirstThings> first;

    public MorningCard(Tally tally, List<FirstThings> first) {
        this.tally = tally;
        this.first = List.copyOf(first);
    }

    /** @param day which begins */
    public Card of(Person rep, LocalDate day, Known known) {
        var aims = new Aims(tally.asOf(day), rep, day, known);
        var elements = new ArrayList<Element>();
        first.forEach(things -> elements.addAll(things.of(rep, day, known)));
        elements.addAll(PromisedSteps.of(rep, day, known));
        elements.addAll(leftOfWeek(aims));
        elements.addAll(aims.broughtIn(Period.monthOf(day), day.minusDays(1)));
        elements.add(Element.Buttons.of(Button.primary("进度", "进度"), Button.of("今天", "今天")));
        return new Card("早，%s，今天 %s".formatted(rep.name(), ReceiptFields.day(day)), Tone.INFO, elements);
    }

    /** The day's share of what the week still wants. */
    private static List<Element> leftOfWeek(Aims aims) {
        var week = Period.weekOf(aims.day());
        var daysLeft = aims.tally().calendar(aims.known()).countIn(aims.day(), week.to());
        var lines = new ArrayList<String>();
        for (var measure : aims.deeds()) {
            var left = aims.left(measure, week);
            if (left > 0) {
                lines.add("%s %d 次，本周还差 %d"
                        .formatted(measure.label(), (left + daysLeft - 1) / Math.max(1, daysLeft), left));
            }
        }
        return lines.isEmpty()
                ? List.of(new Element.Text("本周的动作都做到了，今天可以往前赶一步。"))
                : List.of(
                        new Element.Text("今天做到这些，本周就不欠账（还有 %d 个工作日）：".formatted(daysLeft)),
                        new Element.Text("· " + String.join("\n· ", lines)));
    }

    /** Only today's plan is still of use; those of days gone by stay as they were. */
    @Override
    public List<Edit> of(Outdated outdated) {
        var today = outdated.today();
        return outdated.days().contains(today)
                ? outdated.people().stream()
                        .map(person -> Topic.MORNING.again(
                                person.id(), today, outdated.what(), after -> of(person, today, after)))
                        .toList()
                : List.of();
    }
}

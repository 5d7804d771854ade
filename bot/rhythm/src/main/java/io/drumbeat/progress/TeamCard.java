package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.chat.Edit;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.reaction.Outdated;
import io.drumbeat.reaction.Redraw;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A manager's team as it was in the week: each rep's month and week, who needs help first; the sums are those of the reps.
 */
@Component
@Order(23)
public final class TeamCard implements Redraw {
    private final Tally tally;

    public TeamCard(Tally tally) {
        this.tally = tally;
    }

    /** @param finished the day by whose end the paces are */
    Card of(Person manager, LocalDate day, LocalDate finished, Period week, Known known) {
        var reps = known.people().on(week.nearest(day)).repsSeenBy(manager);
        var month = Period.monthOf(finished);
        var ids = reps.stream().map(Person::id).toList();
        var then = tally.asOf(day);
        var elements = new ArrayList<Element>();
        elements.add(then.together(Measure.REVENUE, ids, month, finished, known));
        elements.add(then.together(Measure.COLLECTED, ids, month, finished, known));
        elements.addAll(new CashLine(ids, day, then, known).of(month));
        elements.add(then.together(Measure.VISITS, ids, week, finished, known));
        elements.add(new TeamTable(then, day, finished, week, known).of(reps));
        TeamLeave.soon(reps, day, known).ifPresent(elements::add);
        elements.add(Element.Buttons.of(Button.of("漏斗", "漏斗")));
        return new Card(
                "%s 的团队 %s，截至 %s".formatted(manager.name(), month.label(), ReceiptFields.day(finished)),
                Aims.tone(elements),
                elements);
    }

    /** The last week, as it is read on the morning of {@code day}. */
    public Card weekly(Person manager, LocalDate day, Known known) {
        return of(manager, day, day.minusDays(1), Period.weekOf(day.minusWeeks(1)), known);
    }

    /** The weekly cards go to whoever led then. */
    @Override
    public List<Edit> of(Outdated outdated) {
        return outdated.days().stream().flatMap(day -> of(day, outdated)).toList();
    }

    private Stream<Edit> of(LocalDate day, Outdated outdated) {
        var then = outdated.known().people().on(Period.weekOf(day.minusWeeks(1)).to());
        return outdated.people().stream()
                .flatMap(person -> then.leadersOf(person.id()).stream())
                .distinct()
                .map(leader ->
                        Topic.TEAM.again(leader.id(), day, outdated.what(), after -> weekly(leader, day, after)));
    }
}

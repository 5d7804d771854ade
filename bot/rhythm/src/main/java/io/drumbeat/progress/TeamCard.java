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
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A manager's team as it was in the week: each rep's month and week, who needs help first; the sums are those of the reps.
 */
@Component
@Order(23)
public final class TeamCard implements Redraw {
    private static final List<Button> NARROWING =
            List.of(Button.of("漏斗", "漏斗"), Button.of("上周", "团队 上周"), Button.of("上月", "团队 上月"));

    private final Tally tally;

    public TeamCard(Tally tally) {
        this.tally = tally;
    }

    /** @param only one of the reps; null for all */
    Card of(Person manager, @Nullable Person only, TeamSpan span, Known known) {
        var finished = span.finished();
        var week = span.week();
        var reps = known.people().on(week.nearest(span.counted())).repsSeenBy(manager).stream()
                .filter(rep -> only == null || rep.is(only))
                .toList();
        var month = span.month();
        var ids = reps.stream().map(Person::id).toList();
        var then = tally.asOf(span.counted());
        var elements = new ArrayList<Element>();
        elements.add(then.together(Measure.REVENUE, ids, month, finished, known));
        elements.add(then.together(Measure.COLLECTED, ids, month, finished, known));
        elements.addAll(new CashLine(ids, span.counted(), then, known).of(month));
        elements.add(new Element.Text(week.label()));
        elements.add(then.together(Measure.VISITS, ids, week, finished, known));
        elements.add(new TeamTable(then, span, known).of(reps));
        if (span.isFresh()) {
            TeamLeave.soon(reps, span.read(), known).ifPresent(elements::add);
        }
        elements.add(new Element.Buttons(only == null ? NARROWING : about(only)));
        var whose = only == null ? manager.name() + " 的团队" : only.name();
        return new Card(
                "%s %s，截至 %s".formatted(whose, month.label(), ReceiptFields.day(span.counted())),
                Aims.tone(elements),
                elements);
    }

    /** The last week, as it is read on the morning of {@code day}. */
    public Card weekly(Person manager, LocalDate day, Known known) {
        return of(manager, null, TeamSpan.before(day), known);
    }

    /** They act on whom the card is about. */
    private static List<Button> about(Person rep) {
        var name = rep.name() + "@" + rep.id();
        return List.of(
                Button.of("进度", "进度 " + name),
                Button.of("漏斗", "漏斗 " + name),
                Button.of("卡住", "卡住 " + name),
                Button.of("记录", "记录 " + name));
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

package io.drumbeat.progress;

import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Series;
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
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A rep's last week against its target, and the month so far. */
@Component
@Order(22)
public final class WeeklyCard implements Redraw {
    private final Tally tally;

    public WeeklyCard(Tally tally) {
        this.tally = tally;
    }

    /** @param day on whose morning it is read */
    public Card of(Person rep, LocalDate day, Known known) {
        var week = Period.weekOf(day.minusWeeks(1));
        var yesterday = day.minusDays(1);
        var month = Period.monthOf(yesterday);
        var then = tally.asOf(yesterday);
        var aims = new Aims(then, rep, yesterday, known);
        var elements = new ArrayList<Element>(bars(then, rep, week, known));
        aims.away(week).ifPresent(elements::add);
        elements.add(trend(then, rep, week.to(), known));
        elements.add(new Element.Divider());
        elements.add(new Element.Text("%s累计，截至 %s".formatted(month.label(), ReceiptFields.day(yesterday))));
        elements.addAll(aims.broughtIn(month, yesterday));
        elements.add(Element.Buttons.of(Button.primary("今天", "今天"), Button.of("漏斗", "漏斗")));
        return new Card("%s 的周报 %s 至 %s".formatted(rep.name(), week.from(), week.to()), Aims.tone(elements), elements);
    }

    /** What was to be done in the week, and what was done without that. */
    private static List<Element> bars(Tally tally, Person rep, Period week, Known known) {
        return tally.measuresOf(rep.id(), week.to(), known).stream()
                .filter(measure -> tally.due(measure, rep.id(), week, known) > 0
                        || tally.done(measure, rep.id(), week, known) != 0)
                .map(measure -> tally.progress(measure, rep.id(), week, week.to(), known))
                .toList();
    }

    private static Chart trend(Tally tally, Person rep, LocalDate last, Known known) {
        var done = new ArrayList<Point>();
        var due = new ArrayList<Point>();
        for (var back = 3; back >= 0; back--) {
            var week = Period.weekOf(last.minusWeeks(back));
            var x = "%d/%d".formatted(week.from().getMonthValue(), week.from().getDayOfMonth());
            done.add(new Point(x, Measure.VISITS.onCards(tally.done(Measure.VISITS, rep.id(), week, known))));
            due.add(new Point(x, Measure.VISITS.onCards(tally.due(Measure.VISITS, rep.id(), week, known))));
        }
        return new Chart(Chart.Shape.LINE, "近四周拜访（次）", List.of(new Series("完成", done), new Series("目标", due)));
    }

    @Override
    public List<Edit> of(Outdated outdated) {
        return outdated.days().stream()
                .flatMap(day -> outdated.people().stream()
                        .map(person ->
                                Topic.WEEKLY.again(person.id(), day, outdated.what(), after -> of(person, day, after))))
                .toList();
    }
}

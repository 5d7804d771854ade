package io.drumbeat.progress;

import io.drumbeat.absence.Absences;
import io.drumbeat.agenda.FirstThings;
import io.drumbeat.calendar.Period;
import io.drumbeat.card.Card;
import io.drumbeat.card.Card.Tone;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Series;
import io.drumbeat.customer.Customers;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import io.drumbeat.receipt.ReceiptFields;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The cards that show progress: today's plan, the week against its target, the team and the board. */
@Component
public final class ProgressCards {
    private static final int STEPS_SHOWN = 5;
    private final Tally tally;
    private final List<FirstThings> first;

    public ProgressCards(Tally tally, List<FirstThings> first) {
        this.tally = tally;
        this.first = List.copyOf(first);
    }

    /** The topics under which cards of a day are sent, so that they can be drawn again. */
    public enum Topic {
        MORNING,
        TODAY,
        WEEKLY,
        TEAM,
        BOARD;

        /** @param whose the id of the person or team it shows */
        public String of(String whose, LocalDate day) {
            return "%s/%s/%s".formatted(name().toLowerCase(Locale.ROOT), whose, day);
        }
    }

    /** What today's behaviours are and what is left of the week, for the morning. */
    public Card morning(Person rep, LocalDate day, Known known) {
        var elements = new ArrayList<Element>();
        first.forEach(things -> elements.addAll(things.of(rep, day, known)));
        steps(rep, day, known, elements);
        var week = Period.weekOf(day);
        var daysLeft = tally.targets().calendar().countIn(day, week.to());
        var lines = new ArrayList<String>();
        for (var measure : behavioursOf(rep, day)) {
            var left = tally.due(measure, rep.id(), week, known) - tally.done(measure, rep.id(), week, known);
            if (left > 0) {
                lines.add("%s %d 次，本周还差 %d"
                        .formatted(measure.label(), (left + daysLeft - 1) / Math.max(1, daysLeft), left));
            }
        }
        if (lines.isEmpty()) {
            elements.add(new Element.Text("本周的动作都做到了，今天可以往前赶一步。"));
        } else {
            elements.add(new Element.Text("今天做到这些，本周就不欠账（还有 %d 个工作日）：".formatted(daysLeft)));
            elements.add(new Element.Text("· " + String.join("\n· ", lines)));
        }
        moneyOf(rep, day)
                .forEach(m -> elements.add(tally.progress(m, rep.id(), Period.monthOf(day), day.minusDays(1), known)));
        elements.add(Element.Buttons.of(Button.primary("进度", "进度"), Button.of("今天", "今天")));
        return new Card("早，%s，今天 %s".formatted(rep.name(), ReceiptFields.day(day)), Tone.INFO, elements);
    }

    /** What was done today and what is still to do. */
    public Card today(Person person, LocalDate day, Known known) {
        var elements = new ArrayList<Element>();
        var done = known.ledger().of(person.id(), day, day);
        var counts = new ArrayList<String>();
        for (var measure : Measure.values()) {
            var total = measure.total(done);
            if (total != 0) {
                counts.add(measure.label() + " " + measure.show(total));
            }
        }
        elements.add(new Element.Text(counts.isEmpty() ? "今天还没有记录。" : "今天已记：" + String.join(" · ", counts)));
        first.forEach(things -> elements.addAll(things.of(person, day, known)));
        steps(person, day, known, elements);
        var week = Period.weekOf(day);
        for (var measure : behavioursOf(person, day)) {
            elements.add(tally.progress(measure, person.id(), week.called("本周"), day.minusDays(1), known));
        }
        elements.add(Element.Buttons.of(Button.of("进度", "进度")));
        return new Card("%s 的今天 %s".formatted(person.name(), ReceiptFields.day(day)), Tone.INFO, elements);
    }

    private void steps(Person person, LocalDate day, Known known, List<Element> elements) {
        var due = OpenSteps.dueBy(day, person.id(), known);
        if (due.isEmpty()) {
            return;
        }
        var lines = new ArrayList<String>();
        for (var step : due.stream().limit(STEPS_SHOWN).toList()) {
            var late = step.next().date().isBefore(day)
                    ? "（原定 " + ReceiptFields.day(step.next().date()) + "）"
                    : "";
            lines.add("· %s：%s%s"
                    .formatted(
                            known.the(Customers.class).nameOf(step.customer()),
                            step.next().what(),
                            late));
        }
        if (due.size() > STEPS_SHOWN) {
            lines.add("还有 %d 条".formatted(due.size() - STEPS_SHOWN));
        }
        elements.add(new Element.Text("约好的下一步：\n" + String.join("\n", lines)));
    }

    /**
     * Week and month against target, with where one should be by the end of {@code finished}.
     *
     * @param week how the week of {@code day} is called
     */
    public Card progress(Person person, LocalDate day, LocalDate finished, String week, Known known) {
        var elements = new ArrayList<Element>();
        var behaviours = behavioursOf(person, day);
        if (!behaviours.isEmpty()) {
            elements.add(new Element.Text(week));
            behaviours.forEach(m -> elements.add(tally.progress(m, person.id(), Period.weekOf(day), finished, known)));
            elements.add(new Element.Divider());
        }
        elements.add(new Element.Text(Period.monthOf(day).label()));
        moneyOf(person, day)
                .forEach(m -> elements.add(tally.progress(m, person.id(), Period.monthOf(day), finished, known)));
        away(person, Period.monthOf(day), known, elements);
        elements.add(Element.Buttons.of(Button.of("今天", "今天"), Button.of("漏斗", "漏斗"), Button.of("提成", "提成")));
        return new Card("%s 的进度，截至 %s".formatted(person.name(), ReceiptFields.day(day)), tone(elements), elements);
    }

    /** Last week against its target, and the month so far, on the morning of {@code day}. */
    public Card weekly(Person rep, LocalDate day, Known known) {
        var week = Period.weekOf(day.minusWeeks(1));
        var yesterday = day.minusDays(1);
        var elements = new ArrayList<Element>();
        for (var measure : tally.measuresOf(rep.id(), week.to())) {
            if (tally.due(measure, rep.id(), week, known) > 0 || tally.done(measure, rep.id(), week, known) != 0) {
                elements.add(tally.progress(measure, rep.id(), week, week.to(), known));
            }
        }
        away(rep, week, known, elements);
        elements.add(trend(rep, week.to(), known));
        elements.add(new Element.Divider());
        elements.add(new Element.Text(Period.monthOf(yesterday).label() + "累计"));
        moneyOf(rep, yesterday)
                .forEach(m -> elements.add(tally.progress(m, rep.id(), Period.monthOf(yesterday), yesterday, known)));
        elements.add(Element.Buttons.of(Button.primary("今天", "今天"), Button.of("漏斗", "漏斗")));
        return new Card("%s 的周报 %s 至 %s".formatted(rep.name(), week.from(), week.to()), tone(elements), elements);
    }

    private Chart trend(Person rep, LocalDate last, Known known) {
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

    /**
     * A manager's team as it was in the week: each rep's month and week, who needs help first; the sums are those of the
     * reps.
     */
    public Card team(Person manager, LocalDate day, LocalDate finished, Period week, Known known) {
        var reps = known.people().on(week.nearest(day)).repsSeenBy(manager);
        var month = Period.monthOf(finished);
        var ids = reps.stream().map(Person::id).toList();
        var elements = new ArrayList<Element>();
        elements.add(tally.together(Measure.REVENUE, ids, month, finished, known));
        elements.add(tally.together(Measure.COLLECTED, ids, month, finished, known));
        elements.add(tally.together(Measure.VISITS, ids, week, finished, known));
        var rows = reps.stream()
                .sorted(Comparator.comparingLong(p -> gap(p, month, finished, known)))
                .map(p -> row(p, day, month, finished, week, known))
                .toList();
        elements.add(new Element.Table(List.of("成员", "签单额", "目标完成", "比节奏", "拜访"), rows));
        leaves(reps, day, known, elements);
        elements.add(Element.Buttons.of(Button.of("漏斗", "漏斗")));
        return new Card(
                "%s 的团队 %s，截至 %s".formatted(manager.name(), month.label(), ReceiptFields.day(finished)),
                tone(elements),
                elements);
    }

    /** The team card of the weekly push: last week. */
    public Card teamWeekly(Person manager, LocalDate day, Known known) {
        return team(manager, day, day.minusDays(1), Period.weekOf(day.minusWeeks(1)), known);
    }

    private List<String> row(Person rep, LocalDate day, Period month, LocalDate finished, Period week, Known known) {
        var done = tally.done(Measure.REVENUE, rep.id(), month, known);
        var due = tally.due(Measure.REVENUE, rep.id(), month, known);
        var gap = gap(rep, month, finished, known);
        var visits = tally.due(Measure.VISITS, rep.id(), week, known);
        return List.of(
                name(rep, day, known),
                Measure.REVENUE.show(done),
                due == 0 ? "—" : done * 100 / due + "%",
                gap < 0 ? "差 " + Measure.REVENUE.about(-gap) : "领先 " + Measure.REVENUE.about(gap),
                tally.done(Measure.VISITS, rep.id(), week, known) + (visits == 0 ? "" : "/" + visits));
    }

    /** Revenue minus where it should be by the end of a day, in fen. */
    private long gap(Person rep, Period month, LocalDate finished, Known known) {
        return tally.done(Measure.REVENUE, rep.id(), month, known)
                - tally.due(Measure.REVENUE, rep.id(), new Period("", month.from(), finished), known);
    }

    /** The team's last week without pay and without naming who is behind: sums, and who did most of each behaviour. */
    public Card board(Team team, LocalDate day, Known known) {
        var week = Period.weekOf(day.minusWeeks(1));
        var reps = known.people().on(week.to()).membersOf(team.id()).stream()
                .filter(Person::sells)
                .toList();
        var ids = reps.stream().map(Person::id).toList();
        var elements = new ArrayList<Element>();
        for (var measure : List.of(Measure.REVENUE, Measure.VISITS, Measure.QUOTES)) {
            elements.add(tally.together(measure, ids, week, week.to(), known));
        }
        var points = reps.stream()
                .map(p -> new Point(p.name(), Measure.VISITS.onCards(tally.done(Measure.VISITS, p.id(), week, known))))
                .filter(p -> p.y().signum() > 0)
                .sorted(Comparator.comparing(Point::y).reversed())
                .limit(3)
                .toList();
        if (!points.isEmpty()) {
            elements.add(new Chart(Chart.Shape.BAR, "上周拜访前三（次）", List.of(new Series("拜访", points))));
        }
        return new Card("%s 周榜 %s 至 %s".formatted(team.name(), week.from(), week.to()), Tone.INFO, elements);
    }

    /** Why the target is smaller than usual, where it is. */
    private void away(Person person, Period period, Known known, List<Element> elements) {
        var leave = tally.leave(person.id(), period, known).size();
        if (leave > 0) {
            elements.add(new Element.Text("%s请假 %d 个工作日，目标按在岗天数折算".formatted(period.label(), leave)));
        }
    }

    private static String name(Person rep, LocalDate day, Known known) {
        return rep.name()
                + Absences.awayUntil(rep.id(), day, known)
                        .map("（请假到 %s）"::formatted)
                        .orElse("");
    }

    /** Who of a team is away today, or will be within two weeks. */
    private static void leaves(List<Person> reps, LocalDate day, Known known, List<Element> elements) {
        var lines = reps.stream()
                .flatMap(rep -> Absences.of(rep.id(), known).stream()
                        .filter(away ->
                                !away.until().isBefore(day) && !away.from().isAfter(day.plusWeeks(2)))
                        .map(away -> "· %s %s 至 %s"
                                .formatted(
                                        rep.name(), ReceiptFields.day(away.from()), ReceiptFields.day(away.until()))))
                .toList();
        if (!lines.isEmpty()) {
            elements.add(new Element.Text("请假：\n" + String.join("\n", lines)));
        }
    }

    private List<Measure> behavioursOf(Person person, LocalDate day) {
        return tally.measuresOf(person.id(), day).stream()
                .filter(m -> !m.isMoney() && m != Measure.NEW_CUSTOMERS)
                .toList();
    }

    private List<Measure> moneyOf(Person person, LocalDate day) {
        return tally.measuresOf(person.id(), day).stream()
                .filter(m -> m.isMoney() || m == Measure.NEW_CUSTOMERS)
                .toList();
    }

    private static Tone tone(List<Element> elements) {
        return elements.stream()
                        .filter(Element.Progress.class::isInstance)
                        .map(Element.Progress.class::cast)
                        .anyMatch(p -> p.pace() != null && p.value().compareTo(p.pace()) < 0)
                ? Tone.WARN
                : Tone.GOOD;
    }
}

package io.drumbeat.measure;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Progress;
import io.drumbeat.credit.Credits;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.quota.AgreedTargets;
import io.drumbeat.quota.Targets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts what was done against what was to be done, by the one definition of each measure. A month goes by the targets and
 * the working calendar that were in force when it ended, or on the day as of which is counted if that came first.
 */
public final class Tally {
    private final InForce<Targets> targets;
    private final InForce<? extends WorkingCalendar> calendar;
    private final LocalDate asOf;

    public Tally(InForce<Targets> targets, InForce<? extends WorkingCalendar> calendar) {
        this(targets, calendar, LocalDate.MAX);
    }

    private Tally(InForce<Targets> targets, InForce<? extends WorkingCalendar> calendar, LocalDate asOf) {
        this.targets = targets;
        this.calendar = calendar;
        this.asOf = asOf;
    }

    /** With targets and a calendar that never were others. */
    public Tally(Targets targets, WorkingCalendar calendar) {
        this(InForce.always(targets), InForce.always(calendar));
    }

    /** The same as counted at the end of a day: what is in force, or is done, only later counts for nothing. */
    public Tally asOf(LocalDate day) {
        return new Tally(targets, calendar, day);
    }

    private LocalDate decisive(YearMonth month) {
        return min(month.atEndOfMonth(), asOf);
    }

    /** Which days are worked, each by its month. */
    public WorkingCalendar calendar(Known known) {
        return day -> calendar.on(decisive(YearMonth.from(day)), known).works(day);
    }

    /** What a person reached in a span, in fen or as a count. */
    public long done(Measure measure, String person, Period period, Known known) {
        var to = min(period.to(), asOf);
        if (!measure.isCredited()) {
            return known.the(Actions.class).total(measure, person, period.from(), to);
        }
        var sum = known.the(Credited.class).total(measure, person, period.from(), to);
        for (var entry : Credits.moved(person, period.from(), to, known)) {
            sum += measure.of(entry, person, known);
        }
        return sum;
    }

    /** What a person is to reach in a span, less the shares of the working days on leave. */
    public long due(Measure measure, String person, Period period, Known known) {
        var away = leave(person, period, known).entrySet().stream()
                .mapToLong(day -> share(measure, person, day.getKey(), day.getKey(), known) * day.getValue() / 2)
                .sum();
        return share(measure, person, period.from(), period.to(), known) - away;
    }

    private long share(Measure measure, String person, LocalDate from, LocalDate to, Known known) {
        var sum = 0L;
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            var first = month.equals(YearMonth.from(from)) ? from : month.atDay(1);
            var day = decisive(month);
            var value = monthly(person, month, known).getOrDefault(measure.id(), 0L);
            sum += Targets.part(value, month, first, min(month.atEndOfMonth(), to), calendar.on(day, known));
        }
        return sum;
    }

    /** The working days of a span that a person is on leave, each with how many of its halves. */
    private Map<LocalDate, Integer> leave(String person, Period period, Known known) {
        return Absences.workingHalves(person, period.from(), period.to(), calendar(known), known);
    }

    /** How many half working days of a span a person is on leave. */
    public int leaveInHalves(String person, Period period, Known known) {
        return leave(person, period, known).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** A person's targets for a whole month by measure id, in fen or counts: as agreed, else as the company wrote them. */
    public Map<String, Long> monthly(String person, YearMonth month, Known known) {
        var written = targets.on(decisive(month), known).monthly(person, month);
        var agreed = AgreedTargets.of(person, month, decisive(month), known);
        if (agreed.isEmpty()) {
            return written;
        }
        var all = new HashMap<>(written);
        agreed.forEach(goal -> all.put(goal.measure(), goal.value()));
        return all;
    }

    /** The measures a person has targets for in the month of a day, money first. */
    public List<Measure> measuresOf(String person, LocalDate day, Known known) {
        var month = YearMonth.from(day);
        var monthly = monthly(person, month, known);
        return Arrays.stream(Measure.values())
                .filter(m -> monthly.getOrDefault(m.id(), 0L) > 0)
                .toList();
    }

    /** {@code 本周拜访 6/10}, or only the count where there is no target. */
    public String brief(String when, Measure measure, String person, Period period, Known known) {
        var done = measure.show(done(measure, person, period, known));
        var due = due(measure, person, period, known);
        return "%s%s %s%s".formatted(when, measure.label(), done, due == 0 ? "" : "/" + measure.about(due));
    }

    /**
     * @param finished the last day that counts for the pace, usually yesterday
     */
    public Element progress(Measure measure, String person, Period period, LocalDate finished, Known known) {
        return bar(
                measure,
                done(measure, person, period, known),
                due(measure, person, period, known),
                due(measure, person, new Period("", period.from(), min(finished, period.to())), known));
    }

    /** The same for several people together: the sum of theirs by construction. */
    public Element together(Measure measure, List<String> people, Period period, LocalDate finished, Known known) {
        var paced = new Period("", period.from(), min(finished, period.to()));
        return bar(
                measure,
                people.stream().mapToLong(p -> done(measure, p, period, known)).sum(),
                people.stream().mapToLong(p -> due(measure, p, period, known)).sum(),
                people.stream().mapToLong(p -> due(measure, p, paced, known)).sum());
    }

    /** The same in few digits, for those who look rather than read: {@code 289.3万 / 360.0万}. */
    public Element briefly(Measure measure, List<String> people, Period period, LocalDate finished, Known known) {
        var whole = together(measure, people, period, finished, known);
        var done =
                people.stream().mapToLong(p -> done(measure, p, period, known)).sum();
        var due = people.stream().mapToLong(p -> due(measure, p, period, known)).sum();
        return whole instanceof Progress bar
                ? new Progress(
                        bar.label(),
                        bar.value(),
                        bar.target(),
                        bar.pace(),
                        "%s / %s".formatted(measure.brief(done), measure.brief(due)))
                : new Element.Text("%s %s（没有目标）".formatted(measure.label(), measure.brief(done)));
    }

    /** How far one is to nothing is no share of it: then there is only what was done. */
    private static Element bar(Measure measure, long done, long due, long pace) {
        if (due <= 0) {
            return new Element.Text("%s %s（没有目标）".formatted(measure.label(), measure.show(done)));
        }
        return new Progress(
                measure.label(),
                measure.onCards(done),
                measure.onCards(due),
                // before the first working day is over nobody is behind or ahead
                pace <= 0 && done <= 0 ? null : measure.onCards(pace),
                "%s / %s".formatted(measure.show(done), measure.about(due)));
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

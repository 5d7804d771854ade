package io.drumbeat.measure;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Progress;
import io.drumbeat.credit.Credits;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.quota.Owing;
import io.drumbeat.quota.Ramp;
import io.drumbeat.quota.Targets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts what was done against what was to be done, by the one definition of each measure. A month goes by the targets and
 * the working calendar that were in force when it ended, or on the day as of which is counted if that came first.
 */
public final class Tally {
    private final InForce<Targets> targets;
    private final InForce<? extends WorkingCalendar> calendar;
    private final InForce<? extends Reckoned> reckoned;
    private final InForce<Ramp> ramp;
    private final LocalDate asOf;
    private final Owing owing;

    public Tally(InForce<Targets> targets, InForce<? extends WorkingCalendar> calendar) {
        this(targets, calendar, InForce.always(Reckoned.NOTHING));
    }

    /** @param reckoned what the company declares */
    public Tally(
            InForce<Targets> targets,
            InForce<? extends WorkingCalendar> calendar,
            InForce<? extends Reckoned> reckoned) {
        this(targets, calendar, reckoned, InForce.always(Ramp.NONE), LocalDate.MAX);
    }

    private Tally(
            InForce<Targets> targets,
            InForce<? extends WorkingCalendar> calendar,
            InForce<? extends Reckoned> reckoned,
            InForce<Ramp> ramp,
            LocalDate asOf) {
        this.targets = targets;
        this.calendar = calendar;
        this.reckoned = reckoned;
        this.asOf = asOf;
        this.ramp = ramp;
        this.owing = new Owing(targets, calendar, ramp, asOf);
    }

    /** The same for a company in which whoever is new begins with less. */
    public Tally ramping(InForce<Ramp> other) {
        return new Tally(targets, calendar, reckoned, other, asOf);
    }

    /** With targets and a calendar that never were others. */
    public Tally(Targets targets, WorkingCalendar calendar) {
        this(InForce.always(targets), InForce.always(calendar));
    }

    /** The same as counted at the end of a day: what is in force, or is done, only later counts for nothing. */
    public Tally asOf(LocalDate day) {
        return new Tally(targets, calendar, reckoned, ramp, day);
    }

    /** Which days are worked, each by its month. */
    public WorkingCalendar calendar(Known known) {
        return owing.calendar(known);
    }

    /** What can be counted: the bot's own first. */
    public List<Indicator> indicators(Known known) {
        return Stream.concat(Arrays.stream(Measure.values()), reckoned.on(asOf, known).indicators().stream())
                .toList();
    }

    /** What is called so in files; what nobody declares any more is a plain number. */
    public Indicator indicator(String id, Known known) {
        return indicators(known).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseGet(() -> new Undeclared(id));
    }

    /** What a person reached in a span, in the smallest unit. */
    public long done(Indicator indicator, String person, Period period, Known known) {
        return indicator instanceof Measure measure
                ? counted(measure, person, period, known)
                : reckoned(indicator, List.of(person), period, known);
    }

    /** What several people reached together: what they did in sum, or what it is of all of it. */
    public long done(Indicator indicator, Collection<String> people, Period period, Known known) {
        return indicator.addsUp()
                ? people.stream()
                        .mapToLong(p -> done(indicator, p, period, known))
                        .sum()
                : reckoned(indicator, people, period, known);
    }

    private long reckoned(Indicator indicator, Collection<String> people, Period period, Known known) {
        return reckoned.on(min(period.to(), asOf), known)
                .done(indicator, people, new Reckoned.Span(period, asOf), known)
                .orElse(0);
    }

    private long counted(Measure measure, String person, Period period, Known known) {
        var to = min(period.to(), asOf);
        if (!measure.isCredited()) {
            return known.the(Actions.class).total(measure, person, period.from(), to);
        }
        var sum = known.the(Credited.class).total(measure, person, period.from(), to);
        for (var moved : Credits.moved(person, period.from(), to, known)) {
            sum += measure.of(moved, person, known);
        }
        return sum;
    }

    /**
     * What a person is to reach in a span, less the shares of the working days on leave; of what does not add up, what is to be
     * held in its last month.
     */
    public long due(Indicator measure, String person, Period period, Known known) {
        if (!measure.addsUp()) {
            return period.to().isBefore(period.from())
                    ? 0
                    : owing.monthly(person, YearMonth.from(period.to()), known).getOrDefault(measure.id(), 0L);
        }
        return owing.share(what(measure), person, period, known) - owing.away(what(measure), person, period, known);
    }

    /** What the working days on leave take off what a person is to reach in a span; 0 of what does not add up. */
    public long away(Indicator measure, String person, Period period, Known known) {
        return measure.addsUp() ? owing.away(what(measure), person, period, known) : 0;
    }

    /** What of a target somebody has on which days, and how new they are. */
    public Owing owing() {
        return owing;
    }

    private static Owing.What what(Indicator measure) {
        return new Owing.What(measure.id(), measure.addsUp() && measure.isMoney());
    }

    /** What several people are to reach together: the sum of theirs, or where that does not add up the mean of those who have one. */
    public long due(Indicator measure, Collection<String> people, Period period, Known known) {
        var all = people.stream().mapToLong(p -> due(measure, p, period, known));
        if (measure.addsUp()) {
            return all.sum();
        }
        var some = all.filter(due -> due > 0).summaryStatistics();
        return some.getCount() == 0 ? 0 : Math.floorDiv(2 * some.getSum() + some.getCount(), 2 * some.getCount());
    }

    /** How many half working days of a span a person is on leave. */
    public int leaveInHalves(String person, Period period, Known known) {
        return owing.leave(person, period, known).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** As {@link Owing#worked}. */
    public int worked(String person, Period period, Known known) {
        return owing.worked(person, period, known);
    }

    /** A person's targets for a whole month by measure id, in fen or counts: as agreed, else as the company wrote them. */
    public Map<String, Long> monthly(String person, YearMonth month, Known known) {
        var all = new HashMap<String, Long>();
        owing.monthly(person, month, known)
                .keySet()
                .forEach(id -> all.put(id, owing.whole(what(indicator(id, known)), person, month, known)));
        return all;
    }

    /** The measures a person has targets for in the month of a day, money first. */
    public List<Indicator> measuresOf(String person, LocalDate day, Known known) {
        var month = YearMonth.from(day);
        return indicators(known).stream()
                .filter(m -> owing.whole(what(m), person, month, known) > 0)
                .toList();
    }

    /** {@code 本周拜访 6/10}, or only the count where there is no target. */
    public String brief(String when, Indicator measure, String person, Period period, Known known) {
        var done = measure.show(done(measure, person, period, known));
        var due = due(measure, person, period, known);
        return "%s%s %s%s".formatted(when, measure.label(), done, due == 0 ? "" : "/" + measure.about(due));
    }

    /**
     * @param finished the last day that counts for the pace, usually yesterday
     */
    public Element progress(Indicator measure, String person, Period period, LocalDate finished, Known known) {
        return together(measure, List.of(person), period, finished, known);
    }

    /** The same for several people together: the sum of theirs by construction. */
    public Element together(Indicator measure, List<String> people, Period period, LocalDate finished, Known known) {
        var paced = new Period("", period.from(), min(finished, period.to()));
        var pace = due(measure, people, paced, known);
        return bar(measure, done(measure, people, period, known), due(measure, people, period, known), pace);
    }

    /** The same in few digits, for those who look rather than read: {@code 289.3万 / 360.0万}. */
    public Element briefly(Indicator measure, List<String> people, Period period, LocalDate finished, Known known) {
        var done = done(measure, people, period, known);
        var due = due(measure, people, period, known);
        return together(measure, people, period, finished, known) instanceof Progress bar
                ? new Progress(
                        bar.label(),
                        bar.value(),
                        bar.target(),
                        bar.pace(),
                        "%s / %s".formatted(measure.brief(done), measure.brief(due)))
                : new Element.Text("%s %s（没有目标）".formatted(measure.label(), measure.brief(done)));
    }

    /** How far one is to nothing is no share of it: then there is only what was done. */
    public static Element bar(Indicator measure, long done, long due, long pace) {
        if (due <= 0) {
            return new Element.Text("%s %s（没有目标）".formatted(measure.label(), measure.show(done)));
        }
        if (measure.isLowerBetter()) {
            return new Element.Text("%s %s（不超过 %s）".formatted(measure.label(), measure.show(done), measure.about(due)));
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

package io.drumbeat.quota;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Person.Employment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody owes of what adds up, by the targets and the calendar that were in force when each month ended, or on the day
 * as of which is counted if that came first.
 *
 * @param ramp how much of the amounts whoever is new begins with
 */
public record Owing(
        InForce<Targets> targets, InForce<? extends WorkingCalendar> calendar, InForce<Ramp> ramp, LocalDate asOf) {
    /** Which days are worked, each by its month. */
    public WorkingCalendar calendar(Known known) {
        return day -> calendar.on(decisive(YearMonth.from(day)), known).works(day);
    }

    /**
     * By what something is counted.
     *
     * @param amount whether it is one of which whoever is new begins with less
     */
    public record What(String measure, boolean amount) {}

    /** As agreed, else as the company wrote them, for a whole month; of amounts not yet what somebody new has of them. */
    public Map<String, Long> monthly(String person, YearMonth month, Known known) {
        var written = targets.on(decisive(month), known).monthly(person, month, beginsNew(person, month, known));
        var agreed = AgreedTargets.of(person, month, decisive(month), known);
        if (agreed.isEmpty()) {
            return written;
        }
        var all = new HashMap<>(written);
        agreed.forEach(goal -> all.put(goal.measure(), goal.value()));
        return all;
    }

    /** The same of one measure; 0 where the person has no such target. */
    private long monthly(What what, String person, YearMonth month, Known known) {
        for (var goal : AgreedTargets.of(person, month, decisive(month), known)) {
            if (goal.measure().equals(what.measure())) {
                return goal.value();
            }
        }
        return targets.on(decisive(month), known)
                .monthly(person, month, what.measure(), () -> beginsNew(person, month, known));
    }

    /** Whether the first of their days of a month is one of their first months. */
    private boolean beginsNew(String person, YearMonth month, Known known) {
        var first = month.atDay(1);
        return person(person, month, known)
                .map(one -> one.employment().nearest(first))
                .filter(day -> !day.isBefore(first) && !day.isAfter(month.atEndOfMonth()))
                .filter(day -> isNew(person, day, known))
                .isPresent();
    }

    /** Whether they are in their first months, or are called new however long they have been here. */
    private boolean isNew(String person, LocalDate day, Known known) {
        return newcomer(person, day, known) > 0
                || person(person, YearMonth.from(day), known)
                        .filter(one -> Ramp.NEW.equals(one.maturity()))
                        .isPresent();
    }

    /** Which of their first months a day is in, from 1; 0 once they are over. */
    public int newcomer(String person, LocalDate day, Known known) {
        var month = YearMonth.from(day);
        return person(person, month, known)
                .map(one -> ramp.on(decisive(month), known).month(one, day))
                .orElse(0);
    }

    /** How much of an amount counts on a day for somebody who may be new. */
    public BigDecimal rampShare(String person, LocalDate day, Known known) {
        var month = YearMonth.from(day);
        return person(person, month, known)
                .map(one -> ramp.on(decisive(month), known).share(one, day))
                .orElse(BigDecimal.ONE);
    }

    private Optional<Person> person(String person, YearMonth month, Known known) {
        var now = known.people().withId(person);
        return now.filter(one -> !one.employment().equals(Employment.ALWAYS) || one.maturity() != null)
                .flatMap(one ->
                        known.people().on(month.atEndOfMonth()).withId(person).or(() -> now));
    }

    /** What a month is for somebody who may be new in it. */
    public long whole(What what, String person, YearMonth month, Known known) {
        var value = monthly(what, person, month, known);
        return value == 0 || isAgreed(what, person, month, known)
                ? value
                : person(person, month, known)
                        .map(one -> inPost(what, one, month, known).whole(value))
                        .orElse(value);
    }

    /** Of the days of a span on which the person is here, on leave or not. */
    public long share(What what, String person, Period period, Known known) {
        var from = period.from();
        var to = period.to();
        var last = YearMonth.from(to);
        var sum = 0L;
        var first = from;
        for (var month = YearMonth.from(from); !month.isAfter(last); month = month.plusMonths(1)) {
            sum += share(what, person, new Period("", first, min(month.atEndOfMonth(), to)), month, known);
            first = month.atEndOfMonth().plusDays(1);
        }
        return sum;
    }

    private long share(What what, String person, Period part, YearMonth month, Known known) {
        var value = monthly(what, person, month, known);
        var who = person(person, month, known);
        if (value == 0 || who.isEmpty()) {
            return Targets.part(value, month, part.from(), part.to(), calendar.on(decisive(month), known));
        }
        var post = inPost(what, who.get(), month, known);
        return isAgreed(what, person, month, known) ? post.agreed(value, part) : post.part(value, part);
    }

    /** What the days before somebody comes and after they go have of the months in which they do: nobody is to reach it. */
    public long absent(What what, String person, Period period, Known known) {
        var sum = 0L;
        for (var month = YearMonth.from(period.from());
                !month.isAfter(YearMonth.from(period.to()));
                month = month.plusMonths(1)) {
            long value = monthly(person, month, known).getOrDefault(what.measure(), 0L);
            var who = person(person, month, known);
            if (value > 0 && who.isPresent() && !isAgreed(what, person, month, known)) {
                var calendarThen = calendar.on(decisive(month), known);
                sum += InPost.of(who.get(), month, Ramp.NONE, calendarThen).absent(value, period);
            }
        }
        return sum;
    }

    /** What was written for just this month is as it was written. */
    private InPost inPost(What what, Person person, YearMonth month, Known known) {
        var day = decisive(month);
        var less = what.amount() && !targets.on(day, known).isSpecial(person.id(), month, what.measure());
        return InPost.of(person, month, less ? ramp.on(day, known) : Ramp.NONE, calendar.on(day, known));
    }

    private boolean isAgreed(What what, String person, YearMonth month, Known known) {
        return AgreedTargets.has(what.measure(), person, month, decisive(month), known);
    }

    /** What the days on leave have of that. */
    public long away(What what, String person, Period period, Known known) {
        var away = 0L;
        for (var day : leave(person, period, known).entrySet()) {
            away += share(what, person, Period.day(day.getKey()), known) * day.getValue() / 2;
        }
        return away;
    }

    /** The working days of a span that a person is on leave, each with how many of its halves. */
    public Map<LocalDate, Integer> leave(String person, Period period, Known known) {
        return Absences.workingHalves(person, period.from(), period.to(), calendar(known), known);
    }

    /**
     * How many days of a span a person works on: not those of their leave, of which half a day is half gone, and none before they
     * come or after they go.
     */
    public int worked(String person, Period period, Known known) {
        var here = known.people().withId(person).map(Person::employment).orElse(Employment.ALWAYS);
        var leave = leave(person, period, known);
        var halves = 0;
        for (var day : calendar(known).daysIn(period.from(), period.to())) {
            halves += here.covers(day) ? 2 - leave.getOrDefault(day, 0) : 0;
        }
        return Math.ceilDiv(halves, 2);
    }

    private LocalDate decisive(YearMonth month) {
        return min(month.atEndOfMonth(), asOf);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

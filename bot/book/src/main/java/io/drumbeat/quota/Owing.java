package io.drumbeat.quota;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.people.Person.Employment;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/**
 * What somebody owes of what adds up, by the targets and the calendar that were in force when each month ended, or on the day
 * as of which is counted if that came first.
 */
public record Owing(InForce<Targets> targets, InForce<? extends WorkingCalendar> calendar, LocalDate asOf) {
    /** Which days are worked, each by its month. */
    public WorkingCalendar calendar(Known known) {
        return day -> calendar.on(decisive(YearMonth.from(day)), known).works(day);
    }

    /** As agreed, else as the company wrote them, for a whole month. */
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

    /** Of the days of a span on which the person is here, on leave or not. */
    public long share(String measure, String person, Period period, Known known) {
        var here = known.people().withId(person).map(Person::employment).orElse(Employment.ALWAYS);
        var from = period.from();
        var to = period.to();
        var sum = 0L;
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            var first = month.equals(YearMonth.from(from)) ? from : month.atDay(1);
            var part = new Period("", first, min(month.atEndOfMonth(), to));
            var day = decisive(month);
            var value = monthly(person, month, known).getOrDefault(measure, 0L);
            var agreed = AgreedTargets.has(measure, person, month, day, known);
            sum += InPost.part(value, part, agreed, here, calendar.on(day, known));
        }
        return sum;
    }

    /** What the days on leave have of that. */
    public long away(String measure, String person, Period period, Known known) {
        return leave(person, period, known).entrySet().stream()
                .mapToLong(day -> share(measure, person, Period.day(day.getKey()), known) * day.getValue() / 2)
                .sum();
    }

    /** The working days of a span that a person is on leave, each with how many of its halves. */
    public Map<LocalDate, Integer> leave(String person, Period period, Known known) {
        return Absences.workingHalves(person, period.from(), period.to(), calendar(known), known);
    }

    private LocalDate decisive(YearMonth month) {
        return min(month.atEndOfMonth(), asOf);
    }

    private static LocalDate min(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}

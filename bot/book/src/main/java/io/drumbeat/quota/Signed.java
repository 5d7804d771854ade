package io.drumbeat.quota;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.fact.StaffFact.TargetFact.Offer;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsProposed;
import io.drumbeat.fact.StaffFact.TargetFact.TargetsSigned;
import io.drumbeat.ledger.Known;
import io.drumbeat.subject.Subject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A year that was signed: what the company wants of those of one leader, whatever becomes of theirs since.
 *
 * @param leader the id of who signed
 * @param people the ids of those who had a part in it
 * @param months what they had together in each when it was signed
 * @param left what of each nobody had: of those who are not there all year, and of who is new
 */
public record Signed(String leader, int year, Set<String> people, List<Long> months, List<Long> left) {
    private static final int YEAR = 12;

    public Signed {
        people = Set.copyOf(people);
        months = List.copyOf(months);
        left = List.copyOf(left);
    }

    /** The newest of each leader in which any of some people has a part. */
    public static List<Signed> of(Collection<String> people, String measure, int year, Known known) {
        var found = new TreeMap<String, Signed>();
        for (var person : people) {
            for (var entry : known.ledger().by(TargetRounds.class, person)) {
                if (entry.fact() instanceof TargetsProposed proposed
                        && proposed.measure().equals(measure)
                        && proposed.year() == year) {
                    of(entry.receipt(), entry.person(), proposed, known)
                            .forEach(signed -> found.put(signed.leader(), signed));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static List<Signed> of(long round, String leader, TargetsProposed proposed, Known known) {
        var signed = new ArrayList<Signed>();
        for (var said : known.ledger().about(new Subject.Receipt(round))) {
            if (said.fact() instanceof TargetsSigned by && by.months() != null) {
                var people = proposed.offers().stream().map(Offer::person).collect(Collectors.toSet());
                var left = proposed.left().size() == YEAR ? proposed.left() : Collections.nCopies(YEAR, 0L);
                signed.add(new Signed(leader, proposed.year(), people, by.months(), left));
            }
        }
        return signed;
    }

    /** Those who had a part in it, on the days of a span on which they are led by who signed. */
    public List<Stay> stays(Period period, Known known) {
        return Stay.ledBy(known.people().get(leader), period, known.people()).stream()
                .filter(stay -> people.contains(stay.person().id()))
                .toList();
    }

    /** What they had of a span when it was signed. */
    public long signed(Period period, WorkingCalendar calendar) {
        return part(months, period, calendar);
    }

    /** What of a span nobody had. */
    public long left(Period period, WorkingCalendar calendar) {
        return part(left, period, calendar);
    }

    private long part(List<Long> of, Period period, WorkingCalendar calendar) {
        var sum = 0L;
        for (var place = 0; place < YEAR; place++) {
            var month = YearMonth.of(year, place + 1);
            var from = period.from().isAfter(month.atDay(1)) ? period.from() : month.atDay(1);
            var to = period.to().isBefore(month.atEndOfMonth()) ? period.to() : month.atEndOfMonth();
            sum += from.isAfter(to) ? 0 : Targets.part(of.get(place), month, from, to, calendar);
        }
        return sum;
    }
}

package io.drumbeat.derivation;

import io.drumbeat.allocation.Candidate;
import io.drumbeat.allocation.Season;
import io.drumbeat.calendar.Period;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What people reached in the months before a day, as far back as something is known, at most three years. */
final class Past {
    static final int A_YEAR = 12;
    private static final int MOST_YEARS = 3;
    /** Who worked fewer days than these has no history of their own yet. */
    private static final int FEW_DAYS = 60;

    private final Indicator measure;
    private final YearMonth last;
    private final Tally tally;
    private final Known known;

    /** By month, the last first. */
    private final List<Long> months = new ArrayList<>();

    private final int full;

    /** @param last the last month that is over */
    Past(Indicator measure, List<Person> people, YearMonth last, Tally tally, Known known) {
        this.measure = measure;
        this.last = last;
        this.tally = tally;
        this.known = known;
        for (var i = 0; i < MOST_YEARS * A_YEAR; i++) {
            var month = Period.of(last.minusMonths(i));
            months.add(people.stream().mapToLong(person -> done(person, month)).sum());
        }
        var first = months.size();
        while (first > 0 && months.get(first - 1) == 0) {
            first--;
        }
        this.full = first;
    }

    private long done(Person person, Period month) {
        return tally.done(measure, person.id(), month, known);
    }

    Indicator measure() {
        return measure;
    }

    /** How many months something is known of. */
    int months() {
        return full;
    }

    /** The last twelve months, or as many as there are. */
    Period window() {
        var from = last.minusMonths(Math.max(1, Math.min(A_YEAR, full)) - 1L);
        return new Period(
                "%d年%d月至%d年%d月".formatted(from.getYear(), from.getMonthValue(), last.getYear(), last.getMonthValue()),
                from.atDay(1),
                last.atEndOfMonth());
    }

    /** What all reached together in the last twelve months. */
    long sum() {
        return months.stream().limit(A_YEAR).mapToLong(Long::longValue).sum();
    }

    /** The working days of the last twelve months. */
    private List<LocalDate> worked() {
        return tally.calendar(known).daysIn(window().from(), window().to());
    }

    /** How many of them somebody was here. */
    private long here(Person person) {
        return worked().stream().filter(person::isHere).count();
    }

    Candidate.Basis basis(Person person) {
        var here = here(person);
        var all = worked().size();
        return here >= all ? Candidate.Basis.OWN : here < FEW_DAYS ? Candidate.Basis.MEAN : Candidate.Basis.SCALED;
    }

    /** What somebody's last twelve months were, or would have been had they worked all of them. */
    BigDecimal of(Person person) {
        var window = window();
        var worked = worked();
        var here = here(person);
        var done = BigDecimal.valueOf(Math.max(0, tally.done(measure, person.id(), window, known)));
        return done.multiply(BigDecimal.valueOf(worked.size()))
                .divide(BigDecimal.valueOf(Math.max(1, here)), 0, RoundingMode.HALF_UP);
    }

    /** How the whole years went. */
    Season season() {
        var years = new ArrayList<List<BigDecimal>>();
        for (var year = 0; (year + 1) * A_YEAR <= full; year++) {
            var byMonth = new BigDecimal[A_YEAR];
            for (var i = 0; i < A_YEAR; i++) {
                var back = year * A_YEAR + i;
                byMonth[last.minusMonths(back).getMonthValue() - 1] = BigDecimal.valueOf(months.get(back));
            }
            years.add(List.of(byMonth));
        }
        return Season.learned(years);
    }
}

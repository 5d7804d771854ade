package io.drumbeat.quota;

import io.drumbeat.apportion.Apportion;
import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.people.Person;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a month's target falls on some of its days for somebody who may join or leave within it, or is new. Of what the
 * company wrote, who is here for a part of the month owes that part; what was agreed is owed whole, on the days they are here.
 * Parts of adjoining spans sum exactly to the part of both together.
 *
 * @param days the working days of the month
 * @param stretches those on which they are here, parted where another share of the amounts begins to count
 */
record InPost(YearMonth month, List<LocalDate> days, List<Stretch> stretches) {
    InPost {
        days = List.copyOf(days);
        stretches = List.copyOf(stretches);
    }

    /** Days in a row of which the same share counts. */
    record Stretch(BigDecimal share, List<LocalDate> days) {
        int until(LocalDate day) {
            return (int) days.stream().filter(one -> !one.isAfter(day)).count();
        }
    }

    /** @param ramp of amounts that somebody who is new begins with less of */
    static InPost of(Person person, YearMonth month, Ramp ramp, WorkingCalendar calendar) {
        var worked = calendar.daysIn(month.atDay(1), month.atEndOfMonth());
        // a month without a working day owes its target on its last day
        var days = worked.isEmpty() ? List.of(month.atEndOfMonth()) : worked;
        var stretches = new ArrayList<Stretch>();
        var here = new ArrayList<LocalDate>();
        for (var day : days.stream().filter(person::isHere).toList()) {
            if (!here.isEmpty() && ramp.month(person, day) != ramp.month(person, here.getLast())) {
                stretches.add(new Stretch(ramp.share(person, here.getLast()), List.copyOf(here)));
                here.clear();
            }
            here.add(day);
        }
        if (!here.isEmpty()) {
            stretches.add(new Stretch(ramp.share(person, here.getLast()), List.copyOf(here)));
        }
        return new InPost(month, days, stretches);
    }

    /** Of a month's value, on some of its days. */
    long part(long value, Period part) {
        var all = BigDecimal.valueOf(days.size());
        return stretches.stream()
                .mapToLong(stretch -> within(
                        BigDecimal.valueOf(value)
                                .multiply(BigDecimal.valueOf(stretch.days().size()))
                                .multiply(stretch.share())
                                .divide(all, 0, RoundingMode.HALF_UP)
                                .longValueExact(),
                        stretch,
                        part))
                .sum();
    }

    /** Of a month's value that was agreed knowing when they come and go. */
    long agreed(long value, Period part) {
        var here =
                stretches.stream().flatMap(stretch -> stretch.days().stream()).toList();
        return here.isEmpty() ? 0 : within(value, new Stretch(BigDecimal.ONE, here), part);
    }

    /** Of a month's value, what falls on those of some days on which they are not here; 0 where they are not here at all. */
    long absent(long value, Period part) {
        var here =
                stretches.stream().flatMap(stretch -> stretch.days().stream()).toList();
        var away = days.stream().filter(day -> !here.contains(day)).toList();
        if (here.isEmpty() || away.isEmpty()) {
            return 0;
        }
        var rest = value - part(value, new Period("", month.atDay(1), month.atEndOfMonth()));
        return within(rest, new Stretch(BigDecimal.ONE, away), part);
    }

    private static long within(long value, Stretch stretch, Period part) {
        var all = stretch.days().size();
        return Apportion.firstDays(value, all, stretch.until(part.to()))
                - Apportion.firstDays(value, all, stretch.until(part.from().minusDays(1)));
    }

    /** What a whole month is for somebody who is there for all of it. */
    long whole(long value) {
        var here = stretches.stream().mapToInt(stretch -> stretch.days().size()).sum();
        var counted = stretches.stream()
                .map(stretch -> stretch.share()
                        .multiply(BigDecimal.valueOf(stretch.days().size())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return here == 0
                ? value
                : counted.multiply(BigDecimal.valueOf(value))
                        .divide(BigDecimal.valueOf(here), 0, RoundingMode.HALF_UP)
                        .longValueExact();
    }
}

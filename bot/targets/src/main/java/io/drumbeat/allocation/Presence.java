package io.drumbeat.allocation;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.people.Person;
import io.drumbeat.quota.Ramp;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How much of a year somebody is there for: the working days on which they are here and not on leave, those of a new
 * colleague's first months counted in part.
 *
 * @param days on which they work, half a day as half of one
 * @param all working days of the year
 * @param counted the days, with those of the first months counted in part
 * @param months how much of each month that is
 */
public record Presence(BigDecimal days, int all, BigDecimal counted, List<BigDecimal> months) {
    private static final int DIGITS = 9;
    private static final BigDecimal HALF = new BigDecimal("0.5");

    public Presence {
        months = List.copyOf(months);
    }

    /**
     * @param ramp how much of each of the first months counts, of what is an amount
     * @param leave the working days on which they are on leave, each with how many of its halves
     */
    public static Presence of(
            Person person, int year, Ramp ramp, Map<LocalDate, Integer> leave, WorkingCalendar calendar) {
        var days = BigDecimal.ZERO;
        var all = 0;
        var counted = BigDecimal.ZERO;
        var months = new ArrayList<BigDecimal>();
        for (var month : Month.values()) {
            var of = YearMonth.of(year, month);
            var worked = calendar.daysIn(of.atDay(1), of.atEndOfMonth());
            var here = BigDecimal.ZERO;
            for (var day : worked.stream().filter(person::isHere).toList()) {
                var there = HALF.multiply(BigDecimal.valueOf(2 - leave.getOrDefault(day, 0)));
                days = days.add(there);
                here = here.add(there.multiply(ramp.share(person, day)));
            }
            all += worked.size();
            counted = counted.add(here);
            months.add(part(here, worked.size()));
        }
        return new Presence(days.stripTrailingZeros(), all, counted, months);
    }

    private static BigDecimal part(BigDecimal of, int all) {
        return all == 0 ? BigDecimal.ZERO : of.divide(BigDecimal.valueOf(all), DIGITS, RoundingMode.HALF_UP);
    }

    /** Of the whole year, each of its months as good as the season says. */
    public BigDecimal share(List<BigDecimal> season) {
        var whole = season.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        var there = BigDecimal.ZERO;
        for (var month = 0; month < months.size(); month++) {
            there = there.add(months.get(month).multiply(season.get(month)));
        }
        return isWhole() || whole.signum() == 0
                ? part(counted, all)
                : there.divide(whole, DIGITS, RoundingMode.HALF_UP);
    }

    public boolean isWhole() {
        return counted.compareTo(BigDecimal.valueOf(all)) == 0;
    }

    /** Whether some of the days are those of a new colleague. */
    public boolean isRamp() {
        return counted.compareTo(days) < 0;
    }
}

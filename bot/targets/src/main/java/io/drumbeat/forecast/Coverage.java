package io.drumbeat.forecast;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.deal.Deal;
import io.drumbeat.stage.Stages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * How many deals have to be quoted for what is missing, and by when.
 *
 * @param needed how many
 * @param present how many are quoted or further
 * @param by the last day on which a quote is usually early enough; null where nothing was won after a quote yet
 */
record Coverage(long needed, long present, Optional<LocalDate> by) {
    /**
     * @param missing in fen
     * @param price of an average deal, in fen
     * @param won how likely a quoted deal is won
     */
    static Optional<Coverage> of(long missing, BigDecimal price, BigDecimal won, long present, Optional<LocalDate> by) {
        var each = price.multiply(won);
        if (missing <= 0 || each.signum() <= 0) {
            return Optional.empty();
        }
        var needed = BigDecimal.valueOf(missing)
                .divide(each, 0, RoundingMode.CEILING)
                .longValueExact();
        return Optional.of(new Coverage(needed, present, by));
    }

    /** The day that lies as many working days before the end as it usually takes from a quote to a win. */
    static Optional<LocalDate> by(Collection<Deal> deals, Stages stages, LocalDate end, WorkingCalendar calendar) {
        var taken = deals.stream()
                .flatMap(deal -> days(deal, stages, calendar).stream())
                .sorted()
                .toList();
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        var left = taken.get(taken.size() / 2);
        var day = end;
        while (left > 0) {
            left -= calendar.works(day) ? 1 : 0;
            day = day.minusDays(1);
        }
        // nobody quotes on a day off
        while (!calendar.works(day) && day.isAfter(end.minusYears(1))) {
            day = day.minusDays(1);
        }
        return Optional.of(day);
    }

    private static Optional<Integer> days(Deal deal, Stages stages, WorkingCalendar calendar) {
        var quoted = deal.history().stream()
                .filter(step -> step.stage().equals(stages.quoted().id()))
                .findFirst();
        var won = deal.history().stream()
                .filter(step -> step.stage().equals(stages.won().id()))
                .findFirst();
        return quoted.flatMap(from -> won.map(to -> calendar.countIn(from.on(), to.on())));
    }
}

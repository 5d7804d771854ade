package io.drumbeat.sample;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How good the times are in which the sample company sells: its season, its growth, and the first months of a new colleague. */
final class Pace {
    /** A weak February, good ends of quarters, the best December. */
    private static final List<Double> SEASON = List.of(.85, .55, 1.2, .9, .95, 1.3, .8, .85, 1.15, .85, 1.1, 1.5);

    private static final double GROWTH = .12;
    private static final List<Double> FIRST_MONTHS = List.of(.25, .5, .75);

    private Pace() {}

    static double season(LocalDate day) {
        return SEASON.get(day.getMonthValue() - 1);
    }

    /** How much larger deals are than they were on the first day. */
    static double growth(LocalDate since, LocalDate day) {
        return 1 + GROWTH * ChronoUnit.DAYS.between(since, day) / 365;
    }

    static double ramp(@Nullable LocalDate joined, LocalDate day) {
        var months = joined == null ? FIRST_MONTHS.size() : (int) ChronoUnit.MONTHS.between(joined, day);
        return months < FIRST_MONTHS.size() ? FIRST_MONTHS.get(Math.max(0, months)) : 1;
    }
}

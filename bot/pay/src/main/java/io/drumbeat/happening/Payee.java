package io.drumbeat.happening;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is paid, as they are on a day.
 *
 * @param joined their first day, null if they were always there
 * @param left their last day, null if they stay
 */
public record Payee(
        String id,
        String role,
        @Nullable String maturity,
        @Nullable String manager,
        @Nullable String team,
        @Nullable LocalDate joined,
        @Nullable LocalDate left,
        List<Leave> leave) {
    public Payee {
        leave = List.copyOf(leave);
    }

    /**
     * Days off, both included.
     *
     * @param half whether it is only half of each
     */
    public record Leave(LocalDate from, LocalDate to, boolean half) {
        public Leave(LocalDate from, LocalDate to) {
            this(from, to, false);
        }

        boolean has(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    public static Payee rep(String id) {
        return new Payee(id, "rep", null, null, null, null, null, List.of());
    }

    public boolean isThere(LocalDate day) {
        return (joined == null || !day.isBefore(joined)) && (left == null || !day.isAfter(left));
    }

    public boolean isThere(YearMonth month) {
        return (joined == null || !joined.isAfter(month.atEndOfMonth()))
                && (left == null || !left.isBefore(month.atDay(1)));
    }

    /** How many halves of a day they are on leave. */
    public int halvesOff(LocalDate day) {
        return leave.stream()
                .filter(some -> some.has(day))
                .mapToInt(some -> some.half() ? 1 : 2)
                .max()
                .orElse(0);
    }

    /** In which of their months they are, the one of joining being 1; 0 where nobody knows. */
    public int monthsIn(YearMonth month) {
        return joined == null ? 0 : (int) ChronoUnit.MONTHS.between(YearMonth.from(joined), month) + 1;
    }
}

package io.drumbeat.decomposition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes a part of a year's figure.
 *
 * @param weight against those of the others; not negative
 * @param joined their first day, or null
 * @param left their last day, or null
 * @param leave spans of days that they are away
 */
public record Member(
        String id,
        BigDecimal weight,
        @Nullable LocalDate joined,
        @Nullable LocalDate left,
        List<Away> leave) {
    public Member {
        leave = List.copyOf(leave);
    }

    /** Who is there all year. */
    public static Member of(String id, BigDecimal weight) {
        return new Member(id, weight, null, null, List.of());
    }

    /** Days away, both ends included. */
    public record Away(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
    }

    boolean isThere(LocalDate day) {
        return (joined == null || !day.isBefore(joined))
                && (left == null || !day.isAfter(left))
                && leave.stream().noneMatch(away -> away.covers(day));
    }
}

package io.drumbeat.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The days on which something is in force, both included; null is open. */
public record DateSpan(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static final DateSpan ALWAYS = new DateSpan(null, null);

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether it has all days that another has. */
    public boolean covers(DateSpan other) {
        return (from == null || (other.from != null && !other.from.isBefore(from)))
                && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    public boolean meets(LocalDate first, LocalDate last) {
        return (from == null || !last.isBefore(from)) && (to == null || !first.isAfter(to));
    }

    /** The days that both have; none where they have none. */
    public DateSpan and(DateSpan other) {
        var first = from == null || (other.from != null && other.from.isAfter(from)) ? other.from : from;
        var last = to == null || (other.to != null && other.to.isBefore(to)) ? other.to : to;
        return new DateSpan(first, last);
    }
}

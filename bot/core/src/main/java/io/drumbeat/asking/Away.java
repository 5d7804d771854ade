package io.drumbeat.asking;

import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.Optional;

/** Who is away. Whoever keeps leave answers it. */
@FunctionalInterface
public interface Away {
    /** The last day that somebody is away; empty if they are not away on this day. */
    Optional<LocalDate> until(String person, LocalDate day, Known known);
}

package io.drumbeat.absence;

import io.drumbeat.asking.Away;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Somebody is away on the days of their leave. */
@Component
final class OnLeave implements Away {
    @Override
    public Optional<LocalDate> until(String person, LocalDate day, Known known) {
        return Absences.awayUntil(person, day, known);
    }
}

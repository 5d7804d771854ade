package io.drumbeat.redraw;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.ledger.Known;
import io.drumbeat.note.Cadences;
import io.drumbeat.note.CompanyNotes;
import io.drumbeat.quiet.Times;
import io.drumbeat.run.Delivery;
import io.drumbeat.schedule.Push;
import io.drumbeat.wish.Kinds;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The pushes as they were when something was sent: what the company wrote for itself says what it said on that day. */
@Component
final class PushesThen {
    private final Kinds kinds;
    private final Cadences cadences;
    private final WorkingCalendar calendar;

    PushesThen(Kinds kinds, Cadences cadences, WorkingCalendar calendar) {
        this.kinds = kinds;
        this.cadences = cadences;
        this.calendar = calendar;
    }

    Times times() {
        return new Times(calendar);
    }

    /** The one that was sent; empty where an earlier version of the bot had it and nobody has it now. */
    Optional<Push> of(Delivery delivery, Known then) {
        return CompanyNotes.named(delivery.push(), cadences.on(delivery.day(), then), calendar)
                .or(() -> kinds.named(delivery.push()));
    }
}

package io.drumbeat.note;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Push;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reminders that a company wrote for itself: one push each. */
public final class CompanyNotes {
    private CompanyNotes() {}

    /** These pushes, and what the company wrote beside them. */
    public static List<Push> beside(List<Push> pushes, Cadence cadence, WorkingCalendar calendar) {
        return Stream.concat(pushes.stream(), cadence.notes().stream().map(note -> new CompanyNote(note, calendar)))
                .toList();
    }

    /** The one of a name that the company's file had, whether it still has it or not. */
    public static Optional<Push> named(String name, Cadence cadence, WorkingCalendar calendar) {
        return cadence.notes().stream()
                .filter(note -> note.name().equals(name))
                .<Push>map(note -> new CompanyNote(note, calendar))
                .findFirst();
    }

    /** Whether a push is one of these. */
    public static boolean isOne(Push push) {
        return push instanceof CompanyNote;
    }
}

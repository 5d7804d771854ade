package io.drumbeat.clock;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Push;
import java.util.List;
import java.util.stream.Stream;

/** The reminders that a company wrote for itself: one push each. */
public final class CompanyNotes {
    private CompanyNotes() {}

    /** These pushes, and what the company wrote beside them. */
    public static List<Push> beside(List<Push> pushes, Cadence cadence, WorkingCalendar calendar) {
        return Stream.concat(pushes.stream(), cadence.notes().stream().map(note -> new CompanyNote(note, calendar)))
                .toList();
    }
}

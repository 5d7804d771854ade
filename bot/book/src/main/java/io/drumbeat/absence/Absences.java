package io.drumbeat.absence;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** When people are away, as the leave they took stands in the ledger. */
public final class Absences {
    private Absences() {}

    /** Leave that stands: its receipt, its first day and its last. */
    public record Away(long receipt, LocalDate from, LocalDate until) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** A person's leave, the earliest first. */
    public static List<Away> of(String person, Known known) {
        return known.ledger().by(LeaveTaken.class, person).stream()
                .flatMap(Absences::away)
                .sorted(Comparator.comparing(Away::from).thenComparing(Away::until))
                .toList();
    }

    private static Stream<Away> away(Entry entry) {
        return entry.fact() instanceof StaffFact.LeaveTaken(var from, var until)
                ? Stream.of(new Away(entry.receipt(), from, until))
                : Stream.empty();
    }

    public static boolean isAway(String person, LocalDate day, Known known) {
        return of(person, known).stream().anyMatch(away -> away.covers(day));
    }

    /** The last day away if one is away on this day, over leaves that join. */
    public static Optional<LocalDate> awayUntil(String person, LocalDate day, Known known) {
        var last = day.minusDays(1);
        for (var away : of(person, known)) {
            if (away.covers(last.plusDays(1))) {
                last = away.until();
            }
        }
        return last.isBefore(day) ? Optional.empty() : Optional.of(last);
    }

    /** The working days of a span on which a person is away, in order. */
    public static List<LocalDate> workingDays(
            String person, LocalDate from, LocalDate to, WorkingCalendar calendar, Known known) {
        var leaves = of(person, known).stream()
                .filter(away -> !away.until().isBefore(from) && !away.from().isAfter(to))
                .toList();
        return leaves.isEmpty()
                ? List.of()
                : calendar.daysIn(from, to).stream()
                        .filter(day -> leaves.stream().anyMatch(away -> away.covers(day)))
                        .toList();
    }
}

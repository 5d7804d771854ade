package io.drumbeat.absence;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.fact.StaffFact.Half;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When people are away, as the leave they took stands in the ledger. */
public final class Absences {
    /** Of longer leave nobody is told what came to pass in it. */
    private static final int LONGEST = 62;

    private Absences() {}

    /**
     * Leave that stands: its receipt, its first day and its last.
     *
     * @param half which half of the one day; null for whole days
     */
    public record Away(
            long receipt,
            LocalDate from,
            LocalDate until,
            @Nullable Half half) {
        /** Whether it is leave for the whole of a day. */
        public boolean covers(LocalDate day) {
            return half == null && touches(day);
        }

        /** Whether it is leave for a day or a half of it. */
        public boolean touches(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }
    }

    /** A person's leave, the earliest first. */
    public static List<Away> of(String person, Known known) {
        var taken = known.ledger().by(LeaveTaken.class, person);
        if (taken.isEmpty()) {
            return List.of();
        }
        return taken.stream()
                .flatMap(Absences::away)
                .sorted(Comparator.comparing(Away::from).thenComparing(Away::until))
                .toList();
    }

    /** A person's leave in whole days: half days are none, both halves of a day are one. */
    public static List<Away> whole(String person, Known known) {
        var all = of(person, known);
        var both = all.stream()
                .filter(away -> away.half() == Half.MORNING)
                .filter(one ->
                        all.stream().anyMatch(other -> other.half() == Half.AFTERNOON && other.touches(one.from())))
                .map(one -> new Away(one.receipt(), one.from(), one.until(), null));
        return Stream.concat(all.stream().filter(away -> away.half() == null), both)
                .sorted(Comparator.comparing(Away::from).thenComparing(Away::until))
                .toList();
    }

    private static Stream<Away> away(Entry entry) {
        return entry.fact() instanceof StaffFact.LeaveTaken(var from, var until, var half)
                ? Stream.of(new Away(entry.receipt(), from, until, half))
                : Stream.empty();
    }

    /** How many halves of a day a person is away. */
    private static int halves(List<Away> leaves, LocalDate day) {
        if (leaves.isEmpty()) {
            return 0;
        }
        var touching = leaves.stream().filter(away -> away.touches(day)).toList();
        return touching.stream().anyMatch(away -> away.half() == null)
                ? 2
                : (int) touching.stream().map(Away::half).distinct().count();
    }

    public static boolean isAway(String person, LocalDate day, Known known) {
        return halves(of(person, known), day) == 2;
    }

    /** Whether somebody is on leave at a time of a day: half a day's leave ends or begins at noon. */
    public static boolean isAwayAt(String person, LocalDateTime at, Known known) {
        var half = at.toLocalTime().isBefore(LocalTime.NOON) ? Half.MORNING : Half.AFTERNOON;
        return of(person, known).stream()
                .anyMatch(away -> away.touches(at.toLocalDate()) && (away.half() == null || away.half() == half));
    }

    /**
     * Since when somebody was away who works on a day again: the first day of their leave, where every working day between was
     * one of it, if only from noon on.
     */
    public static Optional<LocalDate> backFrom(String person, LocalDate day, WorkingCalendar calendar, Known known) {
        var since = Optional.<LocalDate>empty();
        if (!calendar.works(day)
                || isAway(person, day, known)
                || of(person, known).isEmpty()) {
            return since;
        }
        for (var each = day.minusDays(1); each.isAfter(day.minusDays(LONGEST)); each = each.minusDays(1)) {
            // who left at noon missed the evening
            if (isAwayAt(person, each.atTime(LocalTime.NOON), known)) {
                since = Optional.of(each);
            } else if (calendar.works(each)) {
                break;
            }
        }
        return since;
    }

    /** The last day away if one is away on this day, over leaves that join. */
    public static Optional<LocalDate> awayUntil(String person, LocalDate day, Known known) {
        var last = day.minusDays(1);
        for (var away : whole(person, known)) {
            if (away.covers(last.plusDays(1))) {
                last = away.until();
            }
        }
        return last.isBefore(day) ? Optional.empty() : Optional.of(last);
    }

    /** The working days of a span on which a person is away, in order, each with how many of its halves: 1 or 2. */
    public static Map<LocalDate, Integer> workingHalves(
            String person, LocalDate from, LocalDate to, WorkingCalendar calendar, Known known) {
        var leaves = of(person, known).stream()
                .filter(away -> !away.until().isBefore(from) && !away.from().isAfter(to))
                .toList();
        if (leaves.isEmpty()) {
            return Map.of();
        }
        var halves = new TreeMap<LocalDate, Integer>();
        for (var day : calendar.daysIn(from, to)) {
            var away = halves(leaves, day);
            if (away > 0) {
                halves.put(day, away);
            }
        }
        return halves;
    }
}

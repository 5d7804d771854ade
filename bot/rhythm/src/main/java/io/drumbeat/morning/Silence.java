package io.drumbeat.morning;

import io.drumbeat.absence.Absences;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.today.SalesRecords;
import java.time.LocalDate;

/** For how many working days in a row somebody has recorded nothing. Leave is no silence. */
public final class Silence {
    /** From so many on one is left alone but for what is new. */
    public static final int LONG = 3;

    /** Longer than this is not counted: it is this many or more. */
    public static final int MOST = 15;

    /** On fewer of the last {@value #LATELY} working days than this somebody records but seldom. */
    private static final int SELDOM = 3;

    private static final int LATELY = 10;

    /** Present in every company; its first version says since when anybody could record anything. */
    private static final String FIRST_FILE = "targets.yml";

    private static final int FAR = 45;

    private Silence() {}

    /** The working days before a day, back to the last one on which something was recorded; at most {@value #MOST}. */
    public static int before(LocalDate day, Person person, WorkingCalendar calendar, Known known) {
        var since = since(person, known);
        var count = 0;
        for (var each = day.minusDays(1); count < MOST && !each.isBefore(since); each = each.minusDays(1)) {
            if (each.isBefore(day.minusDays(FAR)) || isHeard(person, each, each, known)) {
                return count;
            }
            count += calendar.works(each) && !Absences.isAway(person.id(), each, known) ? 1 : 0;
        }
        return count;
    }

    /** The same as it stands within a day: whoever has recorded something on it is silent no longer. */
    public static int within(LocalDate day, Person person, WorkingCalendar calendar, Known known) {
        return isHeard(person, day, day, known) ? 0 : before(day, person, calendar, known);
    }

    /** Whether something of their sales was recorded in these days, both included. */
    public static boolean isHeard(Person person, LocalDate from, LocalDate to, Known known) {
        return SalesRecords.any(person.id(), from, to, known);
    }

    /**
     * Whether somebody records so seldom that what comes daily is no answer to them: one record brings it back for the day after.
     * That is not said of who only began.
     */
    public static boolean isSeldomBroken(LocalDate day, Person person, WorkingCalendar calendar, Known known) {
        var worked = 0;
        var heard = 0;
        var each = day;
        while (worked < LATELY && each.isAfter(day.minusDays(FAR))) {
            each = each.minusDays(1);
            if (calendar.works(each) && !Absences.isAway(person.id(), each, known)) {
                worked++;
                heard += isHeard(person, each, each, known) ? 1 : 0;
            }
        }
        return heard < SELDOM && isHeard(person, day.minusDays(FAR), each.minusDays(1), known);
    }

    /** Before that nobody could have recorded anything; who never did and came before anybody knows when is not called silent. */
    private static LocalDate since(Person person, Known known) {
        var files = known.ledger().configured(FIRST_FILE);
        var joined = person.employment().joined();
        var began = !files.isEmpty()
                ? files.getFirst().date()
                : known.ledger().lastReceiptOf(person.id()).isPresent() ? LocalDate.MIN : LocalDate.MAX;
        return joined != null && joined.isAfter(began) ? joined : began;
    }
}

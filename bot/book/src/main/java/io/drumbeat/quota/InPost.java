package io.drumbeat.quota;

import io.drumbeat.calendar.Period;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.people.Person.Employment;
import java.time.YearMonth;

/** What of a month's target falls on some of its days for somebody who may join or leave within it. */
final class InPost {
    private InPost() {}

    /**
     * Of what the company wrote, who is here for a part of the month owes that part; what was agreed is owed whole, on the days
     * they are here. Parts of adjoining spans sum exactly to the part of both together.
     *
     * @param part of one month
     * @param agreed whether the value was agreed for just this month, knowing when they come and go
     */
    static long part(long value, Period part, boolean agreed, Employment here, WorkingCalendar calendar) {
        var month = YearMonth.from(part.from());
        if (here.equals(Employment.ALWAYS)) {
            return Targets.part(value, month, part.from(), part.to(), calendar);
        }
        if (agreed) {
            return Targets.part(value, month, part.from(), part.to(), day -> here.covers(day) && calendar.works(day));
        }
        var first = here.nearest(part.from());
        var last = here.nearest(part.to());
        return here.covers(first) && !first.isAfter(part.to()) && !last.isBefore(part.from())
                ? Targets.part(value, month, first, last, calendar)
                : 0;
    }
}

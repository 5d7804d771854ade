package io.drumbeat.happening;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** How old something is. */
public final class Ages {
    private Ages() {}

    /** In full months; from the 31st it is one on the last day of the next month, however short. */
    public static long months(LocalDate from, LocalDate to) {
        var months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
        var due = Math.min(from.getDayOfMonth(), to.lengthOfMonth());
        return to.getDayOfMonth() < due ? months - 1 : months;
    }
}

package io.drumbeat.quota;

import io.drumbeat.people.Person;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How much of the amounts counts in each of a new colleague's first months. Whoever came with experience, as the company says
 * by their maturity, begins with all of it.
 *
 * @param parts of the first month from the day somebody joined on, of the second and so on
 */
public record Ramp(List<BigDecimal> parts) {
    /** Everybody begins with all of it. */
    public static final Ramp NONE = new Ramp(List.of());

    /** The maturity of whoever is new. */
    public static final String NEW = "新人";

    public Ramp {
        parts = List.copyOf(parts);
    }

    /** Which of their first months a day is in, from 1; 0 once they are over, and before the first. */
    public int month(Person person, LocalDate day) {
        var joined = person.employment().joined();
        var maturity = person.maturity();
        if (joined == null || day.isBefore(joined) || (maturity != null && !maturity.equals(NEW))) {
            return 0;
        }
        for (var month = 1; month <= parts.size(); month++) {
            if (day.isBefore(joined.plusMonths(month))) {
                return month;
            }
        }
        return 0;
    }

    /** How much of an amount counts on a day; 1 for whoever is not new. */
    public BigDecimal share(Person person, LocalDate day) {
        var month = month(person, day);
        return month == 0 ? BigDecimal.ONE : parts.get(month - 1);
    }
}

package io.drumbeat.workday;

import java.time.LocalDate;
import java.util.Set;

/**
 * What a company says about its days; it overrules the state calendar.
 *
 * @param off days nobody works, though the state calendar would
 * @param on days everybody works, though the state calendar would not
 * @param years the years whose state holidays and make-up days are all among {@code off} and {@code on}
 */
public record CompanyDays(Set<LocalDate> off, Set<LocalDate> on, Set<Integer> years) {
    public static final CompanyDays NONE = new CompanyDays(Set.of(), Set.of(), Set.of());

    /** @throws IllegalArgumentException if a day is both on and off */
    public CompanyDays {
        off = Set.copyOf(off);
        on = Set.copyOf(on);
        years = Set.copyOf(years);
        var both = off.stream().filter(on::contains).sorted().findFirst();
        if (both.isPresent()) {
            throw new IllegalArgumentException("\"%s\" 既写成放假又写成上班；只留一处".formatted(both.get()));
        }
    }
}

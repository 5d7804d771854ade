package io.drumbeat.bargain;

import io.drumbeat.measure.Indicator;
import io.drumbeat.people.Person;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody wants months of a person to become.
 *
 * @param whose who is to reach it
 * @param months in the measure's smallest unit
 */
public record Wish(Person whose, Indicator measure, SortedMap<YearMonth, Long> months, String reason) {
    public Wish {
        months = Collections.unmodifiableSortedMap(new TreeMap<>(months));
    }
}

package io.drumbeat.intake;

import java.util.Map;
import java.util.Optional;

/**
 * A row of a file by its columns.
 *
 * @param values without the empty ones
 * @param units what the headings and the lines above say that bare numbers below them mean
 * @param before how many rows above say exactly the same
 * @param namesake the first row above about the same customer or person, or 0
 */
public record Row(long number, Map<Column, String> values, Map<Column, MoneyUnit> units, int before, long namesake) {
    public Optional<String> get(Column column) {
        return Optional.ofNullable(values.get(column));
    }

    public String text(Column column) {
        return values.getOrDefault(column, "");
    }
}

package io.drumbeat.sheet;

import io.drumbeat.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What one cell of a written sheet holds. */
public sealed interface Cell {
    /** Words, which stay words whatever they look like. */
    record Words(String words) implements Cell {}

    /** A sum of money in its currency's unit, as a number. */
    record Sum(BigDecimal major) implements Cell {}

    record Count(long count) implements Cell {}

    record Day(LocalDate date) implements Cell {}

    /** Nothing. */
    record Blank() implements Cell {}

    static Cell of(@Nullable String words) {
        return words == null || words.isEmpty() ? new Blank() : new Words(words);
    }

    static Cell of(@Nullable Money money) {
        return money == null ? new Blank() : new Sum(money.major());
    }

    static Cell of(@Nullable LocalDate date) {
        return date == null ? new Blank() : new Day(date);
    }

    static Cell of(long count) {
        return new Count(count);
    }
}

package io.drumbeat.plan;

import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Gauge;
import java.util.Optional;

/** What picks the step or the point of a curve. */
public sealed interface Scale {
    /** What the number is a share of where it is an attainment. */
    default Optional<Gauge> asked() {
        return switch (this) {
            case Attained(var target) -> Optional.of(target);
            case Measured(var gauge)
            when gauge.kind() == Gauge.Kind.ATTAINMENT -> Optional.of(gauge.as(Gauge.Kind.TARGET));
            default -> Optional.empty();
        };
    }

    /** What the rate is multiplied with. */
    record Same() implements Scale {}

    /** A field of the facts that count. */
    record OfFact(FactField field) implements Scale {}

    /** How many different words stand there in the facts that count: of how many product lines they are. */
    record Distinct(String word) implements Scale {}

    /** What the rule counts, as a share of its target. */
    record Attained(Gauge target) implements Scale {}

    /** Any measure of the person. */
    record Measured(Gauge gauge) implements Scale {}
}

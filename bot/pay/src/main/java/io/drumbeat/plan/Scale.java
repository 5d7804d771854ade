package io.drumbeat.plan;

import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Gauge;

/** What picks the step or the point of a curve. */
public sealed interface Scale {
    /** What the rate is multiplied with. */
    record Same() implements Scale {}

    /** A field of the facts that count. */
    record OfFact(FactField field) implements Scale {}

    /** What the rule counts, as a share of its target. */
    record Attained(Gauge target) implements Scale {}

    /** Any measure of the person. */
    record Measured(Gauge gauge) implements Scale {}
}

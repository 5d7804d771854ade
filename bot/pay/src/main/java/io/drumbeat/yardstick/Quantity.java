package io.drumbeat.yardstick;

import io.drumbeat.ratio.Ratio;

/** A number in a plan: written there, or hanging on what a person has. */
public sealed interface Quantity {
    /** Written in the plan. */
    record Fixed(Ratio number) implements Quantity {}

    /** A share of a measure. */
    record Measured(Gauge gauge, Ratio share) implements Quantity {}

    /** A share of what the facts that count have of something: a fifth of their margin. */
    record OfFacts(FactField field, Ratio share) implements Quantity {}

    static Quantity of(long number) {
        return new Fixed(Ratio.of(number));
    }
}

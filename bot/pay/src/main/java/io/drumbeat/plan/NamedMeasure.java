package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import java.util.List;

/** A measure that a plan declares for itself. */
public sealed interface NamedMeasure {
    String name();

    /** Whether it is made of other measures. */
    default boolean isMade() {
        return !(this instanceof Counted || this instanceof Given);
    }

    /** Whether several months have the sum of it. */
    default boolean adds() {
        return this instanceof Given;
    }

    /** Adds up what certain facts are worth. */
    record Counted(String name, Counting counting, Worth.OfFact worth) implements NamedMeasure {}

    /** One whose numbers are given, and add up over months: expenses, not a salary. */
    record Given(String name) implements NamedMeasure {}

    /** One measure as a share of another. */
    record Share(String name, Gauge part, Gauge whole) implements NamedMeasure {}

    /** Several made into one. */
    record Combined(String name, How how, List<Quantity> parts) implements NamedMeasure {
        public Combined {
            parts = List.copyOf(parts);
        }
    }

    /** What is made of several numbers. */
    enum How {
        SUM,
        PRODUCT,
        LARGER,
        SMALLER
    }

    /**
     * In how many months of a span something was so.
     *
     * @param inARow whether only the last ones without a break count, however far back they reach
     */
    record Months(String name, Condition condition, boolean inARow) implements NamedMeasure {}

    /** Several, weighted: a scorecard as one number. */
    record Weighted(String name, List<Item> items) implements NamedMeasure {
        public Weighted {
            items = List.copyOf(items);
        }
    }

    /**
     * A line of a scorecard.
     *
     * @param shape how a result becomes a payout: as it is where the shape is straight
     */
    record Item(Gauge gauge, Ratio weight, Shape shape) {}
}

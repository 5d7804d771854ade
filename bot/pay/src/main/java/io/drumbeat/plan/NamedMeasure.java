package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Gauge;
import java.util.List;

/** A measure that a plan declares for itself. */
public sealed interface NamedMeasure {
    String name();

    /** Adds up a field of certain facts. */
    record Counted(String name, Counting counting, FactField field) implements NamedMeasure {}

    /** One measure as a share of another. */
    record Share(String name, Gauge part, Gauge whole) implements NamedMeasure {}

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

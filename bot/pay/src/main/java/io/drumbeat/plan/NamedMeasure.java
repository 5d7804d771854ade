package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Range;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A measure that a plan declares for itself. */
public sealed interface NamedMeasure {
    String name();

    /** Whether it is made of other measures. */
    default boolean isMade() {
        return !(this instanceof Counted || this instanceof Given || this instanceof Graded);
    }

    /** Whether several months have the sum of it. */
    default boolean adds() {
        return this instanceof Given;
    }

    /** What certain facts are worth together. */
    record Counted(String name, Counting counting, Worth.OfFact worth, Gather gather) implements NamedMeasure {}

    /**
     * What is made of several facts.
     *
     * @param word of which each counts once, where it is how many different ones there are; else null
     * @param unsplit whether a shared fact counts whole for everybody who has a share of it
     */
    record Gather(How how, @Nullable String word, boolean unsplit) {
        public static final Gather SUM = new Gather(How.SUM, null, false);

        /** Whether the facts add up, each to those before it. */
        public boolean isSum() {
            return how == How.SUM && word == null;
        }
    }

    /** One whose values are words, each of which stands for a number. */
    record Graded(String name, Map<String, Ratio> grades) implements NamedMeasure {
        public Graded {
            grades = Map.copyOf(grades);
        }
    }

    /**
     * How many people meet a condition, or what they have in the mean.
     *
     * @param whose of whom, where whoever asks does not say
     * @param among those who count
     * @param condition null where it is a mean
     * @param gauge null where people are counted
     */
    record OfPeople(
            String name,
            Whose whose,
            Audience among,
            @Nullable Condition condition,
            @Nullable Gauge gauge) implements NamedMeasure {}

    /** Which place somebody has among those who reached something, the first of them being 1. */
    record Race(String name, Gauge gauge, Range range) implements NamedMeasure {}

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
        SMALLER,
        MEAN
    }

    /**
     * In how many months, or whole quarters, of a span something was so.
     *
     * @param inARow whether only the last ones without a break count, however far back they reach
     * @param each what is counted
     */
    record Months(String name, Condition condition, boolean inARow, Span.Unit each) implements NamedMeasure {}

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

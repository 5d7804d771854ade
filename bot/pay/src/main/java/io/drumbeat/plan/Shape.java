package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Range;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How a number becomes what is paid. */
public sealed interface Shape {
    /** The person's own numbers that stand in it instead of written ones. */
    default Stream<Quantity.Measured> measured() {
        return switch (this) {
            case Flat(var pay) -> pay.measured();
            case Steps(var _, var steps) -> steps.stream().flatMap(Step::measured);
            case Reached(var steps, var _) -> steps.stream().flatMap(Step::measured);
            case Curve(var points, var _, var _) ->
                points.stream()
                        .flatMap(point -> Stream.concat(
                                Stream.ofNullable(point.of()), point.pay().measured()));
            case Table(var rows) -> rows.stream().flatMap(row -> row.pay().measured());
            case Hanging(var inner) -> inner.measured();
            case Scorecard(var items) ->
                items.stream().flatMap(item -> item.shape().measured());
            case Straight _ -> Stream.empty();
        };
    }

    /** The same for everything. */
    record Flat(Pay pay) implements Shape {}

    /** 超额累进 where marginal: each part at its own step; else 全额累进: all at the step that is reached. */
    record Steps(boolean marginal, List<Step> steps) implements Shape {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Each piece wholly at the step that is reached; those before it keep theirs.
     *
     * @param before whether what was reached before it says so, and not what is reached with it
     */
    record Reached(List<Step> steps, boolean before) implements Shape {
        public Reached {
            steps = List.copyOf(steps);
        }
    }

    /** Straight lines between points. */
    record Curve(List<Point> points, End before, End after) implements Shape {
        public Curve {
            points = List.copyOf(points);
        }
    }

    /** The first row that fits. */
    record Table(List<Row> rows) implements Shape {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    /** The weighted sum of several results. */
    record Scorecard(List<NamedMeasure.Item> items) implements Shape {
        public Scorecard {
            items = List.copyOf(items);
        }
    }

    /** The number itself: 92 % is paid as 92 %. */
    record Straight() implements Shape {}

    /** One whose numbers are not all written in the plan: some are the person's own. */
    record Hanging(Shape shape) implements Shape {}

    /** A step: it holds from its low end to the next step's. */
    record Step(Range.Bound low, Pay pay) {
        Stream<Quantity.Measured> measured() {
            return Stream.concat(Stream.ofNullable(low.of()), pay.measured());
        }
    }

    /**
     * A point of a curve.
     *
     * @param of the person's number that it is at, where that is not written in the plan
     */
    record Point(Ratio at, Pay pay, Quantity.@Nullable Measured of) {}

    /** A row of a table: for facts of some kind, while some measures lie somewhere. */
    record Row(Filter where, List<Condition> when, Pay pay) {
        public Row {
            when = List.copyOf(when);
        }
    }

    /** What a curve does where it has no points. */
    enum End {
        NOTHING,
        LEVEL,
        LINE
    }

    /**
     * What is paid.
     *
     * @param per only of EACH: how much of the base makes one, whole ones only; zero where any part counts
     * @param of the person's number that the value is, where it is not written in the plan
     */
    record Pay(Kind kind, Ratio value, Ratio per, Quantity.@Nullable Measured of) {
        public static Pay of(Kind kind, Ratio value) {
            return new Pay(kind, value, Ratio.ZERO, null);
        }

        Stream<Quantity.Measured> measured() {
            return Stream.ofNullable(of);
        }

        public Pay with(Ratio other) {
            return new Pay(kind, other, per, of);
        }
    }

    /** A share of the base, so much for each unit of it, a sum, or a factor. */
    enum Kind {
        RATE,
        EACH,
        SUM,
        TIMES
    }
}

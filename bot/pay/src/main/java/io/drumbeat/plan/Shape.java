package io.drumbeat.plan;

import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Range;
import java.util.List;

/** How a number becomes what is paid. */
public sealed interface Shape {
    /** The same for everything. */
    record Flat(Pay pay) implements Shape {}

    /** 超额累进 where marginal: each part at its own step; else 全额累进: all at the step that is reached. */
    record Steps(boolean marginal, List<Step> steps) implements Shape {
        public Steps {
            steps = List.copyOf(steps);
        }
    }

    /** 到达档位按整单: each fact wholly at the step that is reached with it. */
    record Reached(List<Step> steps) implements Shape {
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

    /** A step: it holds from its low end to the next step's. */
    record Step(Range.Bound low, Pay pay) {}

    /** A point of a curve. */
    record Point(Ratio at, Pay pay) {}

    /** A row of a table: for facts of some kind, while some measures lie somewhere. */
    record Row(Filter where, List<Adjustment.Gate> when, Pay pay) {
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
     */
    record Pay(Kind kind, Ratio value, Ratio per) {
        public static Pay of(Kind kind, Ratio value) {
            return new Pay(kind, value, Ratio.ZERO);
        }

        public Pay with(Ratio other) {
            return new Pay(kind, other, per);
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

package io.drumbeat.shaping;

import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.plan.Shape.Step;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Quantity.Measured;
import io.drumbeat.yardstick.Range;
import io.drumbeat.yardstick.Range.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts a person's own numbers where a plan names a measure instead of a number. */
final class Filling {
    private final Function<Measured, Ratio> numbers;

    Filling(Function<Measured, Ratio> numbers) {
        this.numbers = numbers;
    }

    Shape shape(Shape shape) {
        return switch (shape) {
            case Shape.Hanging(var inner) -> shape(inner);
            case Shape.Flat(var pay) -> new Shape.Flat(pay(pay));
            case Shape.Steps(var marginal, var steps) -> new Shape.Steps(marginal, steps(steps));
            case Shape.Reached(var steps, var before) -> new Shape.Reached(steps(steps), before);
            case Shape.Curve(var points, var before, var after) ->
                new Shape.Curve(points.stream().map(this::point).toList(), before, after);
            case Shape.Table(var rows) ->
                new Shape.Table(rows.stream()
                        .map(row -> new Shape.Row(row.where(), row.when(), pay(row.pay())))
                        .toList());
            case Shape.Scorecard _, Shape.Straight _ -> shape;
        };
    }

    /** No step begins below the one before it, whatever the numbers are. */
    private List<Step> steps(List<Step> steps) {
        var filled = new ArrayList<Step>();
        for (var step : steps) {
            var low = bound(step.low());
            var least = filled.isEmpty() ? low.at() : filled.getLast().low().at();
            filled.add(new Step(new Bound(low.at().max(least), low.included()), pay(step.pay())));
        }
        return filled;
    }

    private Shape.Point point(Shape.Point point) {
        return new Shape.Point(number(point.of(), point.at()), pay(point.pay()), null);
    }

    private Pay pay(Pay pay) {
        return pay.of() == null ? pay : new Pay(pay.kind(), number(pay.of(), pay.value()), pay.per(), null);
    }

    Range range(Range range) {
        return range.isFixed() ? range : new Range(end(range.low()), end(range.high()));
    }

    private @Nullable Bound end(@Nullable Bound bound) {
        return bound == null ? null : bound(bound);
    }

    private Bound bound(Bound bound) {
        return bound.of() == null ? bound : new Bound(number(bound.of(), bound.at()), bound.included());
    }

    private Ratio number(@Nullable Measured of, Ratio written) {
        return of == null ? written : numbers.apply(of);
    }
}

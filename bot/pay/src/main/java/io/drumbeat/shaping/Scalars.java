package io.drumbeat.shaping;

import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.End;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.plan.Shape.Step;
import io.drumbeat.ratio.Ratio;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a shape says at one number, and what a pay makes of some bases. */
final class Scalars {
    private Scalars() {}

    /** The rate, sum or factor at a number, as a bare number. */
    static Ratio of(Shape shape, Ratio at) {
        return switch (shape) {
            case Shape.Flat(var pay) -> pay.value();
            case Shape.Straight() -> at.max(Ratio.ZERO);
            case Shape.Steps(var marginal, var steps) ->
                marginal ? area(steps, at) : reached(steps, at).value();
            case Shape.Reached(var steps, var _) -> reached(steps, at).value();
            case Shape.Curve curve -> onCurve(curve, at).value();
            case Shape.Table(var rows) -> rows.getLast().pay().value();
            case Shape.Scorecard _ -> at;
            case Shape.Hanging(var inner) -> of(inner, at);
        };
    }

    /** The pay of the highest step that a number has reached. */
    static Pay reached(List<Step> steps, Ratio at) {
        for (var step : steps.reversed()) {
            if (isReached(step, at)) {
                return step.pay();
            }
        }
        var first = steps.getFirst().pay();
        return at.signum() < 0 ? first : first.with(Ratio.ZERO);
    }

    static boolean isReached(Step step, Ratio at) {
        return at.compareTo(step.low().at()) > (step.low().included() ? -1 : 0);
    }

    /** Each part of the way at its own step. */
    static Ratio area(List<Step> steps, Ratio at) {
        var sum = Ratio.ZERO;
        for (var i = 0; i < steps.size(); i++) {
            var low = steps.get(i).low().at();
            var high = i + 1 < steps.size() ? steps.get(i + 1).low().at().min(at) : at;
            if (high.compareTo(low) > 0) {
                sum = sum.plus(high.minus(low).times(steps.get(i).pay().value()));
            }
        }
        return sum;
    }

    static Pay onCurve(Shape.Curve curve, Ratio at) {
        var points = curve.points();
        var first = points.getFirst();
        var last = points.getLast();
        if (at.compareTo(first.at()) < 0) {
            return end(curve.before(), points.get(0), points.get(1), first, at);
        }
        if (at.compareTo(last.at()) > 0) {
            return end(curve.after(), points.get(points.size() - 2), last, last, at);
        }
        for (var i = 1; i < points.size(); i++) {
            if (at.compareTo(points.get(i).at()) <= 0) {
                return line(points.get(i - 1), points.get(i), at);
            }
        }
        return last.pay();
    }

    private static Pay end(End end, Shape.Point a, Shape.Point b, Shape.Point nearest, Ratio at) {
        return switch (end) {
            case NOTHING -> nearest.pay().with(Ratio.ZERO);
            case LEVEL -> nearest.pay();
            case LINE -> lineUpFromNothing(a, b, at);
        };
    }

    /** A line goes on to nothing and no further, unless the curve itself says less than nothing. */
    private static Pay lineUpFromNothing(Shape.Point a, Shape.Point b, Ratio at) {
        var pay = line(a, b, at);
        var takes = a.pay().value().signum() < 0 || b.pay().value().signum() < 0;
        return takes || pay.value().signum() >= 0 ? pay : pay.with(Ratio.ZERO);
    }

    private static Pay line(Shape.Point a, Shape.Point b, Ratio at) {
        var way = at.minus(a.at()).dividedBy(b.at().minus(a.at()));
        return a.pay()
                .with(a.pay()
                        .value()
                        .plus(b.pay().value().minus(a.pay().value()).times(way)));
    }

    /** Of what a pay is made for these bases together. */
    static List<Ratio> pay(Pay pay, List<Ratio> bases) {
        return switch (pay.kind()) {
            case RATE, TIMES -> times(bases, pay.value());
            case EACH -> each(pay, bases);
            case SUM -> divided(pay.value(), bases);
        };
    }

    static List<Ratio> times(List<Ratio> bases, Ratio factor) {
        var products = new ArrayList<Ratio>(bases.size());
        for (var base : bases) {
            products.add(base.times(factor));
        }
        return products;
    }

    private static List<Ratio> each(Pay pay, List<Ratio> bases) {
        if (pay.per().isZero()) {
            return times(bases, pay.value());
        }
        var whole = Ratio.sum(bases).dividedBy(pay.per()).whole();
        return divided(whole.times(pay.value()), bases);
    }

    /** In proportion to the bases, or evenly where they come to nothing. */
    static List<Ratio> divided(Ratio sum, List<Ratio> bases) {
        var all = Ratio.sum(bases);
        if (bases.isEmpty() || sum.isZero()) {
            return Collections.nCopies(bases.size(), Ratio.ZERO);
        }
        return all.isZero()
                ? Collections.nCopies(bases.size(), sum.dividedBy(Ratio.of(bases.size())))
                : bases.stream().map(base -> sum.times(base).dividedBy(all)).toList();
    }
}

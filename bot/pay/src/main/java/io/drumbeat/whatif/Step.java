package io.drumbeat.whatif;

import io.drumbeat.happening.Goals;
import io.drumbeat.payout.MonthlyPay;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody stands on the steps of a rule.
 *
 * @param reached what is counted so far
 * @param target of what the steps are shares; null where they are amounts
 * @param now the step that it lies in
 * @param next the one above; null where there is none
 */
record Step(PayRule rule, Ratio reached, @Nullable Ratio target, Shape.Step now, Shape.@Nullable Step next) {
    /** Empty where a rule has no steps, or has them on something that is not counted in the month. */
    static Optional<Step> of(PayRule rule, MonthlyPay pay, Goals goals) {
        var steps = steps(rule.shape());
        var byTarget = isByTarget(rule.scale());
        if (steps.isEmpty() || !rule.per().is(Span.Unit.MONTH) || !(byTarget || rule.scale() instanceof Scale.Same)) {
            return Optional.empty();
        }
        var target = byTarget
                ? goals.targets()
                        .apply(new Goals.Key(
                                pay.person().id(), rule.measure(), pay.month().toString()))
                : null;
        if (byTarget && (target == null || target.signum() <= 0)) {
            return Optional.empty();
        }
        var reached = pay.statement().lines().stream()
                .filter(line -> line.rule().equals(rule.name()))
                .findFirst()
                .map(line -> Ratio.of(line.basis()))
                .orElse(Ratio.ZERO);
        return at(rule, reached, target, steps);
    }

    private static Optional<Step> at(PayRule rule, Ratio reached, @Nullable Ratio target, List<Shape.Step> steps) {
        var place = target == null ? reached : reached.dividedBy(target);
        var now = steps.getFirst();
        for (var step : steps) {
            var order = place.compareTo(step.low().at());
            if (order < 0 || (order == 0 && !step.low().included())) {
                return Optional.of(new Step(rule, reached, target, now, step));
            }
            now = step;
        }
        return Optional.of(new Step(rule, reached, target, now, null));
    }

    private static List<Shape.Step> steps(Shape shape) {
        return switch (shape) {
            case Shape.Steps(var _, var steps) -> steps;
            case Shape.Reached(var steps, var _) -> steps;
            default -> List.of();
        };
    }

    private static boolean isByTarget(Scale scale) {
        return scale instanceof Scale.Attained
                || (scale instanceof Scale.Measured(var gauge)
                        && gauge.kind() == Gauge.Kind.ATTAINMENT
                        && gauge.over() == null
                        && gauge.whose() == null);
    }

    /** Where the next step begins, in what is counted. */
    Ratio border() {
        var at = next == null ? Ratio.ZERO : next.low().at();
        return target == null ? at : at.times(target);
    }

    Ratio missing() {
        return border().minus(reached).max(Ratio.ZERO);
    }
}

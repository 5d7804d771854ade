package io.drumbeat.shaping;

import io.drumbeat.plan.Shape.Kind;
import io.drumbeat.plan.Shape.Step;
import io.drumbeat.ratio.Adding;
import io.drumbeat.ratio.Ratio;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far one has come along the steps of a scale, and what of what was paid for lay in each. */
final class Way {
    private final List<Step> steps;
    private final List<Adding> parts;
    private final boolean sums;
    private Ratio at = Ratio.ZERO;

    Way(List<Step> steps) {
        this.steps = steps;
        this.parts = steps.stream().map(_ -> new Adding()).toList();
        this.sums = steps.stream().anyMatch(step -> step.pay().kind() == Kind.SUM);
    }

    /** So much of the base lay in each step. */
    List<Ratio> parts() {
        return parts.stream().map(Adding::sum).toList();
    }

    void pass(Ratio length) {
        at = at.plus(length);
    }

    /** What a base earns on its way onward. */
    Ratio paid(Ratio length, Ratio base) {
        var from = at;
        at = at.plus(length);
        if (length.isZero()) {
            var step = standing(from);
            return steps.get(step).pay().kind() == Kind.SUM ? add(step, base, Ratio.ZERO) : add(step, base);
        }
        var only = sums || length.signum() < 0 ? -1 : standing(from);
        return only >= 0 && isBelow(only + 1, at) ? add(only, base) : across(from, length, base);
    }

    /** Whether a place lies before a step, or where it begins. */
    private boolean isBelow(int step, Ratio place) {
        return step == steps.size() || place.compareTo(steps.get(step).low().at()) <= 0;
    }

    private Ratio across(Ratio from, Ratio length, Ratio base) {
        var sum = Ratio.ZERO;
        for (var i = 0; i < steps.size(); i++) {
            var low = i == 0 ? null : steps.get(i).low().at();
            var high = i + 1 < steps.size() ? steps.get(i + 1).low().at() : null;
            var part = overlap(from.min(at), from.max(at), low, high);
            if (steps.get(i).pay().kind() == Kind.SUM) {
                sum = sum.plus(crossing(steps.get(i), from, at));
            } else if (!part.isZero()) {
                var whole = length.signum() < 0 ? length.negated() : length;
                sum = sum.plus(
                        add(i, part.equals(whole) ? base : base.times(part).dividedBy(whole)));
            }
        }
        return sum;
    }

    private Ratio add(int step, Ratio base) {
        return add(step, base, base.times(steps.get(step).pay().value()));
    }

    private Ratio add(int step, Ratio base, Ratio paid) {
        parts.get(step).add(base);
        return paid;
    }

    private static Ratio overlap(Ratio from, Ratio to, @Nullable Ratio low, @Nullable Ratio high) {
        var start = low == null ? from : from.max(low);
        var end = high == null ? to : to.min(high);
        return end.compareTo(start) > 0 ? end.minus(start) : Ratio.ZERO;
    }

    /** A sum is earned once its step is reached, and given back when it is left again. */
    private static Ratio crossing(Step step, Ratio from, Ratio to) {
        var before = from.signum() > 0 && Scalars.isReached(step, from);
        var after = to.signum() > 0 && Scalars.isReached(step, to);
        return before == after
                ? Ratio.ZERO
                : after ? step.pay().value() : step.pay().value().negated();
    }

    private int standing(Ratio place) {
        for (var i = steps.size() - 1; i > 0; i--) {
            if (place.compareTo(steps.get(i).low().at()) >= 0) {
                return i;
            }
        }
        return 0;
    }
}

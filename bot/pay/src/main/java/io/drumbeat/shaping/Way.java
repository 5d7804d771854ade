package io.drumbeat.shaping;

import io.drumbeat.plan.Shape.Kind;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.plan.Shape.Step;
import io.drumbeat.ratio.Adding;
import io.drumbeat.ratio.Ratio;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How far one has come along the steps of a scale, and what of what was paid for lay in each. */
final class Way {
    private final List<Step> steps;
    private final List<Adding> parts;
    private final List<Adding> lengths;
    private final boolean sums;
    private Ratio at = Ratio.ZERO;

    Way(List<Step> steps) {
        this.steps = steps;
        this.parts = steps.stream().map(_ -> new Adding()).toList();
        this.lengths = steps.stream().map(_ -> new Adding()).toList();
        this.sums = steps.stream().anyMatch(step -> step.pay().kind() == Kind.SUM);
    }

    /** So much of the base lay in each step. */
    List<Ratio> parts() {
        return parts.stream().map(Adding::sum).toList();
    }

    /** The steps that have been reached. */
    Set<Integer> reached() {
        return IntStream.range(0, steps.size())
                .filter(i -> at.signum() > 0 && Scalars.isReached(steps.get(i), at))
                .boxed()
                .collect(Collectors.toSet());
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
            return steps.get(step).pay().kind() == Kind.SUM
                    ? add(step, base, Ratio.ZERO)
                    : add(step, base, length, isWhole(step));
        }
        var only = sums || length.signum() < 0 ? -1 : standing(from);
        return only >= 0 && isBelow(only + 1, at) ? add(only, base, length, isWhole(only)) : across(from, length, base);
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
                var here = part.equals(whole)
                        ? base
                        : base.equals(whole) ? part : base.times(part).dividedBy(whole);
                sum = sum.plus(add(i, here, length.signum() < 0 ? part.negated() : part, isWhole(i)));
            }
        }
        return sum;
    }

    /** What a length pays where only whole ones count, or any part of them. */
    static Ratio each(Pay pay, Ratio length) {
        var ones = pay.per().isZero() ? length : length.dividedBy(pay.per()).whole();
        return ones.times(pay.value());
    }

    private Ratio add(int step, Ratio base, Ratio length, boolean whole) {
        if (!whole) {
            return add(step, base, base.times(steps.get(step).pay().value()));
        }
        var before = each(steps.get(step).pay(), lengths.get(step).sum());
        lengths.get(step).add(length);
        return add(
                step, base, each(steps.get(step).pay(), lengths.get(step).sum()).minus(before));
    }

    /** Whether a step pays only for every whole so much of the scale. */
    private boolean isWhole(int step) {
        var pay = steps.get(step).pay();
        return pay.kind() == Kind.EACH && !pay.per().isZero();
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

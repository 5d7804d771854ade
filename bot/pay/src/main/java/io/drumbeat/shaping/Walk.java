package io.drumbeat.shaping;

import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.Kind;
import io.drumbeat.plan.Shape.Step;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.yardstick.Gauge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Marginal tiers: the pieces are walked along in the order in which they happened, each takes its stretch of the scale, and
 * what lies in a step is paid by that step. The scale need not be what is paid for.
 */
final class Walk {
    private final Gauges gauges;
    private final Shaping shaping;

    Walk(Gauges gauges, Shaping shaping) {
        this.gauges = gauges;
        this.shaping = shaping;
    }

    /** A piece of the way; it stands at the place of a piece, or is only passed. */
    private record Stride(int place, Ratio length) {}

    Shaped along(Shape.Steps shape, Scale scale, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        var lone = pieces.size() == 1 && pieces.getFirst().fact() == null;
        if (lone && !(scale instanceof Scale.Same)) {
            var at = shaping.level(scale, pieces, asking).orElse(Ratio.ZERO);
            return alone(shape.steps(), at, bases.getFirst(), Shaping.place(scale, at));
        }
        var strides = strides(scale, pieces, asking);
        var amounts = new ArrayList<>(Collections.nCopies(pieces.size(), Ratio.ZERO));
        var parts = new ArrayList<>(Collections.nCopies(shape.steps().size(), Ratio.ZERO));
        var at = Ratio.ZERO;
        for (var stride : strides) {
            var next = at.plus(stride.length());
            if (stride.place() >= 0) {
                var paid = paid(shape.steps(), at, next, bases.get(stride.place()), parts);
                amounts.set(stride.place(), amounts.get(stride.place()).plus(paid));
            }
            at = next;
        }
        return new Shaped(amounts, say(shape.steps(), parts));
    }

    /** Each piece wholly at the step that is reached once it is there. */
    Shaped reached(List<Step> steps, Scale scale, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        var amounts = new ArrayList<>(Collections.nCopies(pieces.size(), Ratio.ZERO));
        var rates = new LinkedHashSet<String>();
        var at = Ratio.ZERO;
        for (var stride : strides(scale, pieces, asking)) {
            at = at.plus(stride.length());
            if (stride.place() >= 0) {
                var pay = Scalars.reached(steps, at);
                amounts.set(
                        stride.place(),
                        Shaping.pay(pay, List.of(bases.get(stride.place()))).getFirst());
                rates.add(shaping.say(pay));
            }
        }
        return new Shaped(amounts, "每一笔按到达的档位 " + String.join("、", rates));
    }

    /** A sum that stands for the whole target: each part of the attainment pays its own share of it. */
    private Shaped alone(List<Step> steps, Ratio at, Ratio base, String place) {
        var sums = steps.stream()
                .filter(step -> step.pay().kind() == Kind.SUM && Scalars.isReached(step, at))
                .map(step -> step.pay().value())
                .toList();
        var rates = steps.stream()
                .map(step -> step.pay().kind() == Kind.SUM
                        ? new Step(step.low(), Shape.Pay.of(Kind.RATE, Ratio.ZERO))
                        : step)
                .toList();
        var each = rates.stream().anyMatch(step -> step.pay().kind() == Kind.EACH);
        var area = Scalars.area(rates, at);
        return new Shaped(List.of((each ? area : area.times(base)).plus(Ratio.sum(sums))), "%s 分段计".formatted(place));
    }

    private List<Stride> strides(Scale scale, List<Piece> pieces, Asking asking) {
        return switch (scale) {
            case Scale.Same() -> own(pieces.stream().map(Piece::base).toList());
            case Scale.OfFact(var field) ->
                own(pieces.stream()
                        .map(piece -> gauges.pieces().field(piece, field))
                        .toList());
            case Scale.Attained(var target) -> {
                var whole = gauges.of(target, asking).filter(number -> !number.isZero());
                yield own(pieces.stream()
                        .map(piece -> whole.map(number -> piece.base().dividedBy(number))
                                .orElse(Ratio.ZERO))
                        .toList());
            }
            case Scale.Measured(var gauge) -> measured(gauge, pieces, asking);
        };
    }

    private static List<Stride> own(List<Ratio> lengths) {
        var strides = new ArrayList<Stride>(lengths.size());
        for (var i = 0; i < lengths.size(); i++) {
            strides.add(new Stride(i, lengths.get(i)));
        }
        return strides;
    }

    private List<Stride> measured(Gauge gauge, List<Piece> pieces, Asking asking) {
        var named = gauges.named(gauge, asking);
        var whole = named.kind() == Gauge.Kind.ATTAINMENT
                ? gauges.of(
                                new Gauge(Gauge.Kind.TARGET, named.name(), named.over(), named.whose(), named.toDate()),
                                asking)
                        .filter(number -> !number.isZero())
                        .orElse(null)
                : Ratio.ONE;
        if (!gauges.isWalked(named, asking) || whole == null) {
            return spread(gauges.of(named, asking).orElse(Ratio.ZERO), pieces);
        }
        return merged(gauges.walked(named, asking), pieces, whole);
    }

    /** The way is known only as a whole: every piece takes as much of it as it is of all. */
    private static List<Stride> spread(Ratio way, List<Piece> pieces) {
        return own(Shaping.divided(way, pieces.stream().map(Piece::base).toList()));
    }

    private static List<Stride> merged(List<Piece> way, List<Piece> pieces, Ratio whole) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < pieces.size(); i++) {
            places.put(pieces.get(i).key(), i);
        }
        var all = new ArrayList<>(way);
        var passed = way.stream().map(Piece::key).toList();
        pieces.stream()
                .filter(piece -> !passed.contains(piece.key()))
                .map(piece -> piece.worth(Ratio.ZERO))
                .forEach(all::add);
        all.sort(Comparator.comparing(Piece::date).thenComparingInt(Piece::order));
        return all.stream()
                .map(piece -> new Stride(
                        Objects.requireNonNullElse(places.get(piece.key()), -1),
                        piece.base().dividedBy(whole)))
                .toList();
    }

    /** What a base earns on its way from one place to another. */
    private static Ratio paid(List<Step> steps, Ratio from, Ratio to, Ratio base, List<Ratio> parts) {
        var length = to.minus(from);
        if (length.isZero()) {
            var step = standing(steps, from);
            parts.set(step, parts.get(step).plus(base));
            return steps.get(step).pay().kind() == Kind.SUM
                    ? Ratio.ZERO
                    : base.times(steps.get(step).pay().value());
        }
        var sum = Ratio.ZERO;
        for (var i = 0; i < steps.size(); i++) {
            var low = i == 0 ? null : steps.get(i).low().at();
            var high = i + 1 < steps.size() ? steps.get(i + 1).low().at() : null;
            var part = overlap(from.min(to), from.max(to), low, high);
            var pay = steps.get(i).pay();
            if (pay.kind() == Kind.SUM) {
                sum = sum.plus(crossing(steps.get(i), from, to));
            } else if (!part.isZero()) {
                var whole = length.signum() < 0 ? length.negated() : length;
                var here = part.equals(whole) ? base : base.times(part).dividedBy(whole);
                parts.set(i, parts.get(i).plus(here));
                sum = sum.plus(here.times(pay.value()));
            }
        }
        return sum;
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

    private static int standing(List<Step> steps, Ratio at) {
        for (var i = steps.size() - 1; i > 0; i--) {
            if (at.compareTo(steps.get(i).low().at()) >= 0) {
                return i;
            }
        }
        return 0;
    }

    private String say(List<Step> steps, List<Ratio> parts) {
        var said = new ArrayList<String>();
        for (var i = 0; i < steps.size(); i++) {
            if (!parts.get(i).isZero()) {
                said.add("%s × %s"
                        .formatted(
                                Figures.number(parts.get(i)),
                                shaping.say(steps.get(i).pay())));
            }
        }
        return said.isEmpty() ? shaping.say(steps.getFirst().pay()) : "超额累进 " + String.join(" + ", said);
    }
}

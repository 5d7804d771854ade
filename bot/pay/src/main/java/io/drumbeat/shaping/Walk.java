package io.drumbeat.shaping;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.Step;
import io.drumbeat.ratio.Adding;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Figures;
import io.drumbeat.shaping.Shaping.Shaped;
import io.drumbeat.yardstick.Gauge;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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
        if (Shaping.isLone(pieces) && !(scale instanceof Scale.Same)) {
            var at = shaping.levels().of(scale, pieces, asking).orElse(Ratio.ZERO);
            return alone(shape.steps(), scale, at, bases.getFirst());
        }
        var way = new Way(shape.steps());
        if (scale instanceof Scale.Same) {
            return same(way, shape.steps(), pieces, bases);
        }
        var amounts = new ArrayList<>(Collections.nCopies(pieces.size(), Ratio.ZERO));
        for (var stride : strides(scale, pieces, asking)) {
            var place = stride.place();
            if (place < 0) {
                way.pass(stride.length());
            } else {
                amounts.set(place, amounts.get(place).plus(way.paid(stride.length(), bases.get(place))));
            }
        }
        return new Shaped(amounts, () -> say(shape.steps(), way));
    }

    /** Each wholly at the step that is reached with it, or before it. */
    Shaped reached(Shape.Reached shape, Scale scale, List<Piece> pieces, List<Ratio> bases, Asking asking) {
        var amounts = new ArrayList<>(Collections.nCopies(pieces.size(), Ratio.ZERO));
        var pays = new LinkedHashMap<Shape.Pay, Ratio>();
        var at = new Adding();
        for (var stride : strides(scale, pieces, asking)) {
            var before = at.sum();
            at.add(stride.length());
            var place = stride.place();
            if (place >= 0) {
                var pay = Scalars.reached(shape.steps(), shape.before() ? before : at.sum());
                amounts.set(place, Scalars.pay(pay, List.of(bases.get(place))).getFirst());
                pays.merge(pay, bases.get(place), Ratio::plus);
            }
        }
        return new Shaped(amounts, () -> "逐笔看档 " + shaping.words().say(pays));
    }

    /** Each takes as much of the way as it is worth. */
    private Shaped same(Way way, List<Step> steps, List<Piece> pieces, List<Ratio> bases) {
        var amounts = new ArrayList<Ratio>(pieces.size());
        for (var i = 0; i < pieces.size(); i++) {
            amounts.add(way.paid(pieces.get(i).base(), bases.get(i)));
        }
        return new Shaped(amounts, () -> say(steps, way));
    }

    /** A sum that stands for the whole target: each part of the attainment pays its own share of it. */
    private Shaped alone(List<Step> steps, Scale scale, Ratio at, Ratio base) {
        var sum = Ratio.ZERO;
        var said = new ArrayList<String>();
        for (var i = 0; i < steps.size(); i++) {
            var pay = steps.get(i).pay();
            var low = steps.get(i).low().at();
            var high = i + 1 < steps.size() ? steps.get(i + 1).low().at().min(at) : at;
            var length = high.minus(low).max(Ratio.ZERO);
            var paid =
                    switch (pay.kind()) {
                        case SUM -> Scalars.isReached(steps.get(i), at) ? pay.value() : Ratio.ZERO;
                        case EACH -> Way.each(pay, length);
                        case RATE, TIMES -> length.times(pay.value()).times(base);
                    };
            sum = sum.plus(paid);
            if (!paid.isZero()) {
                said.add(said(scale, length, pay));
            }
        }
        return new Shaped(List.of(sum), () -> "%s %s，分段 %s"
                .formatted(RateWords.say(scale), shaping.words().place(scale, at), String.join(" + ", said)));
    }

    /** A part of the way and what it pays. */
    private String said(Scale scale, Ratio length, Shape.Pay pay) {
        return pay.kind() == Shape.Kind.SUM
                ? shaping.words().say(pay)
                : "%s × %s"
                        .formatted(
                                shaping.words().place(scale, length),
                                shaping.words().say(pay));
    }

    private List<Stride> strides(Scale scale, List<Piece> pieces, Asking asking) {
        return switch (scale) {
            case Scale.Same() -> own(Piece.bases(pieces));
            case Scale.OfFact(var field) ->
                own(pieces.stream()
                        .map(piece -> gauges.pieces().field(piece, field))
                        .toList());
            case Scale.Distinct(var word) -> own(firsts(pieces, word));
            case Scale.Attained(var target) -> {
                var whole = gauges.of(target, asking).filter(number -> !number.isZero());
                var strides = new ArrayList<Stride>(pieces.size() + 1);
                strides.add(new Stride(-1, whole.map(asking.below()::dividedBy).orElse(Ratio.ZERO)));
                strides.addAll(own(pieces.stream()
                        .map(piece -> whole.map(number -> piece.base().dividedBy(number))
                                .orElse(Ratio.ZERO))
                        .toList()));
                yield strides;
            }
            case Scale.Measured(var gauge) -> measured(gauge, pieces, asking);
        };
    }

    /** One for each that has a word that none before it has. */
    private List<Ratio> firsts(List<Piece> pieces, String word) {
        var seen = new HashSet<String>();
        return pieces.stream()
                .map(piece -> piece.fact() == null ? "" : gauges.pieces().word(piece.fact(), word))
                .map(said -> !said.isEmpty() && seen.add(said) ? Ratio.ONE : Ratio.ZERO)
                .toList();
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
                ? gauges.of(named.as(Gauge.Kind.TARGET), asking)
                        .filter(number -> !number.isZero())
                        .orElse(null)
                : Ratio.ONE;
        if (!gauges.isWalked(named, asking) || whole == null) {
            return spread(gauges.of(named, asking).orElse(Ratio.ZERO), pieces);
        }
        return merged(gauges.walked(named, asking.payee(), asking.month(), asking.day()), pieces, whole);
    }

    /** The way is known only as a whole: every piece takes as much of it as it is of all. */
    private static List<Stride> spread(Ratio way, List<Piece> pieces) {
        return own(Scalars.divided(way, Piece.bases(pieces)));
    }

    private static List<Stride> merged(List<Piece> way, List<Piece> pieces, Ratio whole) {
        var places = new HashMap<String, Integer>();
        for (var i = 0; i < pieces.size(); i++) {
            places.put(pieces.get(i).key(), i);
        }
        var all = new ArrayList<>(way);
        var passed = way.stream().map(Piece::key).collect(Collectors.toSet());
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

    private String say(List<Step> steps, Way way) {
        var parts = way.parts();
        var reached = way.reached();
        var said = new ArrayList<String>();
        for (var i = 0; i < steps.size(); i++) {
            if (steps.get(i).pay().kind() == Shape.Kind.SUM) {
                if (reached.contains(i) && !steps.get(i).pay().value().isZero()) {
                    said.add(shaping.words().say(steps.get(i).pay()));
                }
            } else if (!parts.get(i).isZero()) {
                said.add("%s × %s"
                        .formatted(
                                Figures.base(parts.get(i)),
                                shaping.words().say(steps.get(i).pay())));
            }
        }
        return said.isEmpty() ? shaping.words().say(steps.getFirst().pay()) : "超额累进 " + String.join(" + ", said);
    }
}

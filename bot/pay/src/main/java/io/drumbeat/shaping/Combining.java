package io.drumbeat.shaping;

import io.drumbeat.counted.Piece;
import io.drumbeat.counted.Pieces;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Condition;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.Scale;
import io.drumbeat.ratio.Adding;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** The measures that a plan makes of others. */
final class Combining {
    /** Nobody's run of good months is followed further back. */
    private static final int FAR = 120;

    private final Gauges gauges;
    private final Crew crew;

    Combining(Gauges gauges, Crew crew) {
        this.gauges = gauges;
        this.crew = crew;
    }

    /** For whom, at the end of which month, over what, and whose numbers. */
    record At(Span span, Whose whose, Payee payee, YearMonth month) {
        At month(Span of, YearMonth other) {
            return new At(of, whose, payee, other);
        }
    }

    Optional<Ratio> of(NamedMeasure measure, At at) {
        return switch (measure) {
            case NamedMeasure.Counted _, NamedMeasure.Given _, NamedMeasure.Graded _ -> Optional.empty();
            case NamedMeasure.Share(var _, var part, var whole) -> quotient(part, whole, at);
            case NamedMeasure.Weighted(var _, var items) ->
                Optional.of(
                        Ratio.sum(items.stream().map(item -> scored(item, at)).toList()));
            case NamedMeasure.Combined(var _, var how, var parts) -> combined(how, parts, at);
            case NamedMeasure.Months months -> Optional.of(Ratio.of(count(months, at)));
            case NamedMeasure.OfPeople people -> ofPeople(people, at);
            case NamedMeasure.Race race -> place(race, at);
        };
    }

    private Optional<Ratio> ofPeople(NamedMeasure.OfPeople measure, At at) {
        var whose = at.whose() == Whose.OWN ? measure.whose() : at.whose();
        var people = gauges.pieces().people(whose, at.payee(), at.month().atEndOfMonth()).stream()
                .filter(one -> one.isThere(at.month()))
                .filter(one -> measure.among().has(one.id(), one.role(), one.maturity(), one.team()))
                .map(one -> new At(at.span(), Whose.OWN, one, at.month()))
                .toList();
        var condition = measure.condition();
        if (condition != null) {
            return Optional.of(Ratio.of(
                    people.stream().filter(one -> holds(condition, one)).count()));
        }
        var gauge = Objects.requireNonNull(measure.gauge());
        var numbers = people.stream()
                .map(one -> look(gauge, one))
                .flatMap(Optional::stream)
                .toList();
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(Ratio.sum(numbers).dividedBy(Ratio.of(numbers.size())));
    }

    /** Among those of the same role; of those who reached it on one day whoever told it first is before. */
    private Optional<Ratio> place(NamedMeasure.Race race, At at) {
        var own = reached(race, at.payee(), at);
        return own.map(mine -> Ratio.of(1
                + crew.on(at.month().atEndOfMonth()).values().stream()
                        .filter(other -> other.role().equals(at.payee().role()))
                        .flatMap(other -> reached(race, other, at).stream())
                        .filter(theirs -> Pieces.IN_ORDER.compare(theirs, mine) < 0)
                        .count()));
    }

    /** What somebody reached it with. */
    private Optional<Piece> reached(NamedMeasure.Race race, Payee payee, At at) {
        var gauge = race.gauge().within(at.span(), Whose.OWN);
        var whole = gauge.kind() == Gauge.Kind.ATTAINMENT
                ? gauges.look(gauge.as(Gauge.Kind.TARGET), payee, at.month())
                : Optional.of(Ratio.ONE);
        if (whole.isEmpty() || whole.get().isZero()) {
            return Optional.empty();
        }
        var range = filling(new At(at.span(), Whose.OWN, payee, at.month())).range(race.range());
        var sum = new Adding();
        for (var piece : gauges.walked(gauge, payee, at.month(), null)) {
            sum.add(piece.base());
            if (range.contains(sum.sum().dividedBy(whole.get()))) {
                return Optional.of(piece);
            }
        }
        return Optional.empty();
    }

    /**
     * Among those of the same role, or of the same team too, who are there; those who have the same stand at the same place.
     * Where nobody has anything nobody has a place.
     */
    Optional<Ratio> place(
            Ratio own, Gauge gauge, Payee payee, YearMonth month, Function<Payee, Optional<Ratio>> values) {
        var theirs = crew.on(month.atEndOfMonth()).values().stream()
                .filter(other -> other.role().equals(payee.role()) && other.isThere(month))
                .filter(other -> gauge.whose() != Whose.TEAM || Objects.equals(other.team(), payee.team()))
                .flatMap(other -> values.apply(other).or(() -> nothing(gauge.name())).stream())
                .toList();
        if (own.isZero() && theirs.stream().allMatch(Ratio::isZero)) {
            return Optional.empty();
        }
        var others = theirs.stream().map(other -> other.compareTo(own)).toList();
        var last = gauge.kind() == Gauge.Kind.RANK_FROM_LAST;
        var place = Ratio.of(1
                + others.stream().filter(order -> last ? order < 0 : order > 0).count());
        return Optional.of(
                gauge.kind() == Gauge.Kind.RANK_SHARE ? place.dividedBy(Ratio.of(Math.max(1, others.size()))) : place);
    }

    /** Whoever has none of what adds up has nothing; whoever has no rating is not rated. */
    static Optional<Ratio> nothing(String measure) {
        return CountedMeasures.isMean(measure) ? Optional.empty() : Optional.of(Ratio.ZERO);
    }

    private Filling filling(At at) {
        return new Filling(measured -> number(measured, at).orElse(Ratio.ZERO));
    }

    Optional<Ratio> quotient(Gauge part, Gauge whole, At at) {
        return look(whole, at).filter(of -> !of.isZero()).flatMap(of -> look(part, at)
                .map(some -> some.dividedBy(of)));
    }

    private Optional<Ratio> look(Gauge gauge, At at) {
        return gauges.look(gauge.within(at.span(), at.whose()), at.payee(), at.month());
    }

    private Ratio scored(NamedMeasure.Item item, At at) {
        var shape = filling(at).shape(item.shape());
        return look(item.gauge(), at)
                .map(result -> Scalars.of(shape, result))
                .orElse(Ratio.ZERO)
                .times(item.weight());
    }

    private Optional<Ratio> number(Quantity quantity, At at) {
        return switch (quantity) {
            case Quantity.Fixed(var number) -> Optional.of(number);
            case Quantity.OfFacts _ -> Optional.empty();
            case Quantity.Measured(var gauge, var share) -> look(gauge, at).map(number -> number.times(share));
        };
    }

    /** Of a product every part must be known; of the others those count that are. */
    private Optional<Ratio> combined(NamedMeasure.How how, List<Quantity> parts, At at) {
        var numbers = new ArrayList<Ratio>();
        parts.forEach(part -> number(part, at).ifPresent(numbers::add));
        if (numbers.isEmpty() || (how == NamedMeasure.How.PRODUCT && numbers.size() < parts.size())) {
            return Optional.empty();
        }
        return numbers.stream()
                .reduce((a, b) -> switch (how) {
                    case SUM -> a.plus(b);
                    case PRODUCT -> a.times(b);
                    case LARGER -> a.max(b);
                    case SMALLER -> a.min(b);
                    case MEAN -> a.plus(b);
                })
                .map(all -> how == NamedMeasure.How.MEAN ? all.dividedBy(Ratio.of(numbers.size())) : all);
    }

    private int count(NamedMeasure.Months months, At at) {
        var each = at.span().of(months.each());
        var last = each.last(at.month()).equals(at.month())
                ? at.month()
                : each.first(at.month()).minusMonths(1);
        var first = at.span().first(at.month());
        var count = 0;
        for (var i = 0; i < FAR; i++) {
            var month = last.minusMonths((long) i * each.months());
            var holds = (months.inARow() || !month.isBefore(first)) && holds(months.condition(), at.month(each, month));
            if (!holds && (months.inARow() || month.isBefore(first))) {
                return count;
            }
            count += holds ? 1 : 0;
        }
        return count;
    }

    private boolean holds(Condition condition, At at) {
        return switch (condition) {
            case Condition.Any(var of) -> of.stream().anyMatch(one -> holds(one, at));
            case Condition.All(var of) -> of.stream().allMatch(one -> holds(one, at));
            case Condition.Is(var scale, var range) ->
                scale instanceof Scale.Measured(var gauge)
                        && look(gauge, at)
                                .map(filling(at).range(range)::contains)
                                .orElse(false);
        };
    }
}

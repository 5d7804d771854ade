package io.drumbeat.shaping;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.counted.Pieces;
import io.drumbeat.expected.Targets;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.Shape;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Labels;
import io.drumbeat.shaping.Combining.At;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Range;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads every number that a plan hangs on and that is no single fact's. */
public final class Gauges {
    private final PayPlan plan;
    private final Pieces pieces;
    private final Targets targets;
    private final Combining combining;
    private final Values values;
    private final Map<List<Object>, Optional<Ratio>> known = new HashMap<>();

    public Gauges(PayPlan plan, Pieces pieces, Crew crew, Goals goals, Targets targets) {
        this.plan = plan;
        this.pieces = pieces;
        this.targets = targets;
        this.combining = new Combining(this, crew);
        this.values = new Values(plan, pieces, goals, combining, targets.presence());
    }

    public Pieces pieces() {
        return pieces;
    }

    /** Nothing where nobody knows: no target, nothing measured. */
    public Optional<Ratio> of(Gauge gauge, Asking asking) {
        var named = named(gauge, asking);
        return Objects.requireNonNull(named.over()).isDays()
                ? inDays(named, asking)
                : look(named, asking.payee(), asking.month());
    }

    /** Within a day or a week; what is known only of months is looked at over the month. */
    private Optional<Ratio> inDays(Gauge gauge, Asking asking) {
        return gauge.kind() == Gauge.Kind.TARGET
                ? values.targetInDays(gauge, asking)
                : counted(gauge, asking).or(() -> look(gauge.over(Span.MONTH), asking.payee(), asking.month()));
    }

    private Optional<Ratio> counted(Gauge gauge, Asking asking) {
        var payee = asking.payee();
        return switch (gauge.kind()) {
            case VALUE -> values.inDays(gauge, payee, asking);
            case ATTAINMENT ->
                values.targetInDays(gauge, asking)
                        .filter(target -> !target.isZero())
                        .flatMap(target -> values.inDays(gauge, payee, asking).map(value -> value.dividedBy(target)));
            case RANK, RANK_FROM_LAST, RANK_SHARE -> {
                var own = gauge.ofWhom(Whose.OWN);
                yield values.inDays(own, payee, asking)
                        .flatMap(mine -> combining.place(
                                mine, gauge, payee, asking.month(), other -> values.inDays(own, other, asking)));
            }
            default -> Optional.empty();
        };
    }

    /** The gauge with all that it takes from the rule that asks. */
    Gauge named(Gauge gauge, Asking asking) {
        var per = asking.rule().per();
        var over = gauge.over() != null ? gauge.over() : isLookedAt(per, asking) ? per : Span.MONTH;
        var whose =
                gauge.whose() != null ? gauge.whose() : asking.rule().counting().whose();
        var name = gauge.name().equals(Gauge.SAME) ? asking.rule().measure() : gauge.name();
        return gauge.named(name).within(over, whose);
    }

    private static boolean isLookedAt(Span per, Asking asking) {
        return per.isCalendar() || (per.isDays() && asking.day() != null);
    }

    Optional<Ratio> look(Gauge gauge, Payee payee, YearMonth month) {
        var span = Objects.requireNonNull(gauge.over());
        if (span.isBefore()) {
            return look(gauge.over(span.length()), payee, span.asOf(month));
        }
        var key = List.<Object>of(gauge, payee.id(), month);
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var found = read(gauge, payee, month);
        known.put(key, found);
        return found;
    }

    private Optional<Ratio> read(Gauge gauge, Payee payee, YearMonth month) {
        var span = Objects.requireNonNull(gauge.over());
        var whose = Objects.requireNonNull(gauge.whose());
        return switch (gauge.kind()) {
            case VALUE -> value(gauge.name(), span, whose, payee, month);
            case TARGET -> asked(gauge, payee, month);
            case ATTAINMENT ->
                asked(gauge, payee, month).filter(target -> !target.isZero()).flatMap(target -> value(
                                gauge.name(), span, whose, payee, month)
                        .map(value -> value.dividedBy(target)));
            case INVERSE ->
                asked(gauge, payee, month).flatMap(target -> value(gauge.name(), span, whose, payee, month)
                        .filter(value -> !value.isZero())
                        .map(target::dividedBy));
            case GROWTH ->
                value(gauge.name(), span, whose, payee, month.minusYears(1))
                        .filter(before -> !before.isZero())
                        .flatMap(before -> value(gauge.name(), span, whose, payee, month)
                                .map(now -> now.dividedBy(before).minus(Ratio.ONE)));
            case PREVIOUS ->
                value(gauge.name(), span, whose, payee, span.first(month).minusMonths(1));
            case LAST_YEAR -> value(gauge.name(), span, whose, payee, month.minusYears(1));
            case RANK, RANK_FROM_LAST, RANK_SHARE -> rank(gauge, payee, month);
        };
    }

    /** The target, with what earlier spans of the year left open. */
    private Optional<Ratio> asked(Gauge gauge, Payee payee, YearMonth month) {
        var target = targets.of(gauge, payee, month);
        var span = Objects.requireNonNull(gauge.over());
        var before = span.first(month).minusMonths(1);
        if (gauge.carry() == Gauge.Carry.NOTHING
                || before.isBefore(span.of(Span.Unit.YEAR).first(month))
                || !payee.isThere(before)) {
            return target;
        }
        var left = look(gauge.as(Gauge.Kind.TARGET), payee, before)
                .map(asked -> asked.minus(
                        look(gauge.as(Gauge.Kind.VALUE), payee, before).orElse(Ratio.ZERO)))
                .map(open -> gauge.carry() == Gauge.Carry.BOTH ? open : open.max(Ratio.ZERO));
        return target.map(asked -> asked.plus(left.orElse(Ratio.ZERO)).max(Ratio.ZERO));
    }

    private Optional<Ratio> rank(Gauge gauge, Payee payee, YearMonth month) {
        var span = Objects.requireNonNull(gauge.over());
        return value(gauge.name(), span, Whose.OWN, payee, month)
                .or(() -> Combining.nothing(gauge.name()))
                .flatMap(own -> combining.place(
                        own, gauge, payee, month, other -> value(gauge.name(), span, Whose.OWN, other, month)));
    }

    private Optional<Ratio> value(String name, Span span, Whose whose, Payee payee, YearMonth month) {
        return values.of(name, new At(span, whose, payee, month));
    }

    Optional<Ratio> given(String name, Span span, Payee payee, YearMonth month) {
        return values.given(name, span, payee, month);
    }

    /** Whether facts make up the measure, so that it can be walked along. */
    boolean isWalked(Gauge gauge, Asking asking) {
        var span = Objects.requireNonNull(gauge.over());
        return (gauge.kind() == Gauge.Kind.VALUE || gauge.kind() == Gauge.Kind.ATTAINMENT)
                && !span.isBefore()
                && new CountedMeasures(pieces, plan).isWalked(gauge.name())
                && given(gauge.name(), span, asking.payee(), asking.month()).isEmpty();
    }

    /** The facts of a measure in order. */
    List<Piece> walked(Gauge gauge, Payee payee, YearMonth month, @Nullable LocalDate day) {
        return new CountedMeasures(pieces, plan).walked(gauge, payee, month, day);
    }

    /** Why nobody knows a number, and what to give so that somebody does. */
    public String missing(Gauge gauge, Asking asking) {
        var named = named(gauge, asking);
        var over = Objects.requireNonNull(named.over());
        if (plan.measures().stream()
                .anyMatch(one -> one instanceof NamedMeasure.Race && one.name().equals(named.name()))) {
            return "还没有做到";
        }
        if (named.kind().isRank()) {
            return "大家都还是 0，没有名次";
        }
        return over.isDays() && asking.day() != null
                ? "没有目标；要给 %s 的%s目标，或者写 over: month".formatted(over.days(asking.day()), Labels.of(named.name()))
                : targets.missing(named, asking.payee(), asking.month());
    }

    /** What to give so that a quantity is known; nothing where it is. */
    public Optional<String> missing(Quantity quantity, Asking asking) {
        return quantity instanceof Quantity.Measured measured
                        && of(measured.gauge(), asking).isEmpty()
                ? Optional.of(missing(measured.gauge(), asking))
                : Optional.empty();
    }

    /** A range with the person's own numbers in it. */
    public Range filled(Range range, Asking asking) {
        return filling(asking).range(range);
    }

    /** Puts the numbers of whoever is asked for into shapes and ranges. */
    Filling filling(Asking asking) {
        return new Filling(measured -> quantity(measured, asking));
    }

    /** What a shape hangs on and nobody knows. */
    public List<String> missingIn(Shape shape, Asking asking) {
        return shape.measured()
                .flatMap(measured ->
                        missing(measured, asking).stream().map(why -> Labels.of(measured.gauge()) + why + "，不计"))
                .distinct()
                .toList();
    }

    /** A quantity of a plan for a person; nothing known counts as nothing. */
    public Ratio quantity(Quantity quantity, Asking asking) {
        return switch (quantity) {
            case Quantity.Fixed(var number) -> number;
            case Quantity.OfFacts _ -> Ratio.ZERO;
            case Quantity.Measured(var gauge, var share) ->
                of(gauge, asking).orElse(Ratio.ZERO).times(share);
        };
    }
}

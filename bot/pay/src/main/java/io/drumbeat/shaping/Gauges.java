package io.drumbeat.shaping;

import io.drumbeat.counted.Asking;
import io.drumbeat.counted.Piece;
import io.drumbeat.counted.Pieces;
import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads every number that a plan hangs on and that is no single fact's. */
public final class Gauges {
    private final PayPlan plan;
    private final Pieces pieces;
    private final Crew crew;
    private final Goals goals;
    private final Targets targets;
    private final Map<List<Object>, Optional<Ratio>> known = new HashMap<>();

    public Gauges(PayPlan plan, Pieces pieces, Crew crew, Goals goals, Targets targets) {
        this.plan = plan;
        this.pieces = pieces;
        this.crew = crew;
        this.goals = goals;
        this.targets = targets;
    }

    public Pieces pieces() {
        return pieces;
    }

    /** Nothing where nobody knows: no target, nothing measured. */
    public Optional<Ratio> of(Gauge gauge, Asking asking) {
        return look(named(gauge, asking), asking.payee(), asking.month());
    }

    /** The gauge with all that it takes from the rule that asks. */
    Gauge named(Gauge gauge, Asking asking) {
        var per = asking.rule().per();
        var over = gauge.over() != null ? gauge.over() : per.isCalendar() ? per : Span.MONTH;
        var whose =
                gauge.whose() != null ? gauge.whose() : asking.rule().counting().whose();
        var name = gauge.name().equals(Gauge.SAME) ? same(asking) : gauge.name();
        return new Gauge(gauge.kind(), name, over, whose, gauge.toDate());
    }

    private static String same(Asking asking) {
        if (asking.rule().worth() instanceof Worth.OfFact fact
                && (fact.field() == FactField.MARGIN || fact.field() == FactField.UNITS)) {
            return fact.field().id();
        }
        var kinds = asking.rule().counting().kinds();
        return kinds.isEmpty() ? "revenue" : io.drumbeat.yardstick.Counting.measureOf(kinds.getFirst());
    }

    private Optional<Ratio> look(Gauge gauge, Payee payee, YearMonth month) {
        var span = Objects.requireNonNull(gauge.over());
        if (span.length() != span) {
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
            case TARGET -> targets.of(gauge, payee, month);
            case ATTAINMENT ->
                targets.of(gauge, payee, month)
                        .filter(target -> !target.isZero())
                        .flatMap(target ->
                                value(gauge.name(), span, whose, payee, month).map(value -> value.dividedBy(target)));
            case INVERSE ->
                targets.of(gauge, payee, month).flatMap(target -> value(gauge.name(), span, whose, payee, month)
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
            case RANK -> rank(gauge, payee, month);
        };
    }

    /** One more than those of the same role who have more. */
    private Optional<Ratio> rank(Gauge gauge, Payee payee, YearMonth month) {
        var span = Objects.requireNonNull(gauge.over());
        var own = value(gauge.name(), span, Whose.OWN, payee, month).orElse(Ratio.ZERO);
        var ahead = crew.on(month.atEndOfMonth()).values().stream()
                .filter(other -> other.role().equals(payee.role()))
                .filter(other -> gauge.whose() != Whose.TEAM || Objects.equals(other.team(), payee.team()))
                .filter(other -> value(gauge.name(), span, Whose.OWN, other, month)
                                .orElse(Ratio.ZERO)
                                .compareTo(own)
                        > 0)
                .count();
        return Optional.of(Ratio.of(ahead + 1));
    }

    private Optional<Ratio> value(String name, Span span, Whose whose, Payee payee, YearMonth month) {
        var declared = declared(name);
        if (declared.isPresent() && !(declared.get() instanceof NamedMeasure.Counted)) {
            return combined(declared.get(), span, whose, payee, month);
        }
        if (name.equals("collection-rate") && given(name, span, payee, month).isEmpty()) {
            return ratio(
                    filled(Gauge.of(Gauge.Kind.VALUE, "collected"), span, whose),
                    filled(Gauge.of(Gauge.Kind.VALUE, "revenue"), span, whose),
                    payee,
                    month);
        }
        var sum = Ratio.ZERO;
        var any = false;
        var people = pieces.people(whose, payee, month.atEndOfMonth());
        for (var one : people) {
            var part = ofOne(name, span, one, month);
            any |= part.isPresent();
            sum = sum.plus(part.orElse(Ratio.ZERO));
        }
        var mean = CountedMeasures.isMean(name) && people.size() > 1;
        return any ? Optional.of(mean ? sum.dividedBy(Ratio.of(people.size())) : sum) : Optional.empty();
    }

    private Optional<NamedMeasure> declared(String name) {
        return plan.measures().stream().filter(m -> m.name().equals(name)).findFirst();
    }

    private Optional<Ratio> combined(NamedMeasure measure, Span span, Whose whose, Payee payee, YearMonth month) {
        return switch (measure) {
            case NamedMeasure.Share share ->
                ratio(filled(share.part(), span, whose), filled(share.whole(), span, whose), payee, month);
            case NamedMeasure.Weighted card -> {
                var sum = Ratio.ZERO;
                for (var item : card.items()) {
                    var result = look(filled(item.gauge(), span, whose), payee, month);
                    sum = sum.plus(result.map(s -> Scalars.of(item.shape(), s))
                            .orElse(Ratio.ZERO)
                            .times(item.weight()));
                }
                yield Optional.of(sum);
            }
            case NamedMeasure.Counted _ -> Optional.empty();
        };
    }

    private static Gauge filled(Gauge gauge, Span span, Whose whose) {
        return new Gauge(
                gauge.kind(),
                gauge.name(),
                gauge.over() == null ? span : gauge.over(),
                gauge.whose() == null ? whose : gauge.whose(),
                gauge.toDate());
    }

    private Optional<Ratio> ratio(Gauge part, Gauge whole, Payee payee, YearMonth month) {
        return look(whole, payee, month).filter(of -> !of.isZero()).flatMap(of -> look(part, payee, month)
                .map(some -> some.dividedBy(of)));
    }

    /** What is given for the span, else for its months, else what the facts say. */
    private Optional<Ratio> ofOne(String name, Span span, Payee payee, YearMonth month) {
        var given = given(name, span, payee, month);
        return given.isPresent() ? given : new CountedMeasures(pieces, plan).of(name, payee, span.first(month), month);
    }

    Optional<Ratio> given(String name, Span span, Payee payee, YearMonth month) {
        var whole = goals.given(payee.id(), name, span, month);
        if (whole.isPresent()) {
            return whole;
        }
        var adds = CountedMeasures.adds(name);
        var sum = Ratio.ZERO;
        var count = 0;
        for (var each = span.first(month); !each.isAfter(month); each = each.plusMonths(1)) {
            var part = goals.inMonth(payee.id(), name, each, !adds);
            sum = sum.plus(part.orElse(Ratio.ZERO));
            count += part.isPresent() ? 1 : 0;
        }
        if (count == 0) {
            return Optional.empty();
        }
        return Optional.of(adds ? sum : sum.dividedBy(Ratio.of(count)));
    }

    /** Whether facts make up the measure, so that it can be walked along. */
    boolean isWalked(Gauge gauge, Asking asking) {
        var span = Objects.requireNonNull(gauge.over());
        return (gauge.kind() == Gauge.Kind.VALUE || gauge.kind() == Gauge.Kind.ATTAINMENT)
                && span.length() == span
                && new CountedMeasures(pieces, plan).counting(gauge.name()).isPresent()
                && given(gauge.name(), span, asking.payee(), asking.month()).isEmpty();
    }

    /** The facts of a measure in order. */
    List<Piece> walked(Gauge gauge, Asking asking) {
        var measures = new CountedMeasures(pieces, plan);
        var counting = measures.counting(gauge.name()).orElseThrow().whose(Objects.requireNonNull(gauge.whose()));
        var from = Objects.requireNonNull(gauge.over()).first(asking.month());
        return pieces.of(counting, measures.worth(gauge.name()), asking.payee(), from, asking.month());
    }

    /** Why nobody knows a number, and what to give so that somebody does. */
    public String missing(Gauge gauge, Asking asking) {
        return targets.missing(named(gauge, asking), asking.payee(), asking.month());
    }

    /** What to give so that a quantity is known; nothing where it is. */
    public Optional<String> missing(Quantity quantity, Asking asking) {
        return quantity instanceof Quantity.Measured measured
                        && of(measured.gauge(), asking).isEmpty()
                ? Optional.of(missing(measured.gauge(), asking))
                : Optional.empty();
    }

    /** A quantity of a plan for a person; nothing known counts as nothing. */
    public Ratio quantity(Quantity quantity, Asking asking) {
        return switch (quantity) {
            case Quantity.Fixed(var number) -> number;
            case Quantity.Measured(var gauge, var share) ->
                of(gauge, asking).orElse(Ratio.ZERO).times(share);
        };
    }
}

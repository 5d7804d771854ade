package io.drumbeat.expected;

import io.drumbeat.counted.Pieces;
import io.drumbeat.happening.Goals;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Terms;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.saying.Labels;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What is asked of people, with what newcomers and those who were away are let off. */
public final class Targets {
    private final Goals goals;
    private final Pieces pieces;
    private final Presence presence;
    private final List<Terms.RampStep> ramp;

    public Targets(Goals goals, Pieces pieces, Presence presence, List<Terms.RampStep> ramp) {
        this.goals = goals;
        this.pieces = pieces;
        this.presence = presence;
        this.ramp = ramp;
    }

    public Optional<Ratio> of(Gauge gauge, Payee payee, YearMonth month) {
        var whose = Objects.requireNonNull(gauge.whose());
        if (whose == Whose.TEAM && payee.team() != null) {
            var team = named("team:" + payee.team(), gauge, month);
            if (team.isPresent()) {
                return team;
            }
        }
        var own = of(payee, gauge, month);
        if (whose == Whose.OWN || (whose != Whose.TEAM && own.isPresent())) {
            return own;
        }
        var parts = pieces.people(whose, payee, month.atEndOfMonth()).stream()
                .map(one -> of(one, gauge, month))
                .flatMap(Optional::stream)
                .toList();
        return parts.isEmpty() ? own : Optional.of(Ratio.sum(parts));
    }

    /** Why nobody knows a number, and what to give so that somebody does. */
    public String missing(Gauge gauge, Payee payee, YearMonth month) {
        var span = Objects.requireNonNull(gauge.over());
        if (span.isBefore()) {
            return missing(gauge.over(span.length()), payee, span.asOf(month));
        }
        var kind = gauge.kind();
        var wanted = "%s 的%s".formatted(span.name(month), Labels.of(gauge.name()));
        if (kind == Gauge.Kind.ATTAINMENT || kind == Gauge.Kind.INVERSE || kind == Gauge.Kind.TARGET) {
            var target = of(gauge, payee, month);
            if (target.isEmpty()) {
                return "没有目标；要给 " + wanted + "目标";
            }
            if (target.get().isZero()) {
                return "没法算，目标是 0";
            }
        }
        return kind == Gauge.Kind.GROWTH ? "没有去年同期的数" : "没有数；要给 " + wanted;
    }

    private Optional<Ratio> named(String name, Gauge gauge, YearMonth month) {
        var span = Objects.requireNonNull(gauge.over());
        var whole = goals.whole(name, gauge.name(), span, month);
        if (whole.isPresent() && !gauge.toDate()) {
            return whole;
        }
        return sum(name, gauge, month, _ -> Ratio.ONE);
    }

    private Optional<Ratio> of(Payee payee, Gauge gauge, YearMonth month) {
        var span = Objects.requireNonNull(gauge.over());
        var whole = goals.whole(payee.id(), gauge.name(), span, month);
        if (whole.isPresent() && !gauge.toDate()) {
            return whole.map(target -> target.times(asked(payee, span, month)));
        }
        return sum(payee.id(), gauge, month, each -> asked(payee, each));
    }

    private Optional<Ratio> sum(
            String name, Gauge gauge, YearMonth month, java.util.function.Function<YearMonth, Ratio> asked) {
        var span = Objects.requireNonNull(gauge.over());
        var last = gauge.toDate() ? month : span.last(month);
        var sum = Ratio.ZERO;
        var any = false;
        for (var each = span.first(month); !each.isAfter(last); each = each.plusMonths(1)) {
            var target = goals.monthly(name, gauge.name(), each, span);
            any |= target.isPresent();
            sum = sum.plus(target.orElse(Ratio.ZERO).times(asked.apply(each)));
        }
        return any ? Optional.of(sum) : Optional.empty();
    }

    /** The mean over the months of a span. */
    private Ratio asked(Payee payee, Span span, YearMonth month) {
        if (ramp.isEmpty()) {
            return presence.shrinksTargets() ? presence.of(payee, span.first(month), span.last(month)) : Ratio.ONE;
        }
        var sum = Ratio.ZERO;
        for (var each = span.first(month); !each.isAfter(span.last(month)); each = each.plusMonths(1)) {
            sum = sum.plus(asked(payee, each));
        }
        return sum.dividedBy(Ratio.of(span.months()));
    }

    private Ratio asked(Payee payee, YearMonth month) {
        var there = presence.shrinksTargets() ? presence.of(payee, month) : Ratio.ONE;
        return there.times(step(payee, month).map(Terms.RampStep::target).orElse(Ratio.ONE));
    }

    /** How much of a time people were there. */
    public Presence presence() {
        return presence;
    }

    /** What is different in one of somebody's first months. */
    public Optional<Terms.RampStep> step(Payee payee, YearMonth month) {
        var nth = payee.monthsIn(month);
        return nth < 1
                ? Optional.empty()
                : ramp.stream().filter(step -> step.month() == nth).findFirst();
    }
}

package io.drumbeat.shaping;

import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Condition;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.Scale;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The measures that a plan makes of others. */
final class Combining {
    /** Nobody's run of good months is followed further back. */
    private static final int FAR = 120;

    private final Gauges gauges;

    Combining(Gauges gauges) {
        this.gauges = gauges;
    }

    /** For whom, at the end of which month, over what, and whose numbers. */
    record At(Span span, Whose whose, Payee payee, YearMonth month) {
        At month(Span of, YearMonth other) {
            return new At(of, whose, payee, other);
        }
    }

    Optional<Ratio> of(NamedMeasure measure, At at) {
        return switch (measure) {
            case NamedMeasure.Counted _, NamedMeasure.Given _ -> Optional.empty();
            case NamedMeasure.Share(var _, var part, var whole) -> quotient(part, whole, at);
            case NamedMeasure.Weighted(var _, var items) ->
                Optional.of(
                        Ratio.sum(items.stream().map(item -> scored(item, at)).toList()));
            case NamedMeasure.Combined(var _, var how, var parts) -> combined(how, parts, at);
            case NamedMeasure.Months months -> Optional.of(Ratio.of(count(months, at)));
        };
    }

    Optional<Ratio> quotient(Gauge part, Gauge whole, At at) {
        return look(whole, at).filter(of -> !of.isZero()).flatMap(of -> look(part, at)
                .map(some -> some.dividedBy(of)));
    }

    private Optional<Ratio> look(Gauge gauge, At at) {
        return gauges.look(gauge.within(at.span(), at.whose()), at.payee(), at.month());
    }

    private Ratio scored(NamedMeasure.Item item, At at) {
        var shape = new Filling(measured -> number(measured, at).orElse(Ratio.ZERO)).shape(item.shape());
        return look(item.gauge(), at)
                .map(result -> Scalars.of(shape, result))
                .orElse(Ratio.ZERO)
                .times(item.weight());
    }

    private Optional<Ratio> number(Quantity quantity, At at) {
        return switch (quantity) {
            case Quantity.Fixed(var number) -> Optional.of(number);
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
        return numbers.stream().reduce((a, b) -> switch (how) {
            case SUM -> a.plus(b);
            case PRODUCT -> a.times(b);
            case LARGER -> a.max(b);
            case SMALLER -> a.min(b);
        });
    }

    private int count(NamedMeasure.Months months, At at) {
        var month = at.span().of(Span.Unit.MONTH);
        var count = 0;
        if (months.inARow()) {
            while (count < FAR
                    && holds(months.condition(), at.month(month, at.month().minusMonths(count)))) {
                count++;
            }
            return count;
        }
        for (var each = at.span().first(at.month()); !each.isAfter(at.month()); each = each.plusMonths(1)) {
            count += holds(months.condition(), at.month(month, each)) ? 1 : 0;
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
                                .map(new Filling(
                                                measured -> number(measured, at).orElse(Ratio.ZERO))
                                        .range(range)::contains)
                                .orElse(false);
        };
    }
}

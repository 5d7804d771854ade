package io.drumbeat.paybook;

import io.drumbeat.happening.Crew;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Worth;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Whose;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Whose facts somebody's pay can hang on: mostly only their own, so that nobody reads more than they need. */
public final class Reach {
    private Reach() {}

    /** The person, and everybody else as soon as any rule of theirs looks at others. */
    public static Collection<String> of(String person, Collection<PayPlan> plans, LocalDate day, Crew crew) {
        var payee = crew.payee(person, day);
        var alone = payee.isEmpty()
                || plans.stream()
                        .filter(plan -> plan.audience().has(person, payee.get().role(), payee.get().maturity(), payee.get().team()))
                        .flatMap(plan -> Stream.concat(
                                plan.measures().stream().flatMap(Reach::measured),
                                plan.rules().stream()
                                        .filter(rule -> rule.audience()
                                                .has(person, payee.get().role(), payee.get().maturity(), payee.get().team()))
                                        .flatMap(Reach::asked)))
                        .allMatch(whose -> whose == Whose.OWN);
        return alone ? List.of(person) : everybody(person, day, crew);
    }

    private static Set<String> everybody(String person, LocalDate day, Crew crew) {
        var all = new LinkedHashSet<>(crew.on(day).keySet());
        all.add(person);
        return all;
    }

    private static Stream<Whose> measured(NamedMeasure measure) {
        return switch (measure) {
            case NamedMeasure.Counted counted -> Stream.of(counted.counting().whose());
            case NamedMeasure.Share share -> Stream.concat(gauge(share.part()), gauge(share.whole()));
            case NamedMeasure.Weighted weighted -> items(weighted.items());
        };
    }

    private static Stream<Whose> items(List<NamedMeasure.Item> items) {
        return items.stream().flatMap(item -> gauge(item.gauge()));
    }

    private static Stream<Whose> gauge(Gauge gauge) {
        return gauge.kind() == Gauge.Kind.RANK
                ? Stream.of(Whose.EVERYONE)
                : Stream.of(gauge.whose() == null ? Whose.OWN : gauge.whose());
    }

    private static Stream<Whose> asked(PayRule rule) {
        var gates = rule.gates().stream().flatMap(gate -> scale(gate.scale()));
        var factors = rule.factors().stream()
                .flatMap(factor -> Stream.concat(scale(factor.scale()), shape(factor.shape())));
        var base = rule.worth() instanceof Worth.OfPerson(var sum) ? quantity(sum) : Stream.<Whose>empty();
        var divided = rule.division() == null ? Stream.<Whose>empty() : Stream.of(Whose.TEAM);
        return Stream.of(Stream.of(rule.counting().whose()), scale(rule.scale()), shape(rule.shape()), gates, factors, base, divided)
                .flatMap(each -> each);
    }

    private static Stream<Whose> scale(Scale scale) {
        return scale instanceof Scale.Measured(var gauge) ? gauge(gauge) : Stream.empty();
    }

    private static Stream<Whose> quantity(Quantity quantity) {
        return quantity instanceof Quantity.Measured(var gauge, _) ? gauge(gauge) : Stream.empty();
    }

    private static Stream<Whose> shape(Shape shape) {
        return switch (shape) {
            case Shape.Scorecard(var items) -> items(items);
            case Shape.Table(var rows) ->
                rows.stream().flatMap(row -> row.when().stream()).map(Adjustment.Gate::scale).flatMap(Reach::scale);
            default -> Stream.empty();
        };
    }
}

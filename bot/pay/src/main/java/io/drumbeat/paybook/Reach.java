package io.drumbeat.paybook;

import io.drumbeat.happening.Crew;
import io.drumbeat.happening.Payee;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.Condition;
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
import java.util.Objects;
import java.util.stream.Stream;

/** Whose facts somebody's pay can hang on: mostly only their own, so that nobody reads more than they need. */
public final class Reach {
    private Reach() {}

    /** The person, and those others at whom any rule of theirs looks. */
    public static Collection<String> of(String person, Collection<PayPlan> plans, LocalDate day, Crew crew) {
        var payee = crew.payee(person, day);
        var reached = new LinkedHashSet<String>();
        reached.add(person);
        payee.ifPresent(one -> plans.stream()
                .filter(plan -> isFor(plan.audience(), one))
                .flatMap(plan -> Stream.of(
                                plan.measures().stream().flatMap(Reach::measured),
                                plan.terms().caps().stream()
                                        .flatMap(cap -> Stream.concat(Stream.of(cap.whose()), quantity(cap.amount()))),
                                plan.rules().stream()
                                        .filter(rule -> isFor(rule.audience(), one))
                                        .flatMap(Reach::asked))
                        .flatMap(each -> each))
                .distinct()
                .forEach(whose -> reached.addAll(people(whose, one, day, crew))));
        return reached;
    }

    private static boolean isFor(Audience audience, Payee payee) {
        return audience.has(payee.id(), payee.role(), payee.maturity(), payee.team());
    }

    private static List<String> people(Whose whose, Payee payee, LocalDate day, Crew crew) {
        return switch (whose) {
            case OWN -> List.of();
            case REPORTS, REPORTS_2, REPORTS_3, BELOW ->
                crew.below(payee.id(), day).stream().map(Payee::id).toList();
            case TEAM ->
                crew.on(day).values().stream()
                        .filter(other -> Objects.equals(other.team(), payee.team()))
                        .map(Payee::id)
                        .toList();
            case EVERYONE -> List.copyOf(crew.on(day).keySet());
        };
    }

    private static Stream<Whose> measured(NamedMeasure measure) {
        return switch (measure) {
            case NamedMeasure.Counted counted -> Stream.of(counted.counting().whose());
            case NamedMeasure.Given _, NamedMeasure.Graded _ -> Stream.empty();
            case NamedMeasure.OfPeople people -> Stream.of(people.whose());
            case NamedMeasure.Race _ -> Stream.of(Whose.EVERYONE);
            case NamedMeasure.Share share -> Stream.concat(gauge(share.part()), gauge(share.whole()));
            case NamedMeasure.Weighted weighted -> items(weighted.items());
            case NamedMeasure.Combined combined -> combined.parts().stream().flatMap(Reach::quantity);
            case NamedMeasure.Months months -> condition(months.condition());
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
        var gates = rule.gates().stream().flatMap(gate -> condition(gate.condition()));
        var factors =
                rule.factors().stream().flatMap(factor -> Stream.concat(scale(factor.scale()), shape(factor.shape())));
        var base = rule.worth() instanceof Worth.OfPerson(var sum) ? quantity(sum) : Stream.<Whose>empty();
        var divided = rule.division() == null ? Stream.<Whose>empty() : Stream.of(Whose.TEAM);
        var numbers = Stream.of(
                        Stream.ofNullable(rule.exceeding()),
                        Stream.ofNullable(rule.bounds().floor()),
                        Stream.ofNullable(rule.bounds().cap()),
                        rule.shape().measured())
                .flatMap(each -> each)
                .flatMap(Reach::quantity);
        return Stream.of(
                        Stream.of(rule.counting().whose()),
                        numbers,
                        scale(rule.scale()),
                        shape(rule.shape()),
                        gates,
                        factors,
                        base,
                        divided)
                .flatMap(each -> each);
    }

    private static Stream<Whose> condition(Condition condition) {
        return condition.each().flatMap(is -> scale(is.scale()));
    }

    private static Stream<Whose> scale(Scale scale) {
        return scale instanceof Scale.Measured(var gauge) ? gauge(gauge) : Stream.empty();
    }

    private static Stream<Whose> quantity(Quantity quantity) {
        return quantity instanceof Quantity.Measured measured ? gauge(measured.gauge()) : Stream.empty();
    }

    private static Stream<Whose> shape(Shape shape) {
        return switch (shape) {
            case Shape.Scorecard(var items) -> items(items);
            case Shape.Table(var rows) ->
                rows.stream().flatMap(row -> row.when().stream()).flatMap(Reach::condition);
            case Shape.Hanging(var inner) -> shape(inner);
            default -> Stream.empty();
        };
    }
}

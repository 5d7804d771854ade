package io.drumbeat.paybook;

import io.drumbeat.plan.Condition;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Worth;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import java.util.List;
import java.util.stream.Stream;

/** Every number that a plan looks at beside the facts that it counts. */
final class Looking {
    private Looking() {}

    static Stream<Gauge> at(NamedMeasure measure) {
        return switch (measure) {
            case NamedMeasure.Counted _, NamedMeasure.Given _, NamedMeasure.Graded _ -> Stream.empty();
            case NamedMeasure.OfPeople people ->
                Stream.concat(
                        Stream.ofNullable(people.gauge()),
                        Stream.ofNullable(people.condition()).flatMap(Looking::condition));
            case NamedMeasure.Race race -> Stream.of(race.gauge());
            case NamedMeasure.Share share -> Stream.of(share.part(), share.whole());
            case NamedMeasure.Weighted weighted -> items(weighted.items());
            case NamedMeasure.Combined combined -> combined.parts().stream().flatMap(Looking::quantity);
            case NamedMeasure.Months months -> condition(months.condition());
        };
    }

    static Stream<Gauge> at(PayRule rule) {
        var gates = rule.gates().stream().flatMap(gate -> condition(gate.condition()));
        var factors =
                rule.factors().stream().flatMap(factor -> Stream.concat(scale(factor.scale()), whole(factor.shape())));
        var base = rule.worth() instanceof Worth.OfPerson(var sum) ? quantity(sum) : Stream.<Gauge>empty();
        var numbers = Stream.of(
                        Stream.ofNullable(rule.exceeding()),
                        Stream.ofNullable(rule.bounds().floor()),
                        Stream.ofNullable(rule.bounds().cap()))
                .flatMap(each -> each)
                .flatMap(Looking::quantity);
        return Stream.of(numbers, scale(rule.scale()), whole(rule.shape()), gates, factors, base)
                .flatMap(each -> each);
    }

    /** What its terms hang on. */
    static Stream<Gauge> atTermsOf(PayPlan plan) {
        var terms = plan.terms();
        return Stream.of(
                        terms.caps().stream().map(cap -> cap.amount()),
                        terms.guarantees().stream().map(floor -> floor.amount()))
                .flatMap(each -> each)
                .flatMap(Looking::quantity);
    }

    private static Stream<Gauge> items(List<NamedMeasure.Item> items) {
        return items.stream().flatMap(item -> Stream.concat(Stream.of(item.gauge()), whole(item.shape())));
    }

    private static Stream<Gauge> condition(Condition condition) {
        return condition.each().flatMap(is -> scale(is.scale()));
    }

    private static Stream<Gauge> scale(Scale scale) {
        return switch (scale) {
            case Scale.Measured(var gauge) -> Stream.of(gauge);
            case Scale.Attained(var target) -> Stream.of(target);
            case Scale.Same _, Scale.OfFact _, Scale.Distinct _ -> Stream.empty();
        };
    }

    private static Stream<Gauge> quantity(Quantity quantity) {
        return quantity instanceof Quantity.Measured measured ? Stream.of(measured.gauge()) : Stream.empty();
    }

    /** With the numbers that stand in it. */
    private static Stream<Gauge> whole(Shape shape) {
        return Stream.concat(shape.measured().flatMap(Looking::quantity), shape(shape));
    }

    private static Stream<Gauge> shape(Shape shape) {
        return switch (shape) {
            case Shape.Scorecard(var items) -> items(items);
            case Shape.Table(var rows) ->
                rows.stream().flatMap(row -> row.when().stream()).flatMap(Looking::condition);
            case Shape.Hanging(var inner) -> shape(inner);
            default -> Stream.empty();
        };
    }
}

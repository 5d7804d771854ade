package io.drumbeat.saying;

import io.drumbeat.plan.Condition;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.End;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Range;
import io.drumbeat.yardstick.Span;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Shapes, conditions and quantities in words. */
final class ShapeWords {
    private final Currency currency;
    private final ShareMeasures shares;
    private final UnaryOperator<String> called;

    /** @param called how people call somebody or a team that the plan names by its id */
    ShapeWords(PayPlan plan, UnaryOperator<String> called) {
        this.called = called;
        this.currency = plan.currency();
        this.shares = ShareMeasures.of(plan.measures());
    }

    String called(String id) {
        return called.apply(id);
    }

    String shape(Shape shape, Scale scale) {
        var by = scale instanceof Scale.Same ? "" : "看" + scale(scale) + "，";
        var share = shares.isShare(scale);
        return switch (shape) {
            case Shape.Flat(var pay) -> pay(pay);
            case Shape.Hanging(var inner) -> shape(inner, scale);
            case Shape.Straight() -> by + "多少就按多少";
            case Shape.Steps(var marginal, var steps) when isRank(scale) && !marginal -> by + ranks(steps);
            case Shape.Steps(var marginal, var steps) ->
                by + (marginal ? "超额累进，每一段按自己的：" : "全额累进，到哪档全部按哪档：") + steps(steps, share);
            case Shape.Reached(var steps, var before) ->
                by
                        + (before ? "每一笔看它以前累计到了哪档（过线那一笔还按旧的），" : "每一笔看累计到它为止到了哪档，")
                        + "这一笔全部按那档，前面的不变："
                        + steps(steps, share);
            case Shape.Curve curve -> by + "中间按直线：" + curve(curve, share);
            case Shape.Table(var rows) ->
                "从上到下第一行对得上的：" + rows.stream().map(this::row).collect(Collectors.joining("；"));
            case Shape.Scorecard(var items) -> "计分卡 " + items(items);
        };
    }

    String items(List<NamedMeasure.Item> items) {
        return items.stream()
                .map(item -> "%s 占 %s".formatted(gauge(item.gauge()), Figures.percent(item.weight())))
                .collect(Collectors.joining("、"));
    }

    private String steps(List<Shape.Step> steps, boolean share) {
        return steps.stream()
                .map(step -> "%s%s %s"
                        .formatted(
                                place(step.low(), share), step.low().included() ? "起（含）" : "以上（不含）", pay(step.pay())))
                .collect(Collectors.joining("，"));
    }

    private static boolean isRank(Scale scale) {
        return scale instanceof Scale.Measured(var gauge)
                && (gauge.kind() == Gauge.Kind.RANK || gauge.kind() == Gauge.Kind.RANK_FROM_LAST);
    }

    /** The first place is the best, and what is beyond the last one is paid as that. */
    private String ranks(List<Shape.Step> steps) {
        return steps.stream()
                .map(step -> "第 %s 名%s %s"
                        .formatted(place(step.low(), false), step.low().included() ? "起" : "以后", pay(step.pay())))
                .collect(Collectors.joining("，"));
    }

    private String curve(Shape.Curve curve, boolean share) {
        var points = curve.points().stream()
                .map(point -> "%s 时 %s"
                        .formatted(place(new Range.Bound(point.at(), true, point.of()), share), pay(point.pay())))
                .collect(Collectors.joining("，"));
        var before = curve.before() == End.NOTHING ? "，再低没有" : curve.before() == End.LEVEL ? "，再低不变" : "，再低照样减";
        var after = curve.after() == End.NOTHING ? "，再高没有" : curve.after() == End.LEVEL ? "，再高不变" : "，再高照样加";
        return points + before + after;
    }

    private String row(Shape.Row row) {
        var conditions = new ArrayList<String>();
        if (!row.where().isAll()) {
            conditions.add(filter(row.where()));
        }
        row.when().forEach(condition -> conditions.add(condition(condition)));
        return (conditions.isEmpty() ? "其余" : String.join("、", conditions)) + " " + pay(row.pay());
    }

    /** A number of the scale, or the name of the person's own. */
    private String place(Range.Bound bound, boolean share) {
        return bound.of() == null ? Figures.place(bound.at(), share) : quantity(bound.of());
    }

    String pay(Pay pay) {
        if (pay.of() != null) {
            return (pay.kind() == Shape.Kind.TIMES ? "×" : pay.kind() == Shape.Kind.EACH ? "每个 " : "")
                    + quantity(pay.of());
        }
        return switch (pay.kind()) {
            case RATE -> Figures.percent(pay.value());
            case TIMES -> "×" + Figures.factor(pay.value());
            case SUM -> Figures.money(pay.value(), currency);
            case EACH ->
                pay.per().isZero()
                        ? "每个 " + Figures.money(pay.value(), currency)
                        : "每满 %s %s".formatted(Figures.step(pay.per()), Figures.money(pay.value(), currency));
        };
    }

    String scale(Scale scale) {
        return switch (scale) {
            case Scale.Same() -> "这一段的合计";
            case Scale.OfFact(var field) -> field.label();
            case Scale.Distinct(var word) -> "有几种" + Labels.ofField(word);
            case Scale.Attained _ -> "完成率";
            case Scale.Measured(var gauge) -> gauge(gauge);
        };
    }

    String gauge(Gauge gauge) {
        var over = gauge.over();
        var whose = gauge.whose();
        return (whose == null ? "" : whose.label())
                + (over == null || over.is(Span.Unit.MONTH) ? "" : over.label())
                + Labels.of(gauge)
                + (gauge.toDate() ? "（对到目前为止的目标）" : "")
                + switch (gauge.carry()) {
                    case NOTHING -> "";
                    case DEFICIT -> "（以前没完成的加到目标里）";
                    case BOTH -> "（以前差的、多的都算进目标）";
                };
    }

    String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Fixed(var number) -> Figures.money(number, currency);
            case Quantity.OfFacts(var field, var share) -> "这些单%s的 %s".formatted(field.label(), Figures.percent(share));
            case Quantity.Measured(var gauge, var share) ->
                share.equals(Ratio.ONE)
                        ? gauge(gauge)
                        : share.compareTo(Ratio.ONE) > 0
                                ? "%s的 %s 倍".formatted(gauge(gauge), Figures.factor(share))
                                : gauge(gauge) + "的 " + Figures.percent(share);
        };
    }

    String condition(Condition condition) {
        return switch (condition) {
            case Condition.Is(var scale, var range) ->
                scale(scale) + Labels.range(range, bound -> place(bound, shares.isShare(scale)));
            case Condition.Any(var of) -> of.stream().map(this::condition).collect(Collectors.joining("，或"));
            case Condition.All(var of) -> of.stream().map(this::condition).collect(Collectors.joining("，并且"));
        };
    }

    String filter(Filter filter) {
        var said = new ArrayList<String>();
        filter.is().forEach((field, values) -> said.add(Labels.ofField(field) + "是" + values(field, values)));
        filter.isNot().forEach((field, values) -> said.add(Labels.ofField(field) + "不是" + values(field, values)));
        filter.numbers()
                .forEach((field, range) ->
                        said.add(field.label() + Labels.range(range, bound -> place(bound, field.isShare()))));
        if (!filter.any().isEmpty()) {
            said.add(filter.any().stream().map(this::filter).collect(Collectors.joining("，或")));
        }
        return said.stream().sorted().collect(Collectors.joining("、"));
    }

    private String values(String field, java.util.Set<String> values) {
        return values.stream()
                .map(value -> switch (value) {
                    case "new" -> "新客户";
                    case "existing" -> "老客户";
                    case Filter.SELF -> "本人";
                    default -> field.equals("person") || field.equals("team") ? called(value) : value;
                })
                .sorted()
                .collect(Collectors.joining("或"));
    }
}

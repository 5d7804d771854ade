package io.drumbeat.saying;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Shape.End;
import io.drumbeat.plan.Shape.Pay;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Range;
import io.drumbeat.yardstick.Span;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;

/** Shapes, conditions and quantities in words. */
final class ShapeWords {
    private final Currency currency;

    ShapeWords(Currency currency) {
        this.currency = currency;
    }

    String shape(Shape shape, Scale scale) {
        var by = scale instanceof Scale.Same ? "" : "看" + scale(scale) + "，";
        var share = isShare(scale);
        return switch (shape) {
            case Shape.Flat(var pay) -> pay(pay);
            case Shape.Straight() -> by + "多少就按多少";
            case Shape.Steps(var marginal, var steps) ->
                by + (marginal ? "超额累进，每一段按自己的：" : "全额累进，到哪档全部按哪档：") + steps(steps, share);
            case Shape.Reached(var steps) -> by + "到达档位按整单，每一笔全部按累计到的那一档：" + steps(steps, share);
            case Shape.Curve curve -> by + "中间按直线：" + curve(curve, share);
            case Shape.Table(var rows) ->
                "从上到下第一行对得上的：" + rows.stream().map(this::row).collect(Collectors.joining("；"));
            case Shape.Scorecard(var items) -> "计分卡 " + items(items);
        };
    }

    private static boolean isShare(Scale scale) {
        return switch (scale) {
            case Scale.Same() -> false;
            case Scale.OfFact(var field) -> field.isShare();
            case Scale.Attained _ -> true;
            case Scale.Measured(var gauge) -> gauge.kind().isShare();
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
                                Figures.place(step.low().at(), share),
                                step.low().included() ? "起（含）" : "以上（不含）",
                                pay(step.pay())))
                .collect(Collectors.joining("，"));
    }

    private String curve(Shape.Curve curve, boolean share) {
        var points = curve.points().stream()
                .map(point -> "%s 时 %s".formatted(Figures.place(point.at(), share), pay(point.pay())))
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
        row.when().forEach(gate -> conditions.add(condition(gate)));
        return (conditions.isEmpty() ? "其余" : String.join("、", conditions)) + " " + pay(row.pay());
    }

    String pay(Pay pay) {
        return switch (pay.kind()) {
            case RATE -> Figures.percent(pay.value());
            case TIMES -> "×" + Figures.factor(pay.value());
            case SUM -> Figures.money(pay.value(), currency);
            case EACH ->
                pay.per().isZero()
                        ? "每个 " + Figures.money(pay.value(), currency)
                        : "每满 %s %s".formatted(Figures.number(pay.per()), Figures.money(pay.value(), currency));
        };
    }

    String scale(Scale scale) {
        return switch (scale) {
            case Scale.Same() -> "这一段的合计";
            case Scale.OfFact(var field) -> field.label();
            case Scale.Attained _ -> "完成率";
            case Scale.Measured(var gauge) -> gauge(gauge);
        };
    }

    String gauge(Gauge gauge) {
        var over = gauge.over();
        var whose = gauge.whose();
        return (whose == null ? "" : whose.label())
                + (over == null || over == Span.MONTH ? "" : over.label())
                + Labels.of(gauge)
                + (gauge.toDate() ? "（对到目前为止的目标）" : "");
    }

    String quantity(Quantity quantity) {
        return switch (quantity) {
            case Quantity.Fixed(var number) -> Figures.money(number, currency);
            case Quantity.Measured(var gauge, var share) ->
                share.equals(io.drumbeat.ratio.Ratio.ONE) ? gauge(gauge) : gauge(gauge) + "的 " + Figures.percent(share);
        };
    }

    String condition(Adjustment.Gate gate) {
        return scale(gate.scale()) + range(gate.range(), isShare(gate.scale()));
    }

    static String range(Range range, boolean share) {
        var low = range.low();
        var high = range.high();
        var said = low == null ? "" : "%s %s".formatted(low.included() ? "不低于" : "高于", Figures.place(low.at(), share));
        if (high == null) {
            return said;
        }
        return said
                + (low == null ? "" : "、")
                + "%s %s".formatted(high.included() ? "不高于" : "低于", Figures.place(high.at(), share));
    }

    String filter(Filter filter) {
        var said = new ArrayList<String>();
        filter.is().forEach((field, values) -> said.add(field(field) + "是" + values(values)));
        filter.isNot().forEach((field, values) -> said.add(field(field) + "不是" + values(values)));
        filter.numbers().forEach((field, range) -> said.add(field.label() + range(range, field.isShare())));
        return said.stream().sorted().collect(Collectors.joining("、"));
    }

    private static String values(java.util.Set<String> values) {
        return values.stream()
                .map(value -> switch (value) {
                    case "new" -> "新客户";
                    case "existing" -> "老客户";
                    default -> value;
                })
                .sorted()
                .collect(Collectors.joining("或"));
    }

    private static String field(String field) {
        return switch (field) {
            case "customers", "customer" -> "客户";
            case "product" -> "产品";
            case "line" -> "产品线";
            case "source" -> "来源";
            case "stage" -> "阶段";
            case "deal" -> "商机";
            case "reason" -> "原因";
            case "currency" -> "币种";
            default -> field;
        };
    }
}

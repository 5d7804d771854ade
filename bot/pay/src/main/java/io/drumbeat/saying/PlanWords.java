package io.drumbeat.saying;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Adjustment.Delay;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.DateSpan;
import io.drumbeat.plan.NamedMeasure;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting.Once;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Says a plan back in sentences, so that whoever wrote it sees what it was understood as. */
public final class PlanWords {
    private final PayPlan plan;
    private final ShapeWords words;
    private final List<String> said = new ArrayList<>();

    private PlanWords(PayPlan plan) {
        this.plan = plan;
        this.words = new ShapeWords(plan.currency());
    }

    /** One sentence for the plan, one for each measure, rule and term. */
    public static List<String> of(PayPlan plan) {
        var words = new PlanWords(plan);
        words.head();
        plan.measures().forEach(words::measure);
        plan.rules().forEach(rule -> words.said.add(words.rule(rule)));
        new TermsWords(plan, words.words, words.said).say();
        return List.copyOf(words.said);
    }

    private void head() {
        said.add("%s 第 %d 版%s%s。"
                .formatted(plan.name(), plan.version(), audience(plan.audience()), dates(plan.inForce())));
    }

    static String audience(Audience audience) {
        var parts = new ArrayList<String>();
        parts.add(joined(audience.roles().stream().map(PlanWords::role).toList()));
        parts.add(joined(audience.maturities()));
        parts.add(joined(audience.teams()));
        parts.add(joined(audience.people()));
        parts.removeIf(String::isEmpty);
        return parts.isEmpty() ? "" : "，给" + String.join("、", parts);
    }

    private static String role(String role) {
        return switch (role) {
            case "rep" -> "销售";
            case "manager" -> "主管";
            case "director" -> "总监";
            case "finance" -> "财务";
            default -> role;
        };
    }

    private static String joined(Collection<String> some) {
        return some.stream().sorted().collect(Collectors.joining("或"));
    }

    static String dates(DateSpan dates) {
        var from = dates.from() == null ? "" : "从 " + dates.from();
        var to = dates.to() == null ? "" : "到 " + dates.to();
        return from.isEmpty() && to.isEmpty() ? "" : "，" + from + to;
    }

    private void measure(NamedMeasure measure) {
        said.add(
                switch (measure) {
                    case NamedMeasure.Counted counted ->
                        "%s：%s的%s%s。"
                                .formatted(
                                        counted.name(),
                                        kinds(counted.counting().kinds()),
                                        counted.field().label(),
                                        counted.counting().where().isAll()
                                                ? ""
                                                : "，"
                                                        + words.filter(counted.counting()
                                                                .where()));
                    case NamedMeasure.Share share ->
                        "%s：%s占%s的比例。".formatted(share.name(), words.gauge(share.part()), words.gauge(share.whole()));
                    case NamedMeasure.Weighted weighted ->
                        "%s：%s，加权。".formatted(weighted.name(), words.items(weighted.items()));
                });
    }

    private static String kinds(List<String> kinds) {
        return kinds.stream().map(Labels::ofKind).collect(Collectors.joining("、"));
    }

    private String rule(PayRule rule) {
        var parts = new ArrayList<String>();
        parts.add(base(rule) + " × " + words.shape(rule.shape(), rule.scale()));
        adjusted(rule, parts);
        paid(rule, parts);
        parts.removeIf(String::isEmpty);
        return "%s%s%s：%s。"
                .formatted(rule.name(), audience(rule.audience()), dates(rule.dates()), String.join("；", parts));
    }

    private void adjusted(PayRule rule, List<String> parts) {
        rule.gates().forEach(gate -> parts.add("%s才付，不然%s".formatted(words.condition(gate), otherwise(gate))));
        rule.factors()
                .forEach(factor ->
                        parts.add("乘%s（%s）".formatted(factor.name(), words.shape(factor.shape(), factor.scale()))));
        if (rule.bounds().floor() != null) {
            parts.add("保底 " + words.quantity(rule.bounds().floor()));
        }
        if (rule.bounds().cap() != null) {
            parts.add("封顶 " + words.quantity(rule.bounds().cap()));
        }
        rule.less()
                .forEach(less ->
                        parts.add((less.others() ? "减去下属同一笔拿的 " : "减去同一单已付的 ") + String.join("、", less.rules())));
        if (rule.division() != null) {
            parts.add(division(rule.division()));
        }
    }

    private static String otherwise(Adjustment.Gate gate) {
        return gate.ends() ? "不付，也没有保底" : "付 " + Figures.percent(gate.otherwise());
    }

    private void paid(PayRule rule, List<String> parts) {
        if (rule.release() != null) {
            parts.add(rule.release().shares().entrySet().stream()
                    .map(share -> rule.release().atLast()
                            ? Labels.ofKind(share.getKey()) + "全部到齐那一次才发"
                            : "%s发 %s".formatted(Labels.ofKind(share.getKey()), Figures.percent(share.getValue())))
                    .sorted()
                    .collect(Collectors.joining("、")));
        }
        parts.add(rule.splitsAfter() ? "分单的按整单算好再分" : "");
        rule.delays().forEach(delay -> parts.add(delay(delay, words)));
        parts.add(clawback(rule.clawback()));
    }

    private String base(PayRule rule) {
        var counting = rule.counting();
        var whose = counting.whose() == Whose.OWN ? "" : counting.whose().label();
        var base =
                switch (rule.worth()) {
                    case Worth.OfFact worth ->
                        whose + kinds(counting.kinds()) + worth.field().label() + deducted(worth);
                    case Worth.OfPerson(var sum) -> words.quantity(sum);
                    case Worth.OfRules(var rules) -> whose + "的 " + String.join("、", rules);
                };
        var where = counting.where().isAll() ? "" : "（" + words.filter(counting.where()) + "）";
        var once = counting.once() == Once.EVERY ? "" : counting.once() == Once.DEAL ? "，同一单只算一次" : "，同一客户只算一次";
        var above = rule.exceeding() == null ? "" : "超过 " + words.quantity(rule.exceeding()) + " 的部分";
        return rule.per().label() + (rule.atEnd() ? "（期末一次发）" : "") + base + where + once + above;
    }

    private String deducted(Worth.OfFact worth) {
        var share = worth.share().isZero()
                ? ""
                : "减%s的 %s".formatted(FactField.AMOUNT.label(), Figures.percent(worth.share()));
        var each = worth.each().isZero() ? "" : "每笔减 " + Figures.money(worth.each(), plan.currency());
        return share + each;
    }

    private String division(Adjustment.Division division) {
        var among = division.qualified() ? "只在过了门槛的人里" : "";
        return among
                + switch (division.by()) {
                    case EQUALLY -> division.qualified() ? "平分" : "大家平分";
                    case DAYS -> "按在岗天数分";
                    case MEASURE -> "按各人的" + (division.gauge() == null ? "" : words.gauge(division.gauge())) + "分";
                    case SHARES ->
                        "约定 "
                                + division.shares().entrySet().stream()
                                        .map(share -> share.getKey() + " " + Figures.percent(share.getValue()))
                                        .sorted()
                                        .collect(Collectors.joining("、"));
                };
    }

    static String delay(Delay delay, ShapeWords words) {
        var until =
                switch (delay.until().when()) {
                    case MONTHS -> delay.until().months() + " 个月后";
                    case QUARTER_END -> "季末";
                    case YEAR_END -> "年底";
                    case DAY -> String.valueOf(delay.until().day());
                };
        var condition = delay.condition() == null ? "" : "，那时" + words.condition(delay.condition()) + "才发";
        return "%s %s，%s再发%s".formatted(delay.reason(), Figures.percent(delay.share()), until, condition);
    }

    private static String clawback(Adjustment.Clawback clawback) {
        return clawback.steps().stream()
                .map(step -> "满 %s %s扣回 %s"
                        .formatted(
                                Figures.number(step.low().at()),
                                clawback.inDays() ? "天" : "个月",
                                Figures.percent(step.pay().value())))
                .collect(Collectors.joining("，"));
    }

    static boolean isWhole(Ratio share) {
        return share.equals(Ratio.ONE);
    }

    static String over(Span span) {
        return span == Span.MONTH ? "每月" : span.label();
    }
}

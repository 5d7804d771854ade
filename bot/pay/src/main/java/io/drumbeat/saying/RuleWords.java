package io.drumbeat.saying;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.PayPlan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Worth;
import io.drumbeat.yardstick.Counting.Once;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Whose;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A rule in one sentence. */
final class RuleWords {
    private final PayPlan plan;
    private final ShapeWords words;

    RuleWords(PayPlan plan, ShapeWords words) {
        this.plan = plan;
        this.words = words;
    }

    /** What all of them hang on; empty where that is nothing. */
    Optional<String> of(Together together) {
        var parts = new ArrayList<String>();
        together.gates().forEach(gate -> parts.add(gate(gate)));
        together.factors().forEach(factor -> parts.add(factor(factor)));
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of((together.whole() ? "每条规则：" : "按记录算的每条规则：") + String.join("；", parts) + "。");
    }

    /** @param together what was said of all of them */
    String of(PayRule rule, Together together) {
        var parts = new ArrayList<String>();
        parts.add(base(rule) + " × " + words.shape(rule.shape(), rule.scale()));
        adjusted(rule, together, parts);
        paid(rule, parts);
        parts.removeIf(String::isEmpty);
        return "%s%s%s：%s。"
                .formatted(
                        rule.name(),
                        PlanWords.audience(rule.audience(), words),
                        PlanWords.dates(rule.dates()),
                        String.join("；", parts));
    }

    private void adjusted(PayRule rule, Together together, List<String> parts) {
        rule.gates().stream().filter(gate -> !together.gates().contains(gate)).forEach(gate -> parts.add(gate(gate)));
        rule.factors().stream()
                .filter(factor -> !together.factors().contains(factor))
                .forEach(factor -> parts.add(factor(factor)));
        if (rule.bounds().floor() != null) {
            parts.add("保底 " + words.quantity(rule.bounds().floor()));
        }
        if (rule.bounds().cap() != null) {
            parts.add("封顶 " + words.quantity(rule.bounds().cap()));
        }
        rule.less()
                .forEach(less -> parts.add(
                        (less.others() ? "减去下属同一笔拿的 " : rule.counting().kinds().isEmpty() ? "减去这一段已付的 " : "减去同一单已付的 ")
                                + String.join("、", less.rules())));
        if (rule.division() != null) {
            parts.add(division(rule.division()));
        }
    }

    private String gate(Adjustment.Gate gate) {
        return "%s才付，不然%s".formatted(words.condition(gate.condition()), otherwise(gate));
    }

    private String factor(Adjustment.Factor factor) {
        return "乘%s（%s%s）"
                .formatted(factor.name(), factor.ofEach() ? "逐笔" : "", words.shape(factor.shape(), factor.scale()));
    }

    private static String otherwise(Adjustment.Gate gate) {
        if (gate.ends()) {
            return "不付，也没有保底";
        }
        return gate.otherwise().isZero() ? "不付" : "付 " + Figures.percent(gate.otherwise());
    }

    private void paid(PayRule rule, List<String> parts) {
        if (rule.release() != null) {
            parts.add(rule.release().points().stream()
                    .map(point -> rule.release().atLast() ? Labels.ofKind(point.kind()) + "全部到齐那一次才发" : point(point))
                    .sorted()
                    .collect(Collectors.joining("、")));
        }
        var unpaid = rule.unpaid();
        if (unpaid != null) {
            parts.add("签单 %d 天没收齐，没收到的部分收回%s%s"
                    .formatted(
                            unpaid.days(),
                            PlanWords.isWhole(unpaid.share()) ? "" : " " + Figures.percent(unpaid.share()),
                            unpaid.again() ? "，收到再发" : "，不再发"));
        }
        parts.add(rule.onlyCounted() ? "只算不发，给别的规则用" : "");
        parts.add(rule.splitsAfter() ? "分单的按整单算好再分" : "");
        parts.add(rule.leavers() == null ? "" : PlanWords.leavers(rule.leavers()));
        rule.delays().forEach(delay -> parts.add(PlanWords.delay(delay, words)));
        parts.add(clawback(rule.clawback()));
    }

    private String point(Adjustment.Point point) {
        var factor = point.factor();
        return "%s%s%s发 %s%s"
                .formatted(
                        Labels.ofKind(point.kind()),
                        point.stage() == null ? "" : "到“%s”".formatted(point.stage()),
                        point.from() == null ? "" : "到合同的 %s 就一次".formatted(Figures.percent(point.from())),
                        Figures.percent(point.share()),
                        factor == null
                                ? ""
                                : "（每次到账乘%s：%s）".formatted(factor.name(), words.shape(factor.shape(), factor.scale())));
    }

    private String base(PayRule rule) {
        var counting = rule.counting();
        var where = counting.where().isAll() ? "" : "（" + words.filter(counting.where()) + "）";
        var once = once(counting.once());
        var above = rule.exceeding() == null
                ? ""
                : "超过 " + words.quantity(rule.exceeding()) + (rule.carriesDeficit() ? "（没到的差额滚到下一段）" : "") + " 的部分";
        return apart(rule.separately())
                + rule.per().label()
                + (rule.atEnd() ? "（期末一次发）" : "")
                + worth(rule)
                + where
                + once
                + above;
    }

    private String worth(PayRule rule) {
        var counting = rule.counting();
        var whose = counting.whose() == Whose.OWN ? "" : counting.whose().label();
        return switch (rule.worth()) {
            case Worth.OfFact worth ->
                whose + PlanWords.kinds(counting.kinds()) + worth.field().label() + deducted(worth);
            case Worth.OfPerson(var sum) -> words.quantity(sum);
            case Worth.OfRules(var rules, var take) ->
                whose
                        + "的 "
                        + String.join("、", rules)
                        + switch (take) {
                            case SUM -> "";
                            case LARGER -> " 里大的";
                            case SMALLER -> " 里小的";
                            case AVERAGE -> " 的平均";
                        };
        };
    }

    private static String apart(List<String> fields) {
        return fields.isEmpty()
                ? ""
                : "每个%s分开".formatted(fields.stream().map(Labels::ofField).collect(Collectors.joining("、每个")));
    }

    private static String once(Once once) {
        return switch (once) {
            case EVERY -> "";
            case DEAL -> "，同一单只算一次";
            case CUSTOMER -> "，同一客户只算一次";
            case CUSTOMER_IN_SPAN -> "，一段里同一客户只算一次";
        };
    }

    private String deducted(Worth.OfFact worth) {
        var off = worth.off();
        var said = new ArrayList<String>();
        if (!off.tax().isZero()) {
            said.add("不含 %s 的税".formatted(Figures.percent(off.tax())));
        }
        if (!off.share().isZero()) {
            said.add("减%s的 %s".formatted(FactField.AMOUNT.label(), Figures.percent(off.share())));
        }
        if (!off.each().isZero()) {
            said.add("每笔减 " + Figures.money(off.each(), plan.currency()));
        }
        off.fields().forEach(field -> said.add("减" + field.label()));
        worth.credits()
                .forEach(credit -> said.add("%s%s算 %s 倍"
                        .formatted(
                                credit.where().isAll()
                                        ? (credit.beyond() == null ? "其余" : "一笔")
                                        : words.filter(credit.where()),
                                credit.beyond() == null ? "" : "里超过 %s 的部分".formatted(Figures.number(credit.beyond())),
                                Figures.factor(credit.times()))));
        return said.isEmpty() ? "" : "（" + String.join("，", said) + "）";
    }

    private String division(Adjustment.Division division) {
        var parts = division.parts().stream()
                .map(part -> (division.parts().size() == 1 ? "" : Figures.percent(part.share()) + " ")
                        + part(part, division.qualified()))
                .collect(Collectors.joining("，"));
        return (division.qualified() ? "只在过了门槛的人里" : "") + parts;
    }

    private String part(Adjustment.Part part, boolean qualified) {
        var among = PlanWords.audience(part.among(), words);
        return (among.isEmpty() ? "" : among.substring(1))
                + switch (part.by()) {
                    case EQUALLY -> qualified || !among.isEmpty() ? "平分" : "大家平分";
                    case DAYS -> "按在岗天数分";
                    case MEASURE -> "按各人的" + (part.gauge() == null ? "" : words.gauge(part.gauge())) + "分";
                    case SHARES ->
                        "约定 "
                                + part.shares().entrySet().stream()
                                        .map(share ->
                                                words.called(share.getKey()) + " " + Figures.percent(share.getValue()))
                                        .sorted()
                                        .collect(Collectors.joining("、"));
                };
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
}

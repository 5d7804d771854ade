package io.drumbeat.planfile;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.DateSpan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Worth;
import io.drumbeat.plantext.Places;
import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plantext.Reading;
import io.drumbeat.plantext.Ruler;
import io.drumbeat.plantext.Words;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one rule. */
final class RuleReader {
    private static final Set<String> KEYS = Places.RULE;
    private final PlanNode rule;
    private final List<String> kinds;

    private RuleReader(PlanNode rule) {
        this.rule = rule.only(KEYS);
        this.kinds = rule.find("basis").map(RuleReader::kinds).orElse(List.of());
    }

    static Set<String> keys() {
        return KEYS;
    }

    static PayRule read(PlanNode rule) {
        return new RuleReader(rule).read();
    }

    private static List<String> kinds(PlanNode node) {
        return node.several().stream().map(RuleReader::kind).toList();
    }

    private static String kind(PlanNode node) {
        if (List.of("refund", "退款").contains(node.text())) {
            throw node.wrong("退款不能做 basis：它按原来那一笔冻结的提成自动收回，收回几成写 clawback；要看退了多少，写成指标 {name: 退货, basis: 退款}");
        }
        return node.oneOf(Words.KINDS);
    }

    private PayRule read() {
        var worth = new WorthReader(rule, kinds).worth();
        var scale = scale(worth);
        var shape = shape(worth, scale);
        return new PayRule(
                rule.get("name", "每条规则要有名字").text(),
                rule.line(),
                rule.find("for").map(RuleReader::audience).orElse(Audience.EVERYBODY),
                dates(rule),
                new Counting(kinds, whose(), where(), once()),
                worth,
                rule.find("exceeding").map(WorthReader::exceeding).orElse(null),
                WorthReader.carries(rule, per()),
                per(),
                settled(worth),
                separately(),
                scale,
                shape,
                rule.find("gate").map(ConditionReader::gates).orElse(List.of()),
                factors(),
                AdjustmentReader.bounds(rule, !kinds.isEmpty()),
                AdjustmentReader.division(rule),
                AdjustmentReader.less(rule),
                rule.find("release").map(LaterReader::release).orElse(null),
                LaterReader.delays(rule),
                rule.find("clawback").map(AdjustmentReader::clawback).orElse(Adjustment.Clawback.ALL),
                rule.find("unpaid").map(AdjustmentReader::unpaid).orElse(null),
                manner());
    }

    private List<Adjustment.Factor> factors() {
        var factors = new ArrayList<Adjustment.Factor>();
        ofFact().ifPresent(field ->
                factors.add(new Adjustment.Factor(field.label(), new Scale.OfFact(field), new Shape.Straight(), true)));
        rule.find("times").map(AdjustmentReader::factors).ifPresent(factors::addAll);
        return factors;
    }

    /** The field that says of each fact itself at which rate, or how much for each, it is paid. */
    private Optional<FactField> ofFact() {
        return rule.find("rate").or(() -> rule.find("each")).flatMap(pay -> {
            var value = pay.isMap() ? pay.find("value") : Optional.of(pay);
            return value.filter(node -> !node.isMap() && !node.isList() && !kinds.isEmpty())
                    .map(node -> Reading.now().fields().get(node.text()))
                    .filter(field -> !Reading.now().measures().contains(field.id()));
        });
    }

    private PayRule.Manner manner() {
        return new PayRule.Manner(
                splitsAfter(),
                is("prorate"),
                rule.find("pays").isPresent() && !is("pays"),
                rule.find("leavers").map(PlanNumbers::share).orElse(null));
    }

    /** Whoever looks at the very number that is paid for looks at what is paid for. */
    private Scale scale(Worth worth) {
        var scale = rule.find("by").map(MeasureReader::scale).orElse(new Scale.Same());
        return worth instanceof Worth.OfPerson(Quantity.Measured(var of, var share))
                        && share.equals(Ratio.ONE)
                        && scale.equals(new Scale.Measured(of))
                        && !of.kind().isShare()
                ? new Scale.Same()
                : scale;
    }

    /** What hangs on no fact is looked at when its span is over, unless said otherwise. */
    private boolean settled(Worth worth) {
        return rule.find("settle")
                .map(node -> node.oneOf(Map.of("end", true, "monthly", false)))
                .orElse(worth instanceof Worth.OfPerson && per().months() > 1);
    }

    private boolean is(String key) {
        return rule.find(key).map(PlanNode::yes).orElse(false);
    }

    private boolean splitsAfter() {
        return rule.find("split")
                .map(node -> node.oneOf(Map.of("before", false, "after", true)))
                .orElse(false);
    }

    private List<String> separately() {
        var by = rule.find("separately");
        if (by.isPresent() && (kinds.isEmpty() || !per().isCalendar())) {
            throw by.get().wrong("separately 是把一段里的事实按客户、产品分开各算各的；要有 basis，per 要是 month、quarter、half 或 year");
        }
        return by.map(node -> node.several().stream().map(MeasureReader::word).toList())
                .orElse(List.of());
    }

    private Span per() {
        var per = rule.find("per").map(node -> Reading.span(node, Words.SPANS)).orElse(Span.MONTH);
        if (kinds.isEmpty() && per.isDays()) {
            throw rule.get("per", "").wrong("不按事实算的一个月一付；按天、按周要有 basis，写明数什么");
        }
        return per;
    }

    private Whose whose() {
        return rule.find("whose").map(node -> node.oneOf(Words.WHOSE)).orElse(Whose.OWN);
    }

    private Counting.Once once() {
        return rule.find("once").map(node -> node.oneOf(Words.ONCE)).orElse(Counting.Once.EVERY);
    }

    static DateSpan dates(PlanNode node) {
        var from = node.find("from").map(PlanNode::date).orElse(null);
        var to = node.find("to").map(PlanNode::date).orElse(null);
        if (from != null && to != null && to.isBefore(from)) {
            throw node.get("to", "").wrong("最后一天应不早于第一天 " + from);
        }
        return new DateSpan(from, to);
    }

    static Audience audience(PlanNode node) {
        node.only(Set.of("role", "maturity", "team", "people"));
        return new Audience(roles(node), texts(node, "maturity"), texts(node, "team"), texts(node, "people"));
    }

    private static Set<String> roles(PlanNode node) {
        var read = new HashSet<String>();
        node.find("role").ifPresent(role -> role.several().forEach(one -> read.add(one.oneOf(Words.ROLES))));
        return read;
    }

    private static Set<String> texts(PlanNode node, String key) {
        var read = new HashSet<String>();
        node.find(key).ifPresent(value -> value.several().forEach(one -> read.add(one.text())));
        return read;
    }

    private Filter where() {
        var where = rule.find("where").map(ConditionReader::filter).orElse(Filter.ALL);
        var customers = rule.find("customers");
        if (customers.isEmpty()) {
            return where;
        }
        var is = new HashMap<>(where.is());
        var which = customers
                .get()
                .oneOf(Map.of(
                        "new", "new", "新客户", "new", "existing", "existing", "老客户", "existing", "all", "", "全部", ""));
        if (!which.isEmpty()) {
            is.put("customers", Set.of(which));
        }
        return new Filter(is, where.isNot(), where.numbers(), where.any());
    }

    private Shape shape(Worth worth, Scale scale) {
        var ofMoney = worth instanceof Worth.OfFact fact && fact.field().isMoney();
        if (worth instanceof Worth.OfPerson
                && kinds.isEmpty()
                && rule.find("fixed").isPresent()) {
            return new Shape.Flat(Shape.Pay.of(Shape.Kind.RATE, Ratio.ONE));
        }
        if (ofFact().isPresent()) {
            return new Shape.Flat(Shape.Pay.of(Shape.Kind.TIMES, Ratio.ONE));
        }
        var by = rule.find("by");
        var counts = rule.find("each").isPresent() && scale instanceof Scale.OfFact;
        if (by.isPresent()
                && !counts
                && List.of("rate", "each", "fixed").stream()
                        .anyMatch(key -> rule.find(key).isPresent())) {
            throw by.get().wrong("rate、each、fixed 不看 by；按它分档写 marginal、whole 或 curve，删掉 by 就是不分档");
        }
        if (rule.find("reached").isPresent() && !per().isCalendar() && !(scale instanceof Scale.Measured)) {
            throw rule.get("per", "")
                    .wrong("reached 要有一段来累计：per 写 month、quarter、half 或 year，或者 by 写 {attainment: revenue}");
        }
        var counted = scale instanceof Scale.Same
                && worth instanceof Worth.OfFact fact
                && MeasureReader.isCounted(fact.field());
        return new ShapeReader(counted ? Ruler.ofAmounts() : MeasureReader.ruler(scale), ofMoney).shape(rule);
    }
}

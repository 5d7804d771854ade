package io.drumbeat.planfile;

import io.drumbeat.plantext.PlanNode;
import io.drumbeat.plantext.PlanNumbers;
import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Audience;
import io.drumbeat.plan.DateSpan;
import io.drumbeat.plan.PayRule;
import io.drumbeat.plan.Scale;
import io.drumbeat.plan.Shape;
import io.drumbeat.plan.Worth;
import io.drumbeat.ratio.Ratio;
import io.drumbeat.yardstick.Counting;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Filter;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Quantity;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Reads one rule. */
final class RuleReader {
    private static final Set<String> KEYS = new TreeSet<>(Set.of(
            "name basis whose where customers once of deduct exceeding per settle by rate each every fixed marginal whole reached curve before after table scorecard gate times floor cap divide among less differential split release hold defer clawback prorate for from to"
                    .split(" ")));
    private static final Set<String> MONEY = Set.of("won", "invoiced", "collected", "quote", "deal");
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
        return node.several().stream().map(kind -> kind.oneOf(Words.KINDS)).toList();
    }

    private PayRule read() {
        var worth = worth();
        var scale = rule.find("by").map(MeasureReader::scale).orElse(new Scale.Same());
        var shape = shape(worth, scale);
        return new PayRule(
                rule.get("name", "每条规则要有名字").text(),
                rule.line(),
                rule.find("for").map(RuleReader::audience).orElse(Audience.EVERYBODY),
                dates(rule),
                new Counting(kinds, whose(), where(), once()),
                worth,
                rule.find("exceeding").map(MeasureReader::quantity).orElse(null),
                per(),
                settled(worth),
                scale,
                shape,
                rule.find("gate").map(MeasureReader::gates).orElse(List.of()),
                rule.find("times").map(AdjustmentReader::factors).orElse(List.of()),
                new Adjustment.Bounds(
                        rule.find("floor").map(MeasureReader::quantity).orElse(null),
                        rule.find("cap").map(MeasureReader::quantity).orElse(null)),
                AdjustmentReader.division(rule),
                AdjustmentReader.less(rule),
                rule.find("release").map(AdjustmentReader::release).orElse(null),
                AdjustmentReader.delays(rule),
                rule.find("clawback").map(AdjustmentReader::clawback).orElse(Adjustment.Clawback.ALL),
                splitsAfter(),
                rule.find("prorate").map(PlanNode::yes).orElse(false));
    }

    /** What hangs on no fact is looked at when its span is over, unless said otherwise. */
    private boolean settled(Worth worth) {
        return rule.find("settle")
                .map(node -> node.oneOf(Map.of("end", true, "monthly", false)))
                .orElse(worth instanceof Worth.OfPerson && per().months() > 1);
    }

    private boolean splitsAfter() {
        return rule.find("split")
                .map(node -> node.oneOf(Map.of("before", false, "after", true)))
                .orElse(false);
    }

    private Span per() {
        return rule.find("per").map(node -> node.oneOf(Words.SPANS)).orElse(Span.MONTH);
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
        var where = rule.find("where").map(MeasureReader::filter).orElse(Filter.ALL);
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
        return new Filter(is, where.isNot(), where.numbers());
    }

    private Worth worth() {
        var of = rule.find("of");
        if (of.isPresent() && of.get().isMap()) {
            var node = of.get();
            if (node.find("rules").isPresent()) {
                node.only(Set.of("rules"));
                return new Worth.OfRules(node.get("rules", "").several().stream()
                        .map(PlanNode::text)
                        .toList());
            }
            return new Worth.OfPerson(MeasureReader.quantity(node));
        }
        if (of.isPresent() && !Words.FIELDS.containsKey(of.get().text())) {
            return sum(of.get());
        }
        if (kinds.isEmpty()) {
            return fixed();
        }
        return ofFact(of.map(node -> Words.FIELDS.get(node.text())).orElseGet(this::usual));
    }

    private static Worth sum(PlanNode of) {
        try {
            PlanNumbers.read(of.text());
        } catch (NumberFormatException name) {
            throw of.wrong("of 应是 amount、units、margin、cost、count、score，一个金额，或 {value: …}、{rules: […]}");
        }
        return new Worth.OfPerson(new Quantity.Fixed(PlanNumbers.positive(of)));
    }

    /** A sum that hangs on no fact is written as what is paid. */
    private Worth fixed() {
        var fixed = rule.find("fixed");
        if (fixed.isEmpty()) {
            var steps = rule.find("marginal")
                    .or(() -> rule.find("whole"))
                    .or(() -> rule.find("reached"))
                    .or(() -> rule.find("curve"))
                    .or(() -> rule.find("table"));
            if (steps.isEmpty()) {
                throw rule.wrong("basis", "缺少 basis：写明按什么算，签单 won、开票 invoiced、回款 collected……；不按事实算的写 of 或 fixed");
            }
            return new Worth.OfPerson(Quantity.of(0));
        }
        return new Worth.OfPerson(MeasureReader.quantity(fixed.get()));
    }

    private Worth ofFact(FactField field) {
        var deduct = rule.find("deduct");
        deduct.ifPresent(node -> node.only(Set.of("share", "each")));
        return new Worth.OfFact(
                field,
                deduct.flatMap(node -> node.find("share"))
                        .map(PlanNumbers::share)
                        .orElse(Ratio.ZERO),
                deduct.flatMap(node -> node.find("each"))
                        .map(PlanNumbers::positive)
                        .orElse(Ratio.ZERO));
    }

    /** Money counts by its amount, everything else by how often; what is paid for each counts by what is looked at. */
    private FactField usual() {
        var by = rule.find("by").filter(node -> !node.isMap()).map(node -> Words.FIELDS.get(node.text()));
        if (paysEach()) {
            var counted = by.filter(FactField::adds);
            return counted.orElse(everyMuch() ? FactField.AMOUNT : FactField.COUNT);
        }
        return kinds.stream().allMatch(MONEY::contains) ? FactField.AMOUNT : FactField.COUNT;
    }

    private boolean everyMuch() {
        return rule.find("every")
                .map(every -> every.number().compareTo(Ratio.of(100)) >= 0)
                .orElse(false);
    }

    private boolean paysEach() {
        return rule.find("each").isPresent()
                || List.of("marginal", "whole", "reached", "curve", "table").stream()
                        .flatMap(key -> rule.find(key).stream())
                        .filter(PlanNode::isList)
                        .flatMap(list -> list.items().stream())
                        .anyMatch(item -> item.isMap() && item.find("each").isPresent());
    }

    private Shape shape(Worth worth, Scale scale) {
        var ofMoney = worth instanceof Worth.OfFact fact && fact.field().isMoney();
        if (worth instanceof Worth.OfPerson
                && kinds.isEmpty()
                && rule.find("fixed").isPresent()) {
            return new Shape.Flat(Shape.Pay.of(Shape.Kind.RATE, Ratio.ONE));
        }
        if (rule.find("reached").isPresent() && !per().isCalendar() && !(scale instanceof Scale.Measured)) {
            throw rule.get("per", "")
                    .wrong("reached 要有一段来累计：per 写 month、quarter、half 或 year，或者 by 写 {attainment: revenue}");
        }
        var ranks = scale instanceof Scale.Measured(var gauge) && gauge.kind() == Gauge.Kind.RANK;
        return new ShapeReader(MeasureReader.isShare(scale), ofMoney, ranks).shape(rule);
    }
}

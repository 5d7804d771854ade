package io.drumbeat.planfile;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.yardstick.Counting.Once;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Span;
import io.drumbeat.yardstick.Whose;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How the words of a plan are called, in both languages. */
public final class Words {
    static final Map<String, String> KINDS = kinds();
    static final Map<String, String> MEASURES = measures();
    static final Map<String, Whose> WHOSE = named(Map.of(
            "own",
            Whose.OWN,
            "reports",
            Whose.REPORTS,
            "below",
            Whose.BELOW,
            "team",
            Whose.TEAM,
            "everyone",
            Whose.EVERYONE,
            "本人",
            Whose.OWN,
            "下属",
            Whose.REPORTS,
            "团队",
            Whose.TEAM,
            "全公司",
            Whose.EVERYONE));
    static final Map<String, Span> SPANS = named(Map.of(
            "event",
            Span.EVENT,
            "deal",
            Span.DEAL,
            "month",
            Span.MONTH,
            "quarter",
            Span.QUARTER,
            "half",
            Span.HALF,
            "year",
            Span.YEAR));
    static final Map<String, Once> ONCE = Map.of("deal", Once.DEAL, "customer", Once.CUSTOMER);
    static final Map<String, FactField> FIELDS = fields();
    static final Map<String, Gauge.Kind> GAUGES = gauges();
    static final Map<String, RoundingMode> ROUNDINGS = Map.of(
            "half-up",
            RoundingMode.HALF_UP,
            "half-even",
            RoundingMode.HALF_EVEN,
            "half-down",
            RoundingMode.HALF_DOWN,
            "down",
            RoundingMode.DOWN,
            "up",
            RoundingMode.UP,
            "floor",
            RoundingMode.FLOOR,
            "ceiling",
            RoundingMode.CEILING,
            "四舍五入",
            RoundingMode.HALF_UP);
    static final Map<String, Adjustment.By> DIVISIONS =
            Map.of("equally", Adjustment.By.EQUALLY, "平均", Adjustment.By.EQUALLY, "days", Adjustment.By.DAYS);

    private Words() {}

    private static <T> Map<String, T> named(Map<String, T> names) {
        return Map.copyOf(names);
    }

    private static Map<String, String> kinds() {
        var kinds = new HashMap<String, String>();
        for (var kind : List.of(
                "visit",
                "call",
                "demo",
                "followup",
                "lead",
                "deal",
                "quote",
                "stage",
                "won",
                "lost",
                "invoiced",
                "collected",
                "rating",
                "kudos",
                "agreement",
                "promise",
                "goal")) {
            kinds.put(kind, kind);
        }
        kinds.putAll(Map.of(
                "签单",
                "won",
                "开票",
                "invoiced",
                "回款",
                "collected",
                "报价",
                "quote",
                "推进",
                "stage",
                "拜访",
                "visit",
                "电话",
                "call",
                "演示",
                "demo",
                "跟进",
                "followup",
                "线索",
                "lead"));
        kinds.putAll(Map.of("商机", "deal", "评分", "rating"));
        return kinds;
    }

    private static Map<String, String> measures() {
        var measures = new HashMap<>(Map.of(
                "签单",
                "revenue",
                "签单额",
                "revenue",
                "回款",
                "collected",
                "回款额",
                "collected",
                "开票",
                "invoiced",
                "毛利",
                "margin",
                "新客户",
                "new-customers",
                "回款率",
                "collection-rate",
                "满意度",
                "satisfaction"));
        measures.putAll(Map.of(
                "拜访",
                "visits",
                "电话",
                "calls",
                "演示",
                "demos",
                "跟进",
                "followups",
                "报价",
                "quotes",
                "线索",
                "leads",
                "won",
                "revenue"));
        return measures;
    }

    private static Map<String, FactField> fields() {
        var fields = new HashMap<String, FactField>();
        for (var field : FactField.values()) {
            fields.put(field.id(), field);
            fields.put(field.label(), field);
        }
        return fields;
    }

    private static Map<String, Gauge.Kind> gauges() {
        var gauges = new HashMap<String, Gauge.Kind>();
        for (var kind : Gauge.Kind.values()) {
            gauges.put(kind.id(), kind);
        }
        return gauges;
    }
}

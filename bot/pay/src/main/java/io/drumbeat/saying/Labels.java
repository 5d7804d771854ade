package io.drumbeat.saying;

import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Range;
import java.util.Map;
import java.util.function.Function;

/** How measures are called in sentences. */
public final class Labels {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("revenue", "签单额"),
            Map.entry("collected", "回款"),
            Map.entry("invoiced", "开票额"),
            Map.entry("margin", "毛利"),
            Map.entry("units", "数量"),
            Map.entry("deals", "签单数"),
            Map.entry("new-customers", "新客户"),
            Map.entry("visits", "拜访"),
            Map.entry("calls", "电话"),
            Map.entry("demos", "演示"),
            Map.entry("followups", "跟进"),
            Map.entry("quotes", "报价"),
            Map.entry("leads", "线索"),
            Map.entry("satisfaction", "满意度"),
            Map.entry("tenure", "司龄月数"),
            Map.entry("headcount", "人数"),
            Map.entry("leave-days", "请假天数"),
            Map.entry("collection-rate", "回款率"));

    private Labels() {}

    /** What a measure is called; one that the plan names itself by that name. */
    public static String of(String measure) {
        return NAMES.getOrDefault(measure, measure);
    }

    public static String of(Gauge gauge) {
        return of(gauge.name()) + gauge.kind().label();
    }

    /** Of which time it is where that is over. */
    public static String before(Gauge gauge) {
        var over = gauge.over();
        return over == null || !over.isBefore() ? "" : over.label();
    }

    /** Where a number has to lie. */
    public static String range(Range range, Function<Range.Bound, String> place) {
        var low = range.low();
        var high = range.high();
        var said = low == null ? "" : "%s %s".formatted(low.included() ? "不低于" : "高于", place.apply(low));
        if (high == null) {
            return said;
        }
        return said + (low == null ? "" : "、") + "%s %s".formatted(high.included() ? "不高于" : "低于", place.apply(high));
    }

    /** What a field of facts is called. */
    public static String ofField(String field) {
        return switch (field) {
            case "customers", "customer" -> "客户";
            case "product" -> "产品";
            case "line" -> "产品线";
            case "source" -> "来源";
            case "stage" -> "阶段";
            case "deal" -> "商机";
            case "reason" -> "原因";
            case "currency" -> "币种";
            case "date" -> "日子";
            case "week" -> "周";
            case "weekday" -> "星期";
            case "month" -> "月份";
            case "person" -> "人";
            case "role" -> "角色";
            case "maturity" -> "成熟度";
            case "team" -> "团队";
            case "status" -> "状态";
            case "late" -> "补录";
            default -> field;
        };
    }

    /** What a kind of fact is called. */
    public static String ofKind(String kind) {
        return switch (kind) {
            case "won" -> "签单";
            case "invoiced" -> "开票";
            case "collected" -> "回款";
            case "stage" -> "推进";
            case "deal" -> "商机";
            case "rating" -> "评分";
            case "refund" -> "退款";
            default -> of(kind + "s");
        };
    }
}

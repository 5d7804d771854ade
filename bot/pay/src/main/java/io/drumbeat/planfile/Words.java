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
import java.util.Locale;
import java.util.Map;

/** How the words of a plan are called, in both languages. */
public final class Words {
    static final Map<String, String> KINDS = kinds();
    static final Map<String, String> MEASURES = measures();
    static final Map<String, String> ROLES = called("""
        rep 销售
        manager 主管
        director 总监
        finance
        admin
        """);
    static final Map<String, Whose> WHOSE = whose("""
        own 本人
        reports 下属
        reports-2 下两级
        reports-3 下三级
        below
        team 团队
        everyone 全公司
        """);
    static final Map<String, Span> SPANS = named(Map.of(
            "event",
            Span.EVENT,
            "deal",
            Span.DEAL,
            "day",
            Span.DAY,
            "week",
            Span.WEEK,
            "fortnight",
            Span.FORTNIGHT,
            "month",
            Span.MONTH,
            "quarter",
            Span.QUARTER,
            "half",
            Span.HALF,
            "year",
            Span.YEAR));
    static final Map<String, Span> CALENDAR =
            Map.of("month", Span.MONTH, "quarter", Span.QUARTER, "half", Span.HALF, "year", Span.YEAR);
    static final Map<String, Span> OVER = Map.of(
            "month",
            Span.MONTH,
            "quarter",
            Span.QUARTER,
            "half",
            Span.HALF,
            "year",
            Span.YEAR,
            "last-month",
            Span.LAST_MONTH,
            "last-quarter",
            Span.LAST_QUARTER,
            "last-year",
            Span.LAST_YEAR);
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

    private static Map<String, Whose> whose(String page) {
        var whose = new HashMap<String, Whose>();
        called(page)
                .forEach((name, id) -> whose.put(
                        name, Whose.valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'))));
        return whose;
    }

    private static Map<String, String> kinds() {
        return called("""
            visit 拜访
            call 电话
            demo 演示
            followup 跟进
            lead 线索
            deal 商机
            quote 报价
            stage 推进
            won 签单
            lost
            invoiced 开票
            collected 回款
            rating 评分
            kudos
            agreement
            promise
            goal
            """);
    }

    private static Map<String, String> measures() {
        return called("""
            revenue 签单 签单额 won
            collected 回款 回款额
            invoiced 开票
            margin 毛利
            units 数量
            deals 签单数
            new-customers 新客户
            collection-rate 回款率
            satisfaction 满意度
            visits 拜访
            calls 电话
            demos 演示
            followups 跟进
            quotes 报价
            leads 线索
            """);
    }

    /** Each line is what is meant, and how else it is called. */
    private static Map<String, String> called(String page) {
        var names = new HashMap<String, String>();
        page.lines().forEach(line -> {
            var words = List.of(line.split(" ", -1));
            words.forEach(name -> names.put(name, words.getFirst()));
        });
        return names;
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

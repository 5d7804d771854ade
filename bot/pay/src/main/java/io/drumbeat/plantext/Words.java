package io.drumbeat.plantext;

import io.drumbeat.plan.Adjustment;
import io.drumbeat.plan.Worth;
import io.drumbeat.yardstick.Counting.Once;
import io.drumbeat.yardstick.FactField;
import io.drumbeat.yardstick.Gauge;
import io.drumbeat.yardstick.Span.Unit;
import io.drumbeat.yardstick.Whose;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How the words of a plan are called, in both languages. */
public final class Words {
    public static final Map<String, String> KINDS = kinds();
    public static final Map<String, String> MEASURES = measures();
    public static final Map<String, String> ROLES = called("""
        rep 销售
        manager 主管
        director 总监
        finance
        admin
        """);
    public static final Map<String, Whose> WHOSE = whose("""
        own 本人
        reports 下属
        reports-2 下两级
        reports-3 下三级
        below
        team 团队
        everyone 全公司
        """);
    public static final Map<String, Unit> SPANS =
            units("event deal day week fortnight half-month month quarter half year");
    public static final Map<String, Unit> CALENDAR = units("month quarter half year");
    public static final Map<String, Unit> OVER =
            units("month quarter half year last-month last-quarter last-year rolling-3 rolling-6 rolling-12");
    public static final Map<String, Once> ONCE =
            Map.of("deal", Once.DEAL, "customer", Once.CUSTOMER, "customer-in-span", Once.CUSTOMER_IN_SPAN);
    /** Monday is 1. */
    public static final Map<String, String> WEEKDAYS = called("""
        1 周一 monday
        2 周二 tuesday
        3 周三 wednesday
        4 周四 thursday
        5 周五 friday
        6 周六 saturday
        7 周日 sunday
        """);

    public static final Map<String, FactField> FIELDS = fields();
    public static final Map<String, Gauge.Kind> GAUGES = gauges();
    public static final Map<String, RoundingMode> ROUNDINGS = Map.of(
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
    public static final Map<String, Worth.Take> TAKES = Map.of(
            "sum",
            Worth.Take.SUM,
            "larger",
            Worth.Take.LARGER,
            "smaller",
            Worth.Take.SMALLER,
            "average",
            Worth.Take.AVERAGE);
    public static final Map<String, Gauge.Carry> CARRIES =
            Map.of("deficit", Gauge.Carry.DEFICIT, "差额", Gauge.Carry.DEFICIT, "both", Gauge.Carry.BOTH);
    public static final Map<String, Adjustment.By> DIVISIONS =
            Map.of("equally", Adjustment.By.EQUALLY, "平均", Adjustment.By.EQUALLY, "days", Adjustment.By.DAYS);

    private Words() {}

    private static Map<String, Unit> units(String names) {
        var units = new HashMap<String, Unit>();
        for (var name : List.of(names.split(" ", -1))) {
            units.put(name, Unit.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return units;
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
            tenure 司龄
            headcount 人数
            leave-days 请假天数
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
        for (var field : FactField.all()) {
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

package io.drumbeat.console;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Input;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Progress;
import io.drumbeat.card.Element.Series;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cards that show every element. */
public final class SampleCards {
    private SampleCards() {}

    /** One of each, for the golden file. */
    public static Card everything() {
        return new Card(
                "本周进度",
                Card.Tone.WARN,
                List.of(
                        new Element.Headline("还差 4 次", "本周拜访 6/10"),
                        new Element.Text("还剩 <3> 个工作日\n差 4 次拜访"),
                        Element.Fields.of(new Field("客户", "华为"), new Field("", "没有标签")),
                        new Progress("拜访", number("6"), number("10"), number("7.00"), "6/10"),
                        new Progress("签单", number("3.1E+5"), number("500000"), null, "¥310,000 / ¥500,000"),
                        new Element.Table(List.of("阶段", "数量"), List.of(List.of("意向", "3"), List.of("报价", "1"))),
                        chart(Chart.Shape.LINE, "本周拜访", points("周一", "1", "周二", "2.50")),
                        new Element.Divider(),
                        new Element.Form(
                                "改 #1",
                                "保存",
                                List.of(
                                        new Input("amount", "金额", Input.Kind.AMOUNT, true, "", List.of()),
                                        new Input("stage", "阶段", Input.Kind.SELECT, false, "意向", List.of("意向", "报价")))),
                        new Element.Image("https://example.com/a.png", "一张图"),
                        new Element.Link("下载", "/console/api/files/1?as=mei"),
                        Element.Buttons.of(
                                Button.of("看漏斗", "漏斗"), Button.primary("好", "好"), Button.danger("撤销", "撤销 #1")),
                        Element.Foot.of("截至 11-23 09:00 · 版本 7", Button.of("稍后", "稍后 早计划 30分钟"))));
    }

    public static Card receipt(String customer, int number) {
        return Card.good(
                "已记录拜访 #" + number,
                Element.Fields.of(
                        new Field("客户", customer),
                        new Field("联系人", "张总"),
                        new Field("备注", "谈续约"),
                        new Field("下次", "2026-11-25 周三 回访")),
                visits(6),
                Element.Buttons.of(Button.danger("撤销", "撤销 #" + number)));
    }

    public static Progress visits(int done) {
        return new Progress("本周拜访", number("" + done), number("10"), number("7"), done + "/10");
    }

    public static Card progress() {
        return Card.warn(
                "本月进度 · 11 月",
                new Progress("签单", number("310000"), number("500000"), number("365000"), "¥310,000 / ¥500,000"),
                new Progress("回款", number("280000"), number("300000"), number("219000"), "¥280,000 / ¥300,000"),
                new Progress("新客户", number("4"), number("3"), null, "4/3"),
                chart(
                        Chart.Shape.LINE,
                        "签单累计（万元）",
                        points("W45", "5", "W46", "12.5", "W47", "31", "W48", "31"),
                        points("W45", "12", "W46", "24", "W47", "36.5", "W48", "50")),
                new Element.Text("还剩 6 个工作日，每天约 ¥31,700 就能达标。"),
                Element.Buttons.of(Button.primary("看漏斗", "漏斗"), Button.of("看提成", "提成")));
    }

    public static Card funnel() {
        return Card.info(
                "漏斗 · 11 月",
                chart(Chart.Shape.FUNNEL, "商机数", points("初步沟通", "12", "意向", "8", "报价", "5", "成交", "2")),
                new Element.Table(
                        List.of("客户", "阶段", "金额", "停留"),
                        List.of(
                                List.of("华为", "报价", "¥500,000", "3 天"),
                                List.of("深圳市前海某某科技有限公司", "意向", "¥120,000", "9 天"),
                                List.of("蔚来", "初步沟通", "—", "1 天"))));
    }

    public static Card board() {
        return Card.info(
                "团队周卡 · 华东一组",
                chart(
                        Chart.Shape.BAR,
                        "拜访次数",
                        points("小美", "6", "阿强", "9", "小丽", "4"),
                        points("小美", "5", "阿强", "7", "小丽", "8")),
                chart(Chart.Shape.PIE, "签单来源", points("老客户", "60", "转介绍", "25", "活动", "15")));
    }

    public static Card form() {
        return Card.info(
                "报价 华为：还缺金额",
                new Element.Text("补上就能记下；也可以直接说“报价 华为 50万”。"),
                new Element.Form(
                        "报价 华为",
                        "记下报价",
                        List.of(
                                new Input("amount", "金额", Input.Kind.AMOUNT, true, "", List.of()),
                                new Input("date", "日期", Input.Kind.DATE, false, "2026-11-23", List.of()),
                                new Input("product", "产品", Input.Kind.SELECT, false, "云服务", List.of("云服务", "硬件", "实施")),
                                new Input("note", "备注", Input.Kind.TEXT, false, "", List.of()))));
    }

    public static Card won(@Nullable String praised) {
        return Card.good(
                "🥁 小美签下 华为 ¥500,000",
                new Element.Text(praised == null ? "恭喜！第 3 单，本月第一。" : "恭喜！第 3 单，本月第一。\n" + praised),
                Element.Buttons.of(Button.primary("赞 小美", "赞 小美")));
    }

    public static Card unclear() {
        return Card.bad(
                "没有听懂“拜防 华为”",
                new Element.Text("是不是想说“拜访”？例如：拜访 华为 张总 谈续约 下周三回访"),
                new Element.Divider(),
                Element.Buttons.of(Button.primary("拜访 华为", "拜访 华为"), Button.of("帮助", "帮助")));
    }

    @SafeVarargs
    private static Chart chart(Chart.Shape shape, String title, List<Point>... series) {
        var names = List.of("实际", "节奏");
        var drawn = new ArrayList<Series>();
        for (var points : series) {
            drawn.add(new Series(names.get(drawn.size()), points));
        }
        return new Chart(shape, title, drawn);
    }

    private static List<Point> points(String... pairs) {
        var points = new ArrayList<Point>();
        for (var i = 0; i < pairs.length; i += 2) {
            points.add(new Point(pairs[i], number(pairs[i + 1])));
        }
        return points;
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}

package io.drumbeat.feishu.card;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Buttons;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Chart.Shape;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Fields;
import io.drumbeat.card.Element.Form;
import io.drumbeat.card.Element.Input;
import io.drumbeat.card.Element.Input.Kind;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Progress;
import io.drumbeat.card.Element.Series;
import io.drumbeat.card.Element.Table;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Cards that together use every element. */
enum SampleCards {
    VISIT(Card.good(
            "已记录拜访 #1",
            Fields.of(new Field("客户", "华为"), new Field("下次", "2026-11-25 周三 回访"), new Field("", "谈续约\n很顺")),
            new Element.Divider(),
            Buttons.of(Button.primary("下一步", "跟进 华为"), Button.danger("撤销", "撤销 1")))),

    PROGRESS(Card.info(
            "本周进度",
            new Element.Text("小美，还剩 2 个工作日"),
            progress("拜访", 6, 10, 7, "6/10"),
            progress("回款", 310_000, 500_000, 300_000, "¥310,000 / ¥500,000"),
            new Progress("电话", BigDecimal.ZERO, BigDecimal.TEN, null, "0/10"),
            progress("演示", 3, 2, 2, "3/2"),
            Buttons.of(Button.of("明细", "进度 明细")))),

    BOARD(Card.info(
            "华东一组战报",
            new Table(
                    List.of("销售", "本周", "占比"),
                    List.of(List.of("小美", "¥120,000", "62%"), List.of("阿磊", "¥73,000", "38%"))),
            chart(Shape.LINE, "回款走势（万元）", series("小美", 1, 2.5, 4), series("阿磊", 2, 2, 3)),
            chart(Shape.BAR, "本周拜访（次）", series("拜访", 6, 4, 5)))),

    FUNNEL(Card.warn(
            "商机漏斗",
            chart(Shape.FUNNEL, "各阶段商机（个）", series("商机", 20, 12, 5)),
            chart(Shape.PIE, "来源（个）", series("来源", 7, 3)),
            chart(Shape.BAR, "个人完成额（万元）", series("完成", 12.5, 10, 8, 7, 6.25, 1)),
            new Element.Image("https://example.com/board.png", "看板"),
            new Element.Link("下载", "https://example.com/funnel.xlsx"),
            new Element.Link("逐行结果", "/console/api/files/1"))),

    FORM(Card.bad(
            "还差两样",
            new Form(
                    "回款 华为",
                    "记下",
                    List.of(
                            new Input("amount", "金额", Kind.AMOUNT, true, "", List.of()),
                            new Input("date", "日期", Kind.DATE, true, "2026-11-22", List.of()),
                            new Input("source", "来源", Kind.SELECT, false, "展会", List.of("转介绍", "展会", "展会", "")),
                            new Input("note", "备注", Kind.TEXT, false, "谈续约", List.of()))),
            new Form("备注 华为", "只加备注", List.of(new Input("note", "备注", Kind.TEXT, true, "", List.of()))))),

    MORNING(Card.info(
            "早，小美 · 2026-11-24 周二",
            new Element.Headline("今天 拜访 3 · 报价 1", "本周还差 拜访 9"),
            new Element.Headline("欠 4.2万", ""),
            Buttons.of(Button.of("进度", "进度")),
            Element.Foot.of("截至 11-24 08:45 · 版本 42", Button.of("稍后", "稍后 早计划 30分钟"), Button.of("今天不用", "今天不用 早计划")))),

    INJECTION(Card.info(
            "<at id=all></at> **标题**",
            new Element.Text("<at id=all></at> [点我](https://evil.example) **粗**"),
            Fields.of(
                    new Field(
                            "<font color='red'>客户</font>",
                            "<at id=all></at> :DONE: ![x](img) `x` ~~x~~\n# 大\n- 列\n---"),
                    new Field("", "&#60;at id=all&#62;")),
            new Progress("*拜访*", BigDecimal.ONE, BigDecimal.TWO, null, "<at id=all></at>"),
            new Table(List.of("<b>"), List.of(List.of("<at id=all></at>"))),
            Buttons.of(Button.of("<at id=all></at>", "赞 <at id=all></at>")),
            new Element.Image("https://example.com/a) <at id=all></at>", "<at id=all></at>"),
            new Element.Image("javascript:alert(1)", "坏"),
            new Element.Headline("<at id=all></at>", "**粗**"),
            Element.Foot.of("<at id=all></at> [点我](https://evil.example)")));

    final Card card;

    SampleCards(Card card) {
        this.card = card;
    }

    String file() {
        return "/cards/" + name().toLowerCase(Locale.ROOT) + ".json";
    }

    private static Progress progress(String label, long value, long target, long pace, String shown) {
        return new Progress(
                label, BigDecimal.valueOf(value), BigDecimal.valueOf(target), BigDecimal.valueOf(pace), shown);
    }

    private static Chart chart(Shape shape, String title, Series... series) {
        return new Chart(shape, title, Arrays.asList(series));
    }

    private static Series series(String name, double... values) {
        var points = new ArrayList<Point>();
        for (var value : values) {
            points.add(new Point("第" + (points.size() + 1) + "项", BigDecimal.valueOf(value)));
        }
        return new Series(name, points);
    }
}

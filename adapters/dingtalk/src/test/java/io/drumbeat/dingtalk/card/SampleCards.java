package io.drumbeat.dingtalk.card;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Input;
import io.drumbeat.chat.Chat;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Cards of every kind, drawn once for each way they can be shown. */
final class SampleCards {
    static final Chat MEI = new Chat.Direct("mei");

    /** A bit of everything that the own template shows. */
    static final Card EVERYTHING = Card.good(
            "已记录拜访 #1",
            Element.Fields.of(new Field("客户", "华为 · 联系人 张总"), new Field("备注", "谈续约")),
            new Element.Progress("本周拜访", number(6), number(10), number(8), "6/10"),
            new Element.Table(List.of("姓名", "完成"), List.of(List.of("小美", "60%"), List.of("阿波", "45%"))),
            chart(Element.Chart.Shape.LINE, "回款（万元）", "本月", "上月"),
            new Element.Form("报价 华为", "报价", List.of(new Input("amount", "金额", Input.Kind.AMOUNT, true, "", List.of()))),
            Element.Buttons.of(Button.primary("进度", "进度"), Button.danger("撤销", "撤销 #1")));

    private SampleCards() {}

    static Element.Chart chart(Element.Chart.Shape shape, String title, String... names) {
        var points = List.of(
                new Element.Point("1日", number(0)),
                new Element.Point("2日", new BigDecimal("12.50")),
                new Element.Point("3日", number(20)));
        return new Element.Chart(
                shape,
                title,
                Stream.of(names).map(name -> new Element.Series(name, points)).toList());
    }

    record Golden(String name, Card card) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Golden> goldens() {
        return Stream.of(
                new Golden(
                        "receipt",
                        Card.good(
                                "已记录拜访 #1",
                                Element.Fields.of(
                                        new Field("客户", "华为 · 联系人 张总"),
                                        new Field("备注", "谈续约"),
                                        new Field("", "下次 2026-11-25 周三 回访")),
                                new Element.Progress("本周拜访", number(6), number(10), number(8), "6/10"),
                                Element.Buttons.of(Button.danger("撤销", "撤销 #1"), Button.of("进度", "进度")))),
                new Golden(
                        "morning",
                        Card.info(
                                "早，小美 · 2026-11-24 周二",
                                new Element.Headline("今天 拜访 3 · 报价 1", "本周还差 拜访 9"),
                                Element.Buttons.of(Button.of("进度", "进度")),
                                Element.Foot.of(
                                        "截至 11-24 08:45 · 版本 42",
                                        Button.of("稍后", "稍后 早计划 30分钟"),
                                        Button.of("今天不用", "今天不用 早计划")))),
                new Golden(
                        "board",
                        Card.info(
                                "华东一组 第 47 周",
                                new Element.Text("这一周\n还剩两天"),
                                new Element.Table(
                                        List.of("名次", "姓名", "完成"),
                                        List.of(List.of("1", "小美", "60%"), List.of("2", "阿波", "45%"))),
                                new Element.Divider(),
                                new Element.Chart(
                                        Element.Chart.Shape.LINE,
                                        "回款（万元）",
                                        List.of(new Element.Series(
                                                "本月",
                                                List.of(
                                                        new Element.Point("1日", number(0)),
                                                        new Element.Point("2日", new BigDecimal("12.50")))))),
                                new Element.Image("https://example.com/a.png", "走势"),
                                new Element.Image("javascript:alert(1)", "坏图"),
                                new Element.Link("下载战报", "https://example.com/board.xlsx"),
                                new Element.Link("逐行结果", "/console/api/files/1"))),
                new Golden(
                        "form",
                        Card.warn(
                                "报价多少？",
                                new Element.Form(
                                        "报价 华为",
                                        "报价",
                                        List.of(
                                                new Input("amount", "金额", Input.Kind.AMOUNT, true, "", List.of()),
                                                new Input("expected", "预计日期", Input.Kind.DATE, false, "", List.of()),
                                                new Input(
                                                        "kind",
                                                        "新客/老客",
                                                        Input.Kind.SELECT,
                                                        false,
                                                        "",
                                                        List.of("新客", "老客")),
                                                new Input("note", "备注", Input.Kind.TEXT, false, "含税", List.of()))))),
                new Golden(
                        "hostile",
                        Card.bad(
                                "# [标题](https://evil.example)\n第二行",
                                new Element.Text(
                                        "# 大字\n[撤销](dtmd://x) **粗** `码` <b> ~~划~~ |表| zhang_san _斜_ \\*\n- 列表\n1. 一"),
                                Element.Fields.of(new Field("备*注", "![图](https://evil.example/x.png)\n下一行")),
                                Element.Buttons.of(Button.of("按](我", "说 (a) & b+c #1 ]")))));
    }

    static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }
}

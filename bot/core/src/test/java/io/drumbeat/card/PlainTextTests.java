package io.drumbeat.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Chart;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Input;
import io.drumbeat.card.Element.Point;
import io.drumbeat.card.Element.Series;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainTextTests {
    @Test
    void everyElementReadsAsWords() {
        var card = Card.good(
                "已记录拜访 #1",
                new Element.Text("谢谢"),
                Element.Fields.of(new Field("客户", "华为")),
                new Element.Progress("拜访", BigDecimal.valueOf(6), BigDecimal.TEN, BigDecimal.valueOf(7), "6 / 10"),
                new Element.Table(List.of("阶段", "个数"), List.of(List.of("意向", "2"))),
                new Chart(
                        Chart.Shape.LINE,
                        "近两周拜访（次）",
                        List.of(new Series(
                                "完成",
                                List.of(
                                        new Point("11/9", BigDecimal.valueOf(8)),
                                        new Point("11/16", new BigDecimal("6.50")))))),
                Element.Buttons.of(Button.danger("撤销", "撤销 #1"), Button.of("今天", "今天")),
                new Element.Form(
                        "报价 华为", "提交", List.of(new Input("amount", "金额", Input.Kind.AMOUNT, true, "", List.of()))),
                new Element.Image("https://example.com/a.png", "合影"),
                new Element.Divider());
        assertThat(PlainText.of(card)).isEqualTo("""
                        已记录拜访 #1
                        谢谢
                        客户 华为
                        拜访 6 / 10 60%（落后节奏）
                        阶段 | 个数
                        意向 | 2
                        近两周拜访（次）
                        完成：11/9 8，11/16 6.5
                        [撤销] [今天]
                        请填：金额（必填） [提交]
                        合影""");
    }

    @Test
    void aRowThatDoesNotFitItsTableIsRefused() {
        assertThatThrownBy(() -> new Element.Table(List.of("阶段", "个数"), List.of(List.of("意向"))))
                .hasMessage("表格有 2 列，这一行有 1 格：[意向]");
    }
}

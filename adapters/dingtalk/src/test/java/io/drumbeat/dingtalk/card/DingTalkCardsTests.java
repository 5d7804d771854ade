package io.drumbeat.dingtalk.card;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import io.drumbeat.card.Element.Input;
import io.drumbeat.chat.Chat;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class DingTalkCardsTests {
    private static final Chat MEI = new Chat.Direct("mei");

    private record Golden(String name, Card card) {
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

    private static BigDecimal number(long value) {
        return BigDecimal.valueOf(value);
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void cardsLookAsTheyWereApproved(Golden golden) throws IOException {
        var marked = (Rendered.Marked) DingTalkCards.of(golden.card(), MEI);
        assertThat(marked.text() + "\n").isEqualTo(approved(golden.name()));
    }

    private static String approved(String name) throws IOException {
        try (var file = DingTalkCardsTests.class.getResourceAsStream("/cards/" + name + ".md")) {
            return file == null ? "" : new String(file.readAllBytes(), UTF_8);
        }
    }

    @Test
    void theTitleOfNotificationsIsOnePlainLine() {
        var marked = (Rendered.Marked) DingTalkCards.of(Card.info("一\n二 " + "长".repeat(300)), MEI);
        assertThat(marked.title()).startsWith("一 二").hasSize(100);
    }

    @Test
    void inAGroupTheBotOnlyHearsWhatMentionsIt() {
        var card = Card.info("小美签单", Element.Buttons.of(Button.of("赞", "赞 小美")));
        assertThat(((Rendered.Marked) DingTalkCards.of(card, new Chat.Group("east-1"))).text())
                .endsWith("也可以在群里 @我 说：赞 小美");
    }

    @Test
    void anEmptyCardIsItsTitle() {
        assertThat(DingTalkCards.of(Card.info("你好"), MEI)).isEqualTo(new Rendered.Marked("你好", "### 你好"));
    }

    @Test
    void aProgressBeyondItsTargetFillsTheBarOnly() {
        var card = Card.info("x", new Element.Progress("签单", number(300), number(100), null, "300/100"));
        assertThat(((Rendered.Marked) DingTalkCards.of(card, MEI)).text()).contains("■".repeat(10) + " 300%");
        var debt = Card.info("x", new Element.Progress("回款", number(-5), number(100), null, "-5/100"));
        assertThat(((Rendered.Marked) DingTalkCards.of(debt, MEI)).text()).contains("□".repeat(10) + " -5%");
    }

    @Test
    void aLongTableIsShortenedAndSaysSo() {
        var rows = Collections.nCopies(900, List.of("小美", "华东一组", "一百二十三万"));
        var card = Card.info("排行", new Element.Table(List.of("姓名", "团队", "金额"), rows));
        assertThat(DingTalkCards.of(card, MEI))
                .isInstanceOfSatisfying(Rendered.Marked.class, marked -> assertThat(marked.text())
                        .contains("…还有 888 行"));
    }

    @Test
    void whatIsStillTooLongBecomesWordsNeverSilence() {
        var texts = Collections.nCopies(400, (Element) new Element.Text("\"😀\n".repeat(500)));
        var words = (Rendered.Words) DingTalkCards.of(new Card("很长", Card.Tone.INFO, texts), MEI);
        assertThat(words.content()).startsWith("很长").endsWith("…（太长，只显示开头）");
        assertThat(JsonMapper.shared().writeValueAsString(words.param()).getBytes(UTF_8).length)
                .isLessThanOrEqualTo(15_000);
        assertThat(new String(words.content().getBytes(UTF_8), UTF_8)).isEqualTo(words.content());
    }
}

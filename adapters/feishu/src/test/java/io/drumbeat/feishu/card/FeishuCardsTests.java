package io.drumbeat.feishu.card;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FeishuCardsTests {
    private static final Chat GROUP = new Chat.Group("east-1");
    private final FeishuCards cards = new FeishuCards();

    @ParameterizedTest
    @EnumSource
    void aCardLooksAsItAlwaysLooked(SampleCards sample) throws IOException {
        var pretty = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
        assertThat(pretty.toJson(draw(sample.card)) + "\n").isEqualTo(golden(sample));
    }

    private static String golden(SampleCards sample) throws IOException {
        try (var file = FeishuCardsTests.class.getResourceAsStream(sample.file())) {
            return file == null ? "" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCardHasNothingThePlatformDoesNotKnow(SampleCards sample) {
        assertThat(CardLinter.faults(draw(sample.card))).isEmpty();
    }

    @Test
    void theLinterFindsAnAttributeThatIsNotThere() {
        var card = draw(SampleCards.VISIT.card);
        card.getAsJsonObject("body")
                .getAsJsonArray("elements")
                .get(0)
                .getAsJsonObject()
                .addProperty("href", "x");
        assertThat(CardLinter.faults(card)).containsExactly("attribute href of markdown");
    }

    @Test
    void whatPeopleTypedIsNeverMarkup() {
        for (var element :
                draw(SampleCards.INJECTION.card).getAsJsonObject("body").getAsJsonArray("elements")) {
            var node = element.getAsJsonObject();
            if (node.get("tag").getAsString().equals("markdown")) {
                assertThat(node.get("content").getAsString().replaceAll("<font color='\\w+'>|</font>|<br>", ""))
                        .doesNotContain("<", ">", "[", ":", "![", "~~", "`");
            }
        }
    }

    @Test
    void aTextMessageMentionsNobody() {
        assertThat(cards.text(Card.info("<at user_id=\"all\">所有人</at>"))).doesNotContain("<");
    }

    @Test
    void onlyGroupCardsMayBeForwarded() {
        assertThat(FeishuCards.json(cards.draw("m-1", new Chat.Direct("mei"), 1, SampleCards.PROGRESS.card)))
                .contains("\"enable_forward\":false");
        assertThat(draw(SampleCards.PROGRESS.card)
                        .getAsJsonObject("config")
                        .get("enable_forward")
                        .getAsBoolean())
                .isTrue();
    }

    @Test
    void aLongTableIsCutAndSaysHowManyRowsAreMissing() {
        var row = List.of("一个很长很长很长很长很长很长很长很长的客户名字", "¥1,000,000");
        var card = Card.info("客户", new Element.Table(List.of("客户", "金额"), Collections.nCopies(600, row)));
        assertThat(shown(card)).contains("还有 590 行");
    }

    @Test
    void moreTablesThanAllowedAreCounted() {
        var table = new Element.Table(List.of("客户"), List.of(List.of("华为")));
        assertThat(shown(new Card("客户", Card.Tone.INFO, Collections.nCopies(7, table))))
                .contains("还有 2 张表没有列出");
    }

    @Test
    void moreChartsThanAllowedAreLeftOut() {
        var chart = new Element.Chart(
                Element.Chart.Shape.PIE,
                "来源",
                List.of(new Element.Series("来源", List.of(new Element.Point("展会", BigDecimal.ONE)))));
        var elements = new ArrayList<Element>(Collections.nCopies(6, chart));
        elements.add(new Element.Text("就这些"));
        assertThat(shown(new Card("来源", Card.Tone.INFO, elements)))
                .contains("就这些")
                .doesNotContain("chart_spec");
    }

    @Test
    void aVeryLongTextIsShortened() {
        assertThat(shown(Card.info("周报", new Element.Text("很长".repeat(20_000)))))
                .contains("……");
    }

    @Test
    void whatDoesNotFitAtAllIsDrawnAsWords() {
        var buttons = new Element.Buttons(Collections.nCopies(90, Element.Button.of("撤销", "撤销 1")));
        var card = Card.info("很多", buttons);
        assertThat(cards.fitting("m-1", GROUP, 1, card)).isEmpty();
        assertThat(shown(card)).contains("[撤销] [撤销]").doesNotContain("callback");
    }

    @Test
    void anEmptyCardIsOnlyItsTitle() {
        var card = Card.info(
                "知道了",
                new Element.Text(" "),
                new Element.Fields(List.of()),
                new Element.Buttons(List.of()),
                new Element.Table(List.of("客户"), List.of()),
                new Element.Chart(Element.Chart.Shape.LINE, "空", List.of()));
        assertThat(draw(card).getAsJsonObject("body").getAsJsonArray("elements"))
                .isEmpty();
    }

    @Test
    void aLongLabelFitsIntoItsButton() {
        assertThat(CardLinter.faults(draw(Card.info("长", Element.Buttons.of(Element.Button.of("字".repeat(200), "x"))))))
                .isEmpty();
    }

    private String shown(Card card) {
        var drawn = draw(card);
        assertThat(CardLinter.faults(drawn)).isEmpty();
        return drawn.toString();
    }

    private JsonObject draw(Card card) {
        return JsonParser.parseString(FeishuCards.json(cards.draw("m-7", GROUP, 42, card)))
                .getAsJsonObject();
    }
}

package io.drumbeat.dingtalk.card;

import static io.drumbeat.dingtalk.card.SampleCards.MEI;
import static io.drumbeat.dingtalk.card.SampleCards.chart;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Input;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class OwnFacesTests {
    private static final JsonMapper JSON = JsonMapper.shared();

    static Stream<SampleCards.Golden> goldens() {
        return Stream.concat(
                SampleCards.goldens(), Stream.of(new SampleCards.Golden("everything", SampleCards.EVERYTHING)));
    }

    private static Face face(Card card) {
        return OwnFaces.of(card, MEI, "m1", 42).orElseThrow();
    }

    private static JsonNode json(Face face, Variable variable) {
        return JSON.readTree(face.variables().get(variable.key()));
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void cardsLookAsTheyWereApproved(SampleCards.Golden golden) throws IOException {
        var drawn = JSON.valueToTree(face(golden.card()).variables());
        assertThat(drawn).isEqualTo(approved(golden.name()));
    }

    private static JsonNode approved(String name) throws IOException {
        try (var file = OwnFacesTests.class.getResourceAsStream("/faces/" + name + ".json")) {
            return JSON.readTree(file == null ? "{}" : new String(file.readAllBytes(), UTF_8));
        }
    }

    @ParameterizedTest
    @MethodSource("goldens")
    void nothingThatIsSentWouldFailOnThePlatform(SampleCards.Golden golden) {
        assertThat(CardLint.of(face(golden.card()))).isEmpty();
    }

    @Test
    void theTemplateDeclaresAndShowsWhatIsSentAndNothingElse() {
        assertThat(CardLint.of(JSON.readTree(CardTemplate.written()))).isEmpty();
    }

    @Test
    void theTemplateThatIsGivenOutIsTheOneThatIsChecked() throws IOException {
        var file = Stream.of(Path.of(""), Path.of("..", ".."))
                .map(root -> root.resolve(CardTemplate.FILE))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        assertThat(Files.readString(file))
                .as("write it anew with CardTemplate.main")
                .isEqualTo(CardTemplate.written());
    }

    @ParameterizedTest
    @EnumSource(Element.Chart.Shape.class)
    void everyShapeOfChartIsDrawn(Element.Chart.Shape shape) {
        var face = face(Card.info("回款", chart(shape, "回款（万元）", "本月", "上月")));
        assertThat(CardLint.of(face)).isEmpty();
        assertThat(json(face, Variable.CHARTS).path(0).path("chart").path("data"))
                .hasSize(6);
    }

    @Test
    void anEmptyChartSaysSo() {
        var face = face(Card.info("回款", new Element.Chart(Element.Chart.Shape.PIE, "来源", List.of())));
        assertThat(json(face, Variable.CHARTS)).isEmpty();
        assertThat(face.variables().get("body")).contains("来源", "还没有数据");
    }

    @Test
    void aButtonCarriesItsWordsItsCardAndItsVersion() {
        var card = Card.info("x", Element.Buttons.of(Button.danger("撤销", "撤销 #1")));
        var params = json(face(card), Variable.BUTTONS)
                .path(0)
                .path("action")
                .path("params")
                .path("params");
        assertThat(params.toString()).isEqualTo("{\"words\":\"撤销 #1\",\"card\":\"m1\",\"v\":\"42\"}");
    }

    @Test
    void aSecondFormIsToldInWords() {
        var one = new Element.Form(
                "报价 华为", "报价", List.of(new Input("amount", "金额", Input.Kind.AMOUNT, true, "", List.of())));
        var two = new Element.Form(
                "改期 #1", "改期", List.of(new Input("day", "日子", Input.Kind.DATE, true, "下周三", List.of())));
        var face = face(Card.info("两张", one, two));
        assertThat(CardLint.of(face)).isEmpty();
        assertThat(face.variables().get("body")).contains("要改期").doesNotContain("要报价");
        assertThat(face.variables().get("submit")).isEqualTo("报价");
    }

    @Test
    void theDatePickerIsGivenOnlyDates() {
        var form = new Element.Form(
                "改期 #1",
                "改期",
                List.of(
                        new Input("vague", "日子", Input.Kind.DATE, true, "下周三", List.of()),
                        new Input("exact", "日子", Input.Kind.DATE, true, "2026-11-25", List.of())));
        var fields = json(face(Card.info("x", form)), Variable.FORM).path("fields");
        assertThat(fields.path(3).has("defaultValue")).isFalse();
        assertThat(fields.path(4).path("defaultValue").asString()).isEqualTo("2026-11-25");
    }

    @Test
    void aLongCardIsShortenedAndATooLongOneIsNoCard() {
        var rows = Collections.nCopies(900, List.of("小美", "华东一组", "一百二十三万"));
        var table = new Element.Table(List.of("姓名", "团队", "金额"), rows);
        assertThat(face(Card.info("排行", table)).variables().get("body")).contains("| …还有 888 行 | | |");
        var texts = Collections.nCopies(400, (Element) new Element.Text("字".repeat(500)));
        assertThat(OwnFaces.of(new Card("很长", Card.Tone.INFO, texts), MEI, "m1", 1))
                .isEmpty();
    }

    @Test
    void whatStandsAlwaysGetsANewFace() {
        var texts = Collections.nCopies(400, (Element) new Element.Text("😀\n".repeat(500)));
        var face = OwnFaces.always(new Card("很长", Card.Tone.INFO, texts), MEI, "m1", 1);
        assertThat(CardLint.of(face)).isEmpty();
        assertThat(face.variables().get("body")).contains("只显示开头");
        var named = OwnFaces.always(Card.info("名".repeat(20_000)), MEI, "m1", 1);
        assertThat(CardLint.of(named)).isEmpty();
    }

    @Test
    void theLintHasTeeth() {
        var sound = face(SampleCards.EVERYTHING).variables();
        var broken = new java.util.HashMap<>(sound);
        broken.put("buttons", "[{\"text\":\"\",\"color\":\"pink\",\"action\":{\"type\":\"openLink\",\"params\":{}}}]");
        broken.put("charts", "[{\"title\":\"x\",\"chart\":{\"type\":\"funnel\",\"data\":[{\"x\":1,\"y\":\"2\"}]}}]");
        broken.put("form", "{\"fields\":[{\"name\":\"a\",\"type\":\"MONEY\"}]}");
        broken.remove("config");
        assertThat(CardLint.of(new Face("x", broken))).hasSizeGreaterThan(8);
        var template =
                CardTemplate.written().replace("\\\"variable\\\":\\\"submit\\\"", "\\\"variable\\\":\\\"sumbit\\\"");
        assertThat(CardLint.of(JSON.readTree(template))).isNotEmpty();
    }

    @Test
    void thePublicTemplateIsGivenTheSameMarkdownAsAMessage() {
        var message = (Rendered.Marked) DingTalkCards.of(SampleCards.EVERYTHING, MEI);
        var face = PublicFaces.of(SampleCards.EVERYTHING, MEI);
        assertThat(face.variables())
                .containsEntry("msgContent", message.text())
                .containsEntry("flowStatus", "3")
                .containsOnlyKeys("msgContent", "flowStatus", "config", "sys_full_json_obj");
    }
}

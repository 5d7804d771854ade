package io.drumbeat.dingtalk.card;

import static io.drumbeat.dingtalk.card.CardTemplateWords.always;
import static io.drumbeat.dingtalk.card.CardTemplateWords.global;
import static io.drumbeat.dingtalk.card.CardTemplateWords.looped;
import static io.drumbeat.dingtalk.card.CardTemplateWords.margins;
import static io.drumbeat.dingtalk.card.CardTemplateWords.node;
import static io.drumbeat.dingtalk.card.CardTemplateWords.of;
import static io.drumbeat.dingtalk.card.CardTemplateWords.text;
import static io.drumbeat.dingtalk.card.CardTemplateWords.unlessEmpty;
import static io.drumbeat.dingtalk.card.CardTemplateWords.variable;
import static io.drumbeat.dingtalk.card.CardTemplateWords.with;
import static io.drumbeat.dingtalk.card.CardTemplateWords.words;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes the card template as DingTalk's card builder imports it: the builder's own state as text inside a small envelope.
 * What the clients draw is compiled from it by the builder when it is saved, so it is left empty.
 */
final class CardTemplate {
    static final Path FILE = Path.of("docs", "dingtalk-card-template.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    private CardTemplate() {}

    /** Writes it anew, from the root of the project. */
    public static void main(String[] nothing) throws IOException {
        Files.writeString(FILE, written(), UTF_8);
    }

    static String written() {
        var pretty =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        return pretty.writeValueAsString(of(
                        "editorData",
                        JSON.writeValueAsString(editor()),
                        "widgetInfo",
                        "",
                        "type",
                        "im",
                        "mode",
                        "card"))
                + "\n";
    }

    static Map<String, Object> editor() {
        return of(
                "schemaVersion",
                "3.0.0",
                "schema",
                of(
                        "version",
                        "1.0.0",
                        "componentsMap",
                        Stream.of("Card", "Markdown", "Loop", "BaseText", "Chart", "Form", "SingleButton")
                                .map(CardTemplateWords::component)
                                .toList(),
                        "componentsTree",
                        List.of(root()),
                        "i18n",
                        of()),
                "mockData",
                of(
                        "cardData",
                        sample(),
                        "cardPrivateData",
                        of("notice", "已撤销"),
                        "localData",
                        of(),
                        "richTextData",
                        of()),
                "editVersion",
                0,
                "customWidgetInfo",
                "",
                "useCustomWidgetInfo",
                false,
                "variableList",
                Arrays.stream(Variable.values()).map(CardTemplate::declared).toList(),
                "formList",
                List.of(),
                "expList",
                List.of(),
                "localList",
                List.of(),
                "hsfList",
                List.of(),
                "lwpList",
                List.of(),
                "extension",
                of("extendType", "NORMAL", "fileTypeList", List.of()));
    }

    // ---- what is seen, top to bottom

    private static Map<String, Object> root() {
        var nowhere = of("type", "dynamicLink", "value", "", "valueType", "fixed", "variable", "");
        var card = node(
                "Card",
                "root",
                of("actionType", "url", "url", nowhere, "autoFold", false, "summaryContent", global("title")));
        card.put("fileName", "drumbeat");
        card.put("children", List.of(body(), charts(), form(), buttons(), notice()));
        return card;
    }

    private static Map<String, Object> body() {
        return node(
                "Markdown",
                "body",
                with(
                        margins(12),
                        "mdVer",
                        0,
                        "visible",
                        always(),
                        "content",
                        of(
                                "type",
                                "dynamicMarkdown",
                                "valueType",
                                "variable",
                                "value",
                                "",
                                "variable",
                                "body",
                                "variableType",
                                "global")));
    }

    private static Map<String, Object> charts() {
        var title = words("chart_title", "${loop.title}", always(), "black", true);
        var chart = node(
                "Chart",
                "chart",
                with(
                        margins(4),
                        "aspectRatio",
                        of("type", "dynamicSelect", "valueType", "fixed", "value", 2),
                        "data",
                        looped("charts[0].chart"),
                        "enableDetail",
                        true,
                        "isFixedHeight",
                        false,
                        "visible",
                        always()));
        return loop("charts", List.of(title, chart));
    }

    private static Map<String, Object> form() {
        return node(
                "Form",
                "form",
                of(
                        "id",
                        "form",
                        "submitText",
                        text("${submit}"),
                        "formSchema",
                        global("form"),
                        "params",
                        List.of(),
                        "status",
                        of("type", "dynamicSelect", "valueType", "fixed", "value", "normal"),
                        "visible",
                        unlessEmpty("submit"),
                        "actionType",
                        "request"));
    }

    private static Map<String, Object> buttons() {
        var button = node(
                "SingleButton",
                "button",
                with(
                        margins(4),
                        "text",
                        text("${loop.text}"),
                        "status",
                        of("type", "dynamicSelect", "valueType", "fixed", "value", "normal"),
                        "color",
                        of(
                                "type",
                                "dynamicSelect",
                                "valueType",
                                "variable",
                                "value",
                                "gray",
                                "variable",
                                "buttons[0].color",
                                "variableType",
                                "loop"),
                        "actionType",
                        "dynamicEvent",
                        "dynamicEventVar",
                        with(looped("buttons[0].action"), "varType", "dynamicEvent"),
                        "disabledWhileForward",
                        true,
                        "visible",
                        always(),
                        "widthMode",
                        "match_parent"));
        return loop("buttons", List.of(button));
    }

    private static Map<String, Object> notice() {
        return words("notice", "${notice}", unlessEmpty("notice"), "gray", false);
    }

    private static Map<String, Object> loop(String list, List<Map<String, Object>> children) {
        var loop = node(
                "Loop",
                list,
                with(
                        margins(8),
                        "listData",
                        global(list),
                        "direction",
                        "vertical",
                        "visible",
                        always(),
                        "childGap",
                        true,
                        "childGapSize",
                        4,
                        "isAutoWidth",
                        false,
                        "isFixedHeight",
                        false,
                        "scrollable",
                        false,
                        "paging",
                        false));
        loop.put("children", children);
        return loop;
    }

    // ---- what it is filled with

    private static Map<String, Object> declared(Variable variable) {
        var declared = variable(variable.key(), variable.key(), variable.type(), variable.isPrivate());
        var parts =
                switch (variable) {
                    case CHARTS -> CardTemplateParts.charts();
                    case BUTTONS -> CardTemplateParts.buttons();
                    case FORM -> CardTemplateParts.form();
                    case CONFIG -> List.of(variable("config.autoLayout", "autoLayout", "boolean", false));
                    case TITLE, BODY, SUBMIT, NOTICE -> List.<Map<String, Object>>of();
                };
        if (!parts.isEmpty()) {
            declared.put("schema", parts);
        }
        return declared;
    }

    /** What the builder shows while somebody looks at the template: one of our own cards. */
    private static Map<String, Object> sample() {
        var shown = new LinkedHashMap<String, Object>();
        OwnFaces.of(SampleCards.EVERYTHING, SampleCards.MEI, "sample", 1).orElseThrow().variables().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> {
                    var value = entry.getValue();
                    var nested = value.startsWith("{") || value.startsWith("[");
                    shown.put(entry.getKey(), nested ? JSON.readTree(value) : value);
                });
        return shown;
    }
}

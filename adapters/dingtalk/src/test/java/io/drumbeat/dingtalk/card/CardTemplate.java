package io.drumbeat.dingtalk.card;

import static io.drumbeat.dingtalk.card.CardTemplateWords.of;
import static io.drumbeat.dingtalk.card.CardTemplateWords.variable;
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
                        List.of(CardTemplateLayout.root()),
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

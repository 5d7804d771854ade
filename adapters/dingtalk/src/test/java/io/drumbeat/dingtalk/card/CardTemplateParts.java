package io.drumbeat.dingtalk.card;

import static io.drumbeat.dingtalk.card.CardTemplateWords.variable;

import java.util.List;
import java.util.Map;

/** What the template's lists and objects are made of, as the card builder declares it. */
final class CardTemplateParts {
    private CardTemplateParts() {}

    static List<Map<String, Object>> charts() {
        var chart = part("charts[0].chart", "chart");
        chart.put(
                "schema",
                List.of(
                        part("charts[0].chart.type", "string"),
                        list(
                                "charts[0].chart.data",
                                List.of(
                                        part("charts[0].chart.data[0].x", "string"),
                                        part("charts[0].chart.data[0].y", "number"),
                                        part("charts[0].chart.data[0].type", "string"))),
                        part("charts[0].chart.config", "object")));
        return List.of(part("charts[0].title", "string"), chart);
    }

    static List<Map<String, Object>> buttons() {
        var params = part("buttons[0].action.params", "object");
        params.put(
                "schema",
                List.of(
                        part("buttons[0].action.params.actionId", "string"),
                        part("buttons[0].action.params.params", "object")));
        var action = part("buttons[0].action", "dynamicEvent");
        action.put("schema", List.of(part("buttons[0].action.type", "string"), params));
        return List.of(part("buttons[0].text", "string"), part("buttons[0].color", "string"), action);
    }

    static List<Map<String, Object>> form() {
        var field = "form.fields[0].";
        var options = list(
                field + "options",
                List.of(part(field + "options[0].value", "string"), part(field + "options[0].text", "string")));
        return List.of(list(
                "form.fields",
                List.of(
                        part(field + "name", "string"),
                        part(field + "label", "string"),
                        part(field + "type", "string"),
                        part(field + "hidden", "boolean"),
                        part(field + "required", "boolean"),
                        part(field + "placeholder", "string"),
                        part(field + "defaultValue", "string"),
                        options)));
    }

    private static Map<String, Object> list(String id, List<Map<String, Object>> parts) {
        var list = part(id, "loopArray");
        list.put("schema", parts);
        return list;
    }

    private static Map<String, Object> part(String id, String type) {
        return variable(id, id.substring(id.lastIndexOf('.') + 1), type, false);
    }
}

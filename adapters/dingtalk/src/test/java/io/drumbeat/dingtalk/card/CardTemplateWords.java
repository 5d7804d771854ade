package io.drumbeat.dingtalk.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The card builder's vocabulary: nodes, variables and conditions, as its own exports have them. */
final class CardTemplateWords {
    private CardTemplateWords() {}

    static Map<String, Object> node(String component, String id, Map<String, Object> props) {
        return of(
                "componentName",
                component,
                "id",
                "node_" + id,
                "props",
                props,
                "title",
                "",
                "hidden",
                false,
                "isLocked",
                false,
                "condition",
                true,
                "conditionGroup",
                "");
    }

    static Map<String, Object> component(String name) {
        return name.equals("Form")
                ? of("devMode", "lowCode", "componentName", name)
                : of(
                        "package",
                        "@ali/dxComponent",
                        "version",
                        "1.0.0",
                        "exportName",
                        name,
                        "main",
                        "./src/index.tsx",
                        "destructuring",
                        false,
                        "subName",
                        "",
                        "componentName",
                        name);
    }

    static Map<String, Object> words(
            String id, String content, Map<String, Object> visible, String colour, boolean bold) {
        var lines = of("type", "dynamicNumber", "valueType", "fixed", "value", 10, "variable", "");
        return node(
                "BaseText",
                id,
                with(
                        margins(12),
                        "text",
                        text(content),
                        "visible",
                        visible,
                        "fontColorType",
                        "Standard",
                        "color",
                        colour,
                        "fontSizeType",
                        "Standard",
                        "size",
                        "middle",
                        "bold",
                        bold,
                        "gravity",
                        "left",
                        "maxLine",
                        lines));
    }

    static Map<String, Object> text(String content) {
        return of("type", "dynamicString", "content", content, "i18n", false);
    }

    static Map<String, Object> global(String variable) {
        return of("type", "variableValue", "variableType", "global", "variable", variable);
    }

    static Map<String, Object> looped(String variable) {
        return of("type", "variableValue", "variableType", "loop", "variable", variable);
    }

    static Map<String, Object> always() {
        return visible("fixed", List.of());
    }

    static Map<String, Object> unlessEmpty(String variable) {
        return visible(
                "condition",
                List.of(of(
                        "type",
                        "variable",
                        "variable",
                        variable,
                        "variableType",
                        "global",
                        "op",
                        "isNotEmpty",
                        "value",
                        "",
                        "valueType",
                        "fixed",
                        "valueVariableType",
                        "global")));
    }

    private static Map<String, Object> visible(String kind, List<?> conditions) {
        return of(
                "type",
                "dynamicVisible",
                "value",
                true,
                "valueType",
                kind,
                "condition",
                of("op", "and", "conditions", conditions));
    }

    static Map<String, Object> margins(int wide) {
        return of("marginLeft", wide, "marginRight", wide, "marginTop", 4, "marginBottom", 4);
    }

    static Map<String, Object> variable(String id, String name, String type, boolean isPrivate) {
        return of("id", id, "name", name, "type", type, "private", isPrivate, "editorVarType", "variables");
    }

    static Map<String, Object> of(Object... keysAndValues) {
        return with(new LinkedHashMap<>(), keysAndValues);
    }

    static Map<String, Object> with(Map<String, Object> map, Object... keysAndValues) {
        for (var i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}

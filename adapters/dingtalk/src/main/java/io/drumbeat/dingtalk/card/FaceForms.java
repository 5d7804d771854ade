package io.drumbeat.dingtalk.card;

import io.drumbeat.card.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A form as the platform's form variable. What it says and which card it stands on travel in hidden fields, since a sent
 * form brings back its fields and nothing else.
 */
final class FaceForms {
    private FaceForms() {}

    static Map<String, Object> of(Element.Form form, OwnFaces.Carried carried) {
        var fields = new ArrayList<Map<String, Object>>();
        carried.saying(form.words()).forEach((name, value) -> {
            var field = new LinkedHashMap<String, Object>();
            field.put("name", name);
            field.put("label", name);
            field.put("type", "TEXT");
            field.put("hidden", true);
            field.put("defaultValue", value);
            fields.add(field);
        });
        form.inputs().forEach(input -> fields.add(field(input)));
        return Map.of("fields", fields);
    }

    private static Map<String, Object> field(Element.Input input) {
        var field = new LinkedHashMap<String, Object>();
        field.put("name", input.name());
        field.put("label", input.label());
        field.put("type", type(input.kind()));
        field.put("required", input.required());
        field.put("placeholder", placeholder(input.kind()));
        var choice = input.options().indexOf(input.preset());
        if (input.kind() == Element.Input.Kind.SELECT) {
            field.put("options", options(input.options()));
            if (choice >= 0) {
                var chosen = new LinkedHashMap<String, Object>();
                chosen.put("index", choice);
                chosen.put("value", input.preset());
                field.put("defaultValue", chosen);
            }
        } else if (isShown(input)) {
            field.put("defaultValue", input.preset());
        }
        return field;
    }

    /** The date picker knows nothing but dates. */
    private static boolean isShown(Element.Input input) {
        return input.kind() == Element.Input.Kind.DATE
                ? input.preset().matches("\\d{4}-\\d{2}-\\d{2}")
                : !input.preset().isBlank();
    }

    private static List<Map<String, String>> options(List<String> options) {
        return options.stream().map(FaceForms::option).toList();
    }

    private static Map<String, String> option(String option) {
        var both = new LinkedHashMap<String, String>();
        both.put("value", option);
        both.put("text", option);
        return both;
    }

    /** Amounts are said as people say them, so they are no numbers to the platform. */
    private static String type(Element.Input.Kind kind) {
        return switch (kind) {
            case TEXT, AMOUNT -> "TEXT";
            case DATE -> "DATE";
            case SELECT -> "SELECT";
        };
    }

    private static String placeholder(Element.Input.Kind kind) {
        return switch (kind) {
            case TEXT -> "请输入";
            case AMOUNT -> "例如 50万";
            case DATE -> "请选择日期";
            case SELECT -> "请选择";
        };
    }
}

package io.drumbeat.feishu.card;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Draws forms; what is required is only a hint to the reader's client and is checked again when it is sent. */
final class Forms {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private final FieldNames names;

    Forms(FieldNames names) {
        this.names = names;
    }

    /** @param value what submitting sends back */
    Map<String, Object> draw(Element.Form form, Map<String, Object> value) {
        var elements = new ArrayList<Map<String, Object>>();
        for (var input : form.inputs()) {
            elements.addAll(draw(input));
        }
        elements.add(Node.of(
                "tag",
                "button",
                "name",
                names.unique("submit"),
                "type",
                "primary_filled",
                "text",
                Node.plain(Buttons.label(form.submit(), form.words())),
                "form_action_type",
                "submit",
                "behaviors",
                List.of(Node.of("type", "callback", "value", value))));
        return Node.of(
                "tag", "form",
                "name", names.unique("form"),
                "direction", "vertical",
                "vertical_spacing", "8px",
                "elements", elements);
    }

    private List<Map<String, Object>> draw(Input input) {
        return switch (input.kind()) {
            case TEXT -> List.of(typed(input, "请输入" + input.label()));
            case AMOUNT -> List.of(typed(input, "如 30000 或 3万"));
            case DATE -> List.of(Node.paragraph(label(input)), day(input));
            case SELECT ->
                options(input).isEmpty()
                        ? List.of(typed(input, "请输入" + input.label()))
                        : List.of(Node.paragraph(label(input)), choice(input));
        };
    }

    private Map<String, Object> typed(Input input, String hint) {
        var node = field("input", input, hint);
        node.put("label", Node.plain(label(input)));
        if (!input.preset().isEmpty()) {
            node.put("default_value", input.preset());
        }
        return node;
    }

    private Map<String, Object> day(Input input) {
        var node = field("date_picker", input, "请选日期");
        if (DAY.matcher(input.preset()).matches()) {
            node.put("initial_date", input.preset());
        }
        return node;
    }

    private Map<String, Object> choice(Input input) {
        var node = field("select_static", input, "请选择");
        var options = options(input);
        node.put(
                "options",
                options.stream()
                        .map(option -> Node.of("text", Node.plain(option), "value", option))
                        .toList());
        var chosen = options.indexOf(input.preset());
        if (chosen >= 0) {
            node.put("initial_index", chosen + 1);
        }
        return node;
    }

    private Map<String, Object> field(String tag, Input input, String hint) {
        return Node.of(
                "tag", tag,
                "name", names.unique(input.name()),
                "required", input.required(),
                "width", "fill",
                "placeholder", Node.plain(hint));
    }

    /** Two options with one value confuse the reader's client, so each is offered once. */
    private static List<String> options(Input input) {
        return input.options().stream()
                .filter(option -> !option.isBlank())
                .distinct()
                .toList();
    }

    private static String label(Input input) {
        return input.required() ? input.label() + " *" : input.label();
    }
}

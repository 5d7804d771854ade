package io.drumbeat.feishu.card;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads a card as strictly as the platform's pages describe it: one attribute they do not name is a fault. */
final class CardLinter {
    /** How many containers may stand in one another below the body. */
    private static final int DEEPEST = 5;

    private static final Set<String> MODIFIERS = Set.of("element_id", "margin");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("plain_text", Set.of("content", "text_size", "text_color", "text_align", "lines")),
            Map.entry("div", Set.of("text", "icon", "width")),
            Map.entry("markdown", Set.of("content", "text_size", "text_align", "icon")),
            Map.entry("hr", Set.of()),
            Map.entry("chart", Set.of("aspect_ratio", "color_theme", "chart_spec", "preview", "height")),
            Map.entry(
                    "table",
                    Set.of(
                            "page_size",
                            "row_height",
                            "row_max_height",
                            "freeze_first_column",
                            "header_style",
                            "columns",
                            "rows")),
            Map.entry(
                    "column_set",
                    Set.of(
                            "flex_mode",
                            "horizontal_spacing",
                            "horizontal_align",
                            "background_style",
                            "columns",
                            "action")),
            Map.entry(
                    "column",
                    Set.of(
                            "width",
                            "weight",
                            "vertical_align",
                            "vertical_spacing",
                            "horizontal_align",
                            "direction",
                            "padding",
                            "background_style",
                            "elements")),
            Map.entry(
                    "button",
                    Set.of(
                            "type",
                            "size",
                            "width",
                            "text",
                            "icon",
                            "hover_tips",
                            "disabled",
                            "disabled_tips",
                            "confirm",
                            "behaviors",
                            "name",
                            "form_action_type")),
            Map.entry(
                    "form",
                    Set.of("name", "elements", "direction", "vertical_spacing", "horizontal_spacing", "padding")),
            Map.entry(
                    "input",
                    Set.of(
                            "name",
                            "required",
                            "placeholder",
                            "default_value",
                            "disabled",
                            "width",
                            "max_length",
                            "input_type",
                            "rows",
                            "label",
                            "label_position",
                            "behaviors",
                            "confirm")),
            Map.entry(
                    "date_picker",
                    Set.of(
                            "name",
                            "required",
                            "placeholder",
                            "initial_date",
                            "disabled",
                            "width",
                            "behaviors",
                            "confirm")),
            Map.entry(
                    "select_static",
                    Set.of(
                            "name",
                            "required",
                            "placeholder",
                            "initial_option",
                            "initial_index",
                            "disabled",
                            "width",
                            "type",
                            "options",
                            "behaviors",
                            "confirm")));
    private static final Set<String> ONLY_AT_ROOT = Set.of("table", "form");
    private static final Set<String> FILLED_IN = Set.of("input", "date_picker", "select_static");
    private static final Map<String, Set<String>> UNTAGGED = Map.of(
            "", Set.of("schema", "config", "header", "body"),
            "config", Set.of("update_multi", "enable_forward", "width_mode", "summary"),
            "summary", Set.of("content"),
            "header", Set.of("template", "title", "subtitle", "text_tag_list"),
            "body", Set.of("direction", "vertical_spacing", "elements"),
            "header_style", Set.of("text_align", "text_size", "background_style", "text_color", "bold", "lines"),
            "columns", Set.of("name", "display_name", "data_type", "width", "horizontal_align", "vertical_align"),
            "behaviors", Set.of("type", "value", "default_url"),
            "options", Set.of("text", "value"));

    private final List<String> faults = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> counts = new HashMap<>();

    static List<String> faults(JsonObject card) {
        var linter = new CardLinter();
        linter.read("", card, 0, false);
        linter.overall(card);
        return linter.faults;
    }

    private void overall(JsonObject card) {
        expect("2.0".equals(card.get("schema").getAsString()), "schema");
        var config = card.getAsJsonObject("config");
        expect(config.get("update_multi").getAsBoolean(), "update_multi");
        expect(!config.getAsJsonObject("summary").get("content").getAsString().isEmpty(), "summary");
        expect(card.toString().getBytes(StandardCharsets.UTF_8).length <= 30 * 1024, "30 KB");
        expect(counts.values().stream().mapToInt(n -> n).sum() <= 200, "200 nodes");
        expect(counts.getOrDefault("table", 0) <= 5, "5 tables");
        expect(counts.getOrDefault("chart", 0) <= 5, "5 charts");
    }

    private void read(String place, JsonObject node, int depth, boolean inForm) {
        var tag = node.has("tag") ? node.get("tag").getAsString() : null;
        var allowed = tag == null ? UNTAGGED.get(place) : ATTRIBUTES.get(tag);
        if (allowed == null) {
            faults.add("unknown " + (tag == null ? "object " + place : "tag " + tag));
            return;
        }
        for (var name : node.keySet()) {
            var fine = allowed.contains(name) || (tag != null && (name.equals("tag") || MODIFIERS.contains(name)));
            expect(fine, "attribute " + name + " of " + (tag == null ? place : tag));
        }
        if (tag != null) {
            tagged(tag, node, depth, inForm);
        }
        for (var member : node.entrySet()) {
            if (!Set.of("chart_spec", "rows", "value").contains(member.getKey())) {
                inside(member.getKey(), member.getValue(), depth, inForm || "form".equals(tag));
            }
        }
    }

    /** Whether the spec names fields that its values have, and nothing that has to be run. */
    private void chart(JsonObject spec) {
        var type = spec.get("type").getAsString();
        expect(Set.of("line", "bar", "funnel", "pie").contains(type), "chart type " + type);
        expect(!spec.toString().contains("function"), "chart with a function");
        var values = spec.getAsJsonObject("data").getAsJsonArray("values");
        expect(!values.isEmpty(), "chart without values");
        for (var axis : Set.of("xField", "yField", "seriesField", "categoryField", "valueField")) {
            if (spec.has(axis)) {
                var fields =
                        spec.get(axis).isJsonArray() ? spec.getAsJsonArray(axis).asList() : List.of(spec.get(axis));
                values.forEach(value -> fields.forEach(field -> expect(
                        value.getAsJsonObject().has(field.getAsString()), axis + " " + field + " that no value has")));
            }
        }
    }

    private void table(JsonObject node) {
        var size = node.get("page_size").getAsInt();
        expect(size >= 1 && size <= 10, "page_size " + size);
        var columns = node.getAsJsonArray("columns");
        expect(columns.size() <= 50, columns.size() + " columns");
        var named = new HashSet<String>();
        columns.forEach(column -> named.add(column.getAsJsonObject().get("name").getAsString()));
        expect(named.size() == columns.size(), "two columns of one name");
        node.getAsJsonArray("rows")
                .forEach(row -> expect(named.containsAll(row.getAsJsonObject().keySet()), "cell of no column"));
    }

    private void inside(String place, JsonElement value, int depth, boolean inForm) {
        switch (value) {
            case JsonObject object -> read(place, object, depth + 1, inForm);
            case JsonArray many -> many.forEach(one -> inside(place, one, depth, inForm));
            default -> {}
        }
    }

    private void tagged(String tag, JsonObject node, int depth, boolean inForm) {
        expect(depth <= 2 + DEEPEST, tag + " nested too deep");
        counts.merge(tag, 1, Integer::sum);
        expect(!ONLY_AT_ROOT.contains(tag) || depth == 2, tag + " below the root");
        if (node.has("name")) {
            expect(names.add(node.get("name").getAsString()), "name twice: " + node.get("name"));
        }
        expect(!FILLED_IN.contains(tag) || (inForm && node.has("name")), tag + " outside of a form or without a name");
        if (tag.equals("form")) {
            expect(node.toString().contains("\"form_action_type\":\"submit\""), "form without submit");
        }
        if (tag.equals("button")) {
            expect(node.getAsJsonObject("text").get("content").getAsString().length() <= 100, "long button");
            var does = node.getAsJsonArray("behaviors").get(0).getAsJsonObject();
            var opens = does.get("type").getAsString().equals("open_url");
            expect(does.has(opens ? "default_url" : "value"), "button that does nothing");
            if (does.has("value")) {
                does.getAsJsonObject("value")
                        .asMap()
                        .values()
                        .forEach(part -> expect(part.getAsJsonPrimitive().isString(), "value that is no string"));
            }
        }
        if (tag.equals("table")) {
            table(node);
        }
        if (tag.equals("chart")) {
            chart(node.getAsJsonObject("chart_spec"));
        }
        if (node.has("element_id")) {
            var id = node.get("element_id").getAsString();
            expect(id.matches("[A-Za-z]\\w{0,19}") && ids.add(id), "element_id " + id);
        }
    }

    private void expect(boolean fine, String fault) {
        if (!fine) {
            faults.add(fault);
        }
    }
}

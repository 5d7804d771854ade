package io.drumbeat.dingtalk.card;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What would make a card of our own template fail on the platform, told in words; nothing where it is sound. */
final class CardLint {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Set<String> CHARTS = Set.of("lineChart", "histogram", "pieChart");
    private static final Set<String> FIELDS = Set.of("TEXT", "DATE", "SELECT");
    private static final Set<String> COLOURS = Set.of("gray", "blue", "red");
    private static final Set<String> CARRIED = Set.of("words", "card", "v");

    private final List<String> wrong = new ArrayList<>();

    private CardLint() {}

    static List<String> of(Face face) {
        var lint = new CardLint();
        var names = Arrays.stream(Variable.values())
                .filter(variable -> !variable.isPrivate())
                .map(Variable::key)
                .collect(Collectors.toSet());
        lint.expect(
                face.variables().keySet().equals(names),
                "variables " + face.variables().keySet());
        face.variables().keySet().forEach(key -> lint.expect(key.getBytes(UTF_8).length <= 100, "a long key " + key));
        var whole = JSON.writeValueAsString(face.variables()).getBytes(UTF_8).length;
        lint.expect(whole <= Face.MOST_BYTES, whole + " bytes");
        lint.charts(JSON.readTree(face.variables().get("charts")));
        lint.form(JSON.readTree(face.variables().get("form")), face.variables().get("submit"));
        lint.buttons(JSON.readTree(face.variables().get("buttons")));
        return lint.wrong;
    }

    private void charts(JsonNode charts) {
        expect(charts.isArray(), "charts are no list");
        for (var chart : charts) {
            var drawn = chart.path("chart");
            expect(chart.path("title").isString(), "a chart without title");
            expect(CHARTS.contains(drawn.path("type").asString("")), "chart type " + drawn.path("type"));
            expect(drawn.path("config").isObject(), "a chart without config");
            expect(!drawn.path("data").isEmpty(), "a chart without data");
            for (var point : drawn.path("data")) {
                expect(
                        point.path("x").isString() && point.path("y").isNumber(),
                        "a point that cannot be drawn: " + point);
            }
        }
    }

    private void form(JsonNode form, String submit) {
        expect(form.path("fields").isArray(), "a form without fields");
        expect(submit.isEmpty() == form.path("fields").isEmpty(), "a form that is shown by halves");
        var names = new HashSet<String>();
        for (var field : form.path("fields")) {
            expect(names.add(field.path("name").asString("")), "two fields of one name: " + field);
            expect(FIELDS.contains(field.path("type").asString("")), "field type " + field.path("type"));
            var choice = field.path("type").asString("").equals("SELECT");
            expect(choice == field.path("options").isArray(), "options of " + field);
        }
        expect(submit.isEmpty() || names.containsAll(CARRIED), "a form that does not say what it is");
    }

    private void buttons(JsonNode buttons) {
        for (var button : buttons) {
            var request = button.path("action").path("params");
            expect(!button.path("text").asString("").isBlank(), "a button without a word");
            expect(COLOURS.contains(button.path("color").asString("")), "colour " + button.path("color"));
            expect(button.path("action").path("type").asString("").equals("sendCardRequest"), "an action " + button);
            expect(request.path("actionId").isString(), "an action without id");
            var carried = request.path("params");
            expect(Set.copyOf(carried.propertyNames()).equals(CARRIED), "a button carrying " + carried);
            carried.forEach(value -> expect(value.isString(), "a button carrying what is no text: " + carried));
        }
    }

    /** The template against what is sent, both ways. */
    static List<String> of(JsonNode template) {
        var lint = new CardLint();
        var editor = JSON.readTree(template.path("editorData").asString(""));
        var declared = new TreeSet<String>();
        for (var variable : editor.path("variableList")) {
            declared.add("%s %s %s"
                    .formatted(
                            variable.path("name").asString(""),
                            variable.path("type").asString(""),
                            variable.path("private").asBoolean()));
            lint.expect(
                    variable.path("id")
                            .asString("")
                            .equals(variable.path("name").asString("")),
                    "id of " + variable);
        }
        var sent = Arrays.stream(Variable.values())
                .map(variable -> "%s %s %s".formatted(variable.key(), variable.type(), variable.isPrivate()))
                .collect(Collectors.toCollection(TreeSet::new));
        lint.expect(declared.equals(sent), "declared " + declared + ", sent " + sent);
        lint.used(editor.path("schema"), editor.path("variableList"));
        return lint.wrong;
    }

    private void used(JsonNode schema, JsonNode variables) {
        var tree = schema.path("componentsTree").toString();
        var known = new HashSet<String>();
        ids(variables, known);
        var used = new TreeSet<String>();
        for (var pattern : List.of("\"variable\":\"([^\"]+)\"", "\"content\":\"\\$\\{(?!loop)([^}]+)}\"")) {
            Pattern.compile(pattern).matcher(tree).results().forEach(found -> used.add(found.group(1)));
        }
        expect(known.containsAll(used), "used but not declared in " + used);
        for (var variable : Variable.values()) {
            // how wide it is drawn is nothing that is seen
            expect(
                    variable == Variable.CONFIG
                            || used.stream().anyMatch(name -> name.matches(variable.key() + "(\\[.*)?")),
                    variable.key() + " is not shown");
        }
        var parts = new TreeSet<String>();
        Pattern.compile("\\$\\{loop\\.([^}]+)}").matcher(tree).results().forEach(found -> parts.add(found.group(1)));
        parts.forEach(part ->
                expect(known.stream().anyMatch(id -> id.endsWith("[0]." + part)), "not declared in a loop: " + part));
        var components = new HashSet<String>();
        schema.path("componentsMap")
                .forEach(one -> components.add(one.path("componentName").asString("")));
        Pattern.compile("\"componentName\":\"([^\"]+)\"")
                .matcher(tree)
                .results()
                .forEach(found -> expect(components.contains(found.group(1)), "component " + found.group(1)));
    }

    private static void ids(JsonNode variables, Set<String> known) {
        for (var variable : variables) {
            known.add(variable.path("id").asString(""));
            ids(variable.path("schema"), known);
        }
    }

    private void expect(boolean sound, String otherwise) {
        if (!sound) {
            wrong.add(otherwise);
        }
    }
}

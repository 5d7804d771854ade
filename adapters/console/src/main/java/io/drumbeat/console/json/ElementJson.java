package io.drumbeat.console.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.drumbeat.card.Element;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A part of a card as the door shows it, told apart by {@code kind}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(ElementJson.Text.class),
    @JsonSubTypes.Type(ElementJson.Headline.class),
    @JsonSubTypes.Type(ElementJson.Fields.class),
    @JsonSubTypes.Type(ElementJson.Progress.class),
    @JsonSubTypes.Type(ElementJson.Table.class),
    @JsonSubTypes.Type(ElementJson.Chart.class),
    @JsonSubTypes.Type(ElementJson.Buttons.class),
    @JsonSubTypes.Type(ElementJson.Form.class),
    @JsonSubTypes.Type(ElementJson.Image.class),
    @JsonSubTypes.Type(ElementJson.Link.class),
    @JsonSubTypes.Type(ElementJson.Foot.class),
    @JsonSubTypes.Type(ElementJson.Divider.class)
})
public sealed interface ElementJson {
    @JsonTypeName("text")
    record Text(String text) implements ElementJson {}

    @JsonTypeName("headline")
    record Headline(String figure, String about) implements ElementJson {}

    @JsonTypeName("fields")
    record Fields(List<Field> fields) implements ElementJson {}

    record Field(String label, String value) {}

    /** @param percent value over target, rounded down */
    @JsonTypeName("progress")
    record Progress(
            String label,
            BigDecimal value,
            BigDecimal target,
            @Nullable BigDecimal pace,
            String shown,
            int percent) implements ElementJson {}

    @JsonTypeName("table")
    record Table(List<String> columns, List<List<String>> rows) implements ElementJson {}

    /** @param chart line, bar, funnel or pie */
    @JsonTypeName("chart")
    record Chart(String chart, String title, List<Series> series) implements ElementJson {}

    record Series(String name, List<Point> points) {}

    record Point(String x, BigDecimal y) {}

    @JsonTypeName("buttons")
    record Buttons(List<Button> buttons) implements ElementJson {}

    /** @param style default, primary or danger */
    record Button(String label, String words, String style) {}

    @JsonTypeName("form")
    record Form(String words, String submit, List<Input> inputs) implements ElementJson {}

    /** @param kind text, amount, date or select */
    record Input(String name, String label, String kind, boolean required, String preset, List<String> options) {}

    @JsonTypeName("image")
    record Image(String url, String alt) implements ElementJson {}

    @JsonTypeName("link")
    record Link(String label, String url) implements ElementJson {}

    /** @param text may be empty */
    @JsonTypeName("foot")
    record Foot(String text, List<Button> buttons) implements ElementJson {}

    @JsonTypeName("divider")
    record Divider() implements ElementJson {}

    static ElementJson of(Element element) {
        return switch (element) {
            case Element.Text(var text) -> new Text(text);
            case Element.Headline(var figure, var about) -> new Headline(figure, about);
            case Element.Fields(var fields) ->
                new Fields(fields.stream()
                        .map(f -> new Field(f.label(), f.value()))
                        .toList());
            case Element.Progress progress -> of(progress);
            case Element.Table(var columns, var rows) -> new Table(columns, rows);
            case Element.Chart(var shape, var title, var series) ->
                new Chart(
                        lower(shape),
                        title,
                        series.stream().map(ElementJson::of).toList());
            case Element.Buttons(var buttons) -> new Buttons(of(buttons));
            case Element.Foot(var text, var presses) -> new Foot(text, of(presses));
            case Element.Form(var words, var submit, var inputs) ->
                new Form(words, submit, inputs.stream().map(ElementJson::of).toList());
            case Element.Image(var url, var alt) -> new Image(url, alt);
            case Element.Link(var label, var url) -> new Link(label, url);
            case Element.Divider() -> new Divider();
        };
    }

    private static List<Button> of(List<Element.Button> buttons) {
        return buttons.stream()
                .map(b -> new Button(b.label(), b.words(), lower(b.style())))
                .toList();
    }

    private static Progress of(Element.Progress progress) {
        var pace = progress.pace();
        return new Progress(
                progress.label(),
                plain(progress.value()),
                plain(progress.target()),
                pace == null ? null : plain(pace),
                progress.shown(),
                progress.percent());
    }

    private static Series of(Element.Series series) {
        return new Series(
                series.name(),
                series.points().stream()
                        .map(p -> new Point(p.x(), plain(p.y())))
                        .toList());
    }

    private static Input of(Element.Input input) {
        return new Input(
                input.name(), input.label(), lower(input.kind()), input.required(), input.preset(), input.options());
    }

    /** Without trailing zeros and never as {@code 3E+5}. */
    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}

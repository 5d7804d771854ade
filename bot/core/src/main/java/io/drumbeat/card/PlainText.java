package io.drumbeat.card;

import io.drumbeat.card.Element.Button;
import io.drumbeat.card.Element.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** The same card as words: the fallback of every platform, the log line, and what conversation tests read. */
public final class PlainText {
    private PlainText() {}

    /** Title first, then one block per element; buttons as {@code [撤销]}. */
    public static String of(Card card) {
        var body = card.elements().stream()
                .map(PlainText::of)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
        return body.isEmpty() ? card.title() : card.title() + "\n" + body;
    }

    static String of(Element element) {
        return switch (element) {
            case Element.Text(var text) -> text;
            case Element.Headline(var figure, var about) -> about.isEmpty() ? figure : figure + "\n" + about;
            case Element.Fields(var fields) ->
                fields.stream().map(PlainText::field).collect(Collectors.joining("\n"));
            case Element.Progress progress -> progress(progress);
            case Element.Table(var columns, var rows) ->
                row(columns) + rows.stream().map(row -> "\n" + row(row)).collect(Collectors.joining());
            case Element.Chart chart -> chart(chart);
            case Element.Buttons(var buttons) -> pressed(buttons);
            case Element.Form form ->
                form.inputs().stream()
                                .map(input -> input.label() + (input.required() ? "（必填）" : ""))
                                .collect(Collectors.joining("、", "请填：", ""))
                        + " [" + form.submit() + "]";
            case Element.Image image -> image.alt();
            case Element.Link link -> link.leadsAnywhere() ? link.label() + "：" + link.url() : "[" + link.label() + "]";
            case Element.Foot(var text, var presses) -> foot(text, presses);
            case Element.Divider() -> "";
        };
    }

    private static String pressed(List<Button> buttons) {
        return buttons.stream().map(button -> "[" + button.label() + "]").collect(Collectors.joining(" "));
    }

    private static String foot(String text, List<Button> presses) {
        return text.isBlank() || presses.isEmpty() ? text + pressed(presses) : text + "\n" + pressed(presses);
    }

    private static String field(Field field) {
        return field.label().isEmpty() ? field.value() : field.label() + " " + field.value();
    }

    private static String progress(Element.Progress progress) {
        var pace = progress.pace();
        return "%s %s %d%%%s"
                .formatted(
                        progress.label(),
                        progress.shown(),
                        progress.percent(),
                        pace == null ? "" : progress.value().compareTo(pace) < 0 ? "（落后节奏）" : "（跟上节奏）");
    }

    private static String row(List<String> cells) {
        return String.join(" | ", cells);
    }

    private static String chart(Element.Chart chart) {
        return chart.title()
                + chart.series().stream()
                        .map(series -> "\n" + series.name() + "："
                                + series.points().stream()
                                        .map(point -> point.x() + " " + number(point.y()))
                                        .collect(Collectors.joining("，")))
                        .collect(Collectors.joining());
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}

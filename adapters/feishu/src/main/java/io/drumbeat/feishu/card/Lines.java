package io.drumbeat.feishu.card;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws what is read line by line: fields, progress and pictures, as Markdown that looks the same on a phone. */
final class Lines {
    private static final int BLOCKS = 12;

    private Lines() {}

    static List<Map<String, Object>> fields(List<Field> fields) {
        var lines = fields.stream()
                .filter(field -> !field.label().isBlank() || !field.value().isBlank())
                .map(Lines::field)
                .collect(Collectors.joining("\n"));
        return lines.isEmpty() ? List.of() : List.of(Node.markdown(lines));
    }

    /** Large letters, and what it is of in small ones below. */
    static List<Map<String, Object>> headline(Element.Headline headline) {
        var large = Node.markdown(Markup.bold(headline.figure()));
        large.put("text_size", "heading-1");
        if (headline.about().isBlank()) {
            return List.of(large);
        }
        var small = Node.markdown(Markup.coloured("grey", headline.about()));
        return List.of(large, small);
    }

    private static String field(Field field) {
        return field.label().isBlank()
                ? Markup.escape(field.value())
                : Markup.coloured("grey", field.label()) + "　" + Markup.escape(field.value());
    }

    static Map<String, Object> progress(Element.Progress progress) {
        var pace = progress.pace();
        var reached = progress.value().compareTo(progress.target()) >= 0;
        var behind = pace != null && !reached && progress.value().compareTo(pace) < 0;
        var colour = behind ? "orange" : pace == null && !reached ? "blue" : "green";
        var words = reached ? "已达成" : behind ? "落后节奏" : "跟上节奏";
        var head = Markup.bold(progress.label()) + " " + Markup.escape(progress.shown());
        var told = pace == null && !reached ? "" : " " + Markup.coloured(colour, words);
        return Node.markdown(
                head.strip() + "\n" + bar(progress.percent(), colour) + " " + progress.percent() + "%" + told);
    }

    /** Something begun shows at least one block, something unfinished never shows all. */
    private static String bar(int percent, String colour) {
        var exact = Math.clamp(percent, 0, 100) * BLOCKS / 100;
        var full = percent >= 100 ? BLOCKS : Math.clamp(exact, percent > 0 ? 1 : 0, BLOCKS - 1);
        var done = full == 0 ? "" : Markup.coloured(colour, "█".repeat(full));
        return full == BLOCKS ? done : done + Markup.coloured("grey", "░".repeat(BLOCKS - full));
    }

    /** A link: a picture itself would have to be uploaded first. */
    static Map<String, Object> image(Element.Image image) {
        var alt = image.alt().isBlank() ? "图片" : image.alt();
        var safe = image.url().startsWith("https://")
                && image.url().chars().noneMatch(c -> " ()<>\"'\\\n".indexOf(c) >= 0);
        return safe
                ? Node.markdown("[" + Markup.escape("🖼 " + alt) + "](" + image.url() + ")")
                : Node.paragraph("🖼 " + alt);
    }
}

package io.drumbeat.feishu.card;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Draws buttons. */
final class Buttons {
    private static final int LONGEST_LABEL = 100;

    private Buttons() {}

    /** @param value what pressing a button with these words sends back */
    static List<Map<String, Object>> draw(List<Button> buttons, Function<String, Map<String, Object>> value) {
        return beside(buttons.stream()
                .map(button -> draw(button, value.apply(button.words())))
                .toList());
    }

    /** Small and grey: words, and presses without a frame. */
    static List<Map<String, Object>> foot(
            String text, List<Button> presses, Function<String, Map<String, Object>> value) {
        var nodes = new ArrayList<Map<String, Object>>();
        if (!text.isBlank()) {
            var words = Node.markdown(Markup.coloured("grey", text));
            words.put("text_size", "notation");
            nodes.add(words);
        }
        nodes.addAll(beside(presses.stream()
                .map(press -> {
                    var small = draw(press, value.apply(press.words()));
                    small.put("type", "text");
                    small.put("size", "tiny");
                    return small;
                })
                .toList()));
        return nodes;
    }

    private static List<Map<String, Object>> beside(List<Map<String, Object>> nodes) {
        return switch (nodes.size()) {
            case 0, 1 -> nodes;
            default -> List.of(Node.beside(nodes));
        };
    }

    private static Map<String, Object> draw(Button button, Map<String, Object> value) {
        return Node.of(
                "tag",
                "button",
                "type",
                switch (button.style()) {
                    case DEFAULT -> "default";
                    case PRIMARY -> "primary_filled";
                    case DANGER -> "danger";
                },
                "text",
                Node.plain(label(button.label(), button.words())),
                "behaviors",
                List.of(Node.of("type", "callback", "value", value)));
    }

    /** A button that opens an address; one that leads nowhere outside the console is only words. */
    static Map<String, Object> link(Element.Link link) {
        return link.leadsAnywhere()
                ? Node.of(
                        "tag",
                        "button",
                        "type",
                        "default",
                        "text",
                        Node.plain(label(link.label(), link.url())),
                        "behaviors",
                        List.of(Node.of("type", "open_url", "default_url", link.url())))
                : Node.paragraph(link.label() + "（在控制台打开）");
    }

    static String label(String label, String words) {
        var shown = label.isBlank() ? words : label;
        return shown.length() <= LONGEST_LABEL ? shown : shown.substring(0, LONGEST_LABEL - 1) + "…";
    }
}

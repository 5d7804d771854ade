package io.drumbeat.feishu.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The small parts every card is made of, as plain maps in the order Feishu's pages show them. */
final class Node {
    private Node() {}

    /** @param pairs names and values in turn */
    static Map<String, Object> of(Object... pairs) {
        var node = new LinkedHashMap<String, Object>();
        for (var i = 0; i < pairs.length; i += 2) {
            node.put((String) pairs[i], pairs[i + 1]);
        }
        return node;
    }

    static Map<String, Object> plain(String words) {
        return of("tag", "plain_text", "content", words);
    }

    static Map<String, Object> paragraph(String words) {
        return of("tag", "div", "text", plain(words));
    }

    static Map<String, Object> markdown(String content) {
        return of("tag", "markdown", "content", content);
    }

    /** Nodes side by side, wrapping on a narrow screen. */
    static Map<String, Object> beside(List<Map<String, Object>> nodes) {
        var columns = new ArrayList<Map<String, Object>>();
        for (var node : nodes) {
            columns.add(of("tag", "column", "width", "auto", "elements", List.of(node)));
        }
        return of("tag", "column_set", "flex_mode", "flow", "horizontal_spacing", "8px", "columns", columns);
    }

    /** How many tagged parts there are, which is what the platform counts; a chart's inside is not looked into. */
    static int tagged(Object part) {
        return switch (part) {
            case Map<?, ?> node ->
                (node.containsKey("tag") ? 1 : 0)
                        + node.entrySet().stream()
                                .filter(entry -> !"chart_spec".equals(entry.getKey()))
                                .mapToInt(entry -> tagged(entry.getValue()))
                                .sum();
            case List<?> nodes -> nodes.stream().mapToInt(Node::tagged).sum();
            default -> 0;
        };
    }
}

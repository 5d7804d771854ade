package io.drumbeat.feishu.card;

import io.drumbeat.card.Element;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws charts as VChart specs that the oldest client we care for can read. */
final class Charts {
    /** Above this many names a single bar set lies on its side, so that names stay readable on a phone. */
    private static final int UPRIGHT_BARS = 5;

    private Charts() {}

    /** One node per picture: a funnel or pie shows one series only. Nothing for a chart without points. */
    static List<Map<String, Object>> draw(Element.Chart chart) {
        var series =
                chart.series().stream().filter(one -> !one.points().isEmpty()).toList();
        if (series.isEmpty()) {
            return List.of();
        }
        return switch (chart.shape()) {
            case LINE -> List.of(node(line(chart.title(), series)));
            case BAR -> List.of(node(bar(chart.title(), series)));
            case FUNNEL -> each(chart, series, "funnel");
            case PIE -> each(chart, series, "pie");
        };
    }

    private static Map<String, Object> node(Map<String, Object> spec) {
        return Node.of(
                "tag", "chart", "aspect_ratio", "16:9", "color_theme", "brand", "preview", true, "chart_spec", spec);
    }

    private static Map<String, Object> line(String title, List<Element.Series> series) {
        var spec = base("line", title, values(series));
        spec.put("xField", "x");
        spec.put("yField", "y");
        spec.put("seriesField", "series");
        spec.put("point", Node.of("visible", true));
        spec.put("legends", Node.of("visible", series.size() > 1, "orient", "bottom"));
        return spec;
    }

    private static Map<String, Object> bar(String title, List<Element.Series> series) {
        var spec = base("bar", title, values(series));
        if (series.size() > 1) {
            spec.put("xField", List.of("x", "series"));
            spec.put("yField", "y");
            spec.put("seriesField", "series");
            spec.put("legends", Node.of("visible", true, "orient", "bottom"));
        } else if (series.getFirst().points().size() > UPRIGHT_BARS) {
            spec.put("direction", "horizontal");
            spec.put("xField", "y");
            spec.put("yField", "x");
        } else {
            spec.put("xField", "x");
            spec.put("yField", "y");
        }
        spec.put("label", Node.of("visible", true));
        spec.put("barMaxWidth", 48);
        return spec;
    }

    private static List<Map<String, Object>> each(Element.Chart chart, List<Element.Series> series, String type) {
        var nodes = new ArrayList<Map<String, Object>>();
        for (var one : series) {
            var title = series.size() == 1 ? chart.title() : chart.title() + " · " + one.name();
            var spec = base(type, title, values(List.of(type.equals("pie") ? namedWithValues(one) : one)));
            spec.put("categoryField", "x");
            spec.put("valueField", "y");
            spec.put("label", Node.of("visible", true));
            spec.put("legends", Node.of("visible", true, "orient", "bottom"));
            if (type.equals("pie")) {
                spec.put("outerRadius", 0.8);
                spec.put("innerRadius", 0.5);
            }
            nodes.add(node(spec));
        }
        return nodes;
    }

    /** A pie's labels show only names, and old clients cannot be told otherwise; so the names carry the values. */
    private static Element.Series namedWithValues(Element.Series series) {
        return new Element.Series(
                series.name(),
                series.points().stream()
                        .map(point -> new Element.Point(point.x() + " " + number(point.y()), point.y()))
                        .toList());
    }

    private static Map<String, Object> base(String type, String title, List<Map<String, Object>> values) {
        return Node.of("type", type, "title", Node.of("text", title), "data", Node.of("values", values));
    }

    private static List<Map<String, Object>> values(List<Element.Series> series) {
        var values = new ArrayList<Map<String, Object>>();
        for (var one : series) {
            for (var point : one.points()) {
                values.add(Node.of("x", point.x(), "y", number(point.y()), "series", one.name()));
            }
        }
        return values;
    }

    private static BigDecimal number(BigDecimal value) {
        return new BigDecimal(value.stripTrailingZeros().toPlainString());
    }
}

package io.drumbeat.dingtalk.card;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Charts as the platform's chart variables: lines, bars and one pie; a funnel, which it lacks, is drawn as bars. */
final class FaceCharts {
    private FaceCharts() {}

    static List<Map<String, Object>> of(Card card, Detail detail) {
        return card.elements().stream()
                .filter(Element.Chart.class::isInstance)
                .map(Element.Chart.class::cast)
                .filter(FaceCharts::isDrawn)
                .map(chart -> chart(chart, detail))
                .toList();
    }

    /** What stands in the text for a chart: nothing where it is drawn. */
    static String beside(Element.Chart chart) {
        return isDrawn(chart) ? "" : Markdown.bold(chart.title()) + "<br>还没有数据";
    }

    private static boolean isDrawn(Element.Chart chart) {
        return chart.series().stream().anyMatch(series -> !series.points().isEmpty());
    }

    private static Map<String, Object> chart(Element.Chart chart, Detail detail) {
        var points = new ArrayList<Map<String, Object>>();
        var grouped = chart.shape() != Element.Chart.Shape.PIE && chart.series().size() > 1;
        for (var series : chart.series()) {
            for (var point : series.points().stream().limit(detail.rows()).toList()) {
                var drawn = new LinkedHashMap<String, Object>();
                drawn.put("x", point.x());
                drawn.put("y", point.y());
                if (grouped) {
                    drawn.put("type", series.name());
                }
                points.add(drawn);
            }
        }
        var data = new LinkedHashMap<String, Object>();
        data.put("type", type(chart.shape()));
        data.put("data", points);
        data.put("config", Map.of());
        var shown = new LinkedHashMap<String, Object>();
        shown.put("title", chart.title());
        shown.put("chart", data);
        return shown;
    }

    private static String type(Element.Chart.Shape shape) {
        return switch (shape) {
            case LINE -> "lineChart";
            case BAR, FUNNEL -> "histogram";
            case PIE -> "pieChart";
        };
    }
}

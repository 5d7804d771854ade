package io.drumbeat.dingtalk.picture;

import io.drumbeat.card.Element;
import java.awt.Color;
import java.awt.Font;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.data.general.DefaultPieDataset;

/** Draws a chart as a PNG in twice the 358 by 350 points in which DingTalk shows it. */
final class ChartPicture {
    private static final int WIDTH = 716;
    private static final int HEIGHT = 440;

    private final StandardChartTheme theme;

    /** @param font one that has Chinese glyphs */
    ChartPicture(Font font) {
        theme = new StandardChartTheme("drumbeat");
        theme.setExtraLargeFont(font.deriveFont(Font.BOLD, 26f));
        theme.setLargeFont(font.deriveFont(20f));
        theme.setRegularFont(font.deriveFont(18f));
        theme.setSmallFont(font.deriveFont(16f));
        theme.setChartBackgroundPaint(Color.WHITE);
        theme.setPlotBackgroundPaint(Color.WHITE);
        theme.setDomainGridlinePaint(Color.LIGHT_GRAY);
        theme.setRangeGridlinePaint(Color.LIGHT_GRAY);
        theme.setBarPainter(new StandardBarPainter());
        theme.setShadowVisible(false);
    }

    byte[] png(Element.Chart chart) {
        var drawn = drawn(chart);
        theme.apply(drawn);
        var out = new ByteArrayOutputStream();
        try {
            ChartUtils.writeChartAsPNG(out, drawn, WIDTH, HEIGHT);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static JFreeChart drawn(Element.Chart chart) {
        var title = chart.title();
        var legend = chart.series().size() > 1;
        return switch (chart.shape()) {
            case LINE ->
                ChartFactory.createLineChart(
                        title, null, null, bars(chart), PlotOrientation.VERTICAL, legend, false, false);
            case BAR ->
                ChartFactory.createBarChart(
                        title, null, null, bars(chart), PlotOrientation.VERTICAL, legend, false, false);
            // the widest step on top, each below it narrower
            case FUNNEL ->
                ChartFactory.createBarChart(
                        title, null, null, bars(chart), PlotOrientation.HORIZONTAL, legend, false, false);
            case PIE -> ChartFactory.createPieChart(title, slices(chart), true, false, false);
        };
    }

    private static DefaultCategoryDataset bars(Element.Chart chart) {
        var data = new DefaultCategoryDataset();
        for (var series : chart.series()) {
            for (var point : series.points()) {
                data.addValue(point.y(), series.name(), point.x());
            }
        }
        return data;
    }

    private static DefaultPieDataset<String> slices(Element.Chart chart) {
        var data = new DefaultPieDataset<String>();
        for (var series : chart.series()) {
            for (var point : series.points()) {
                if (point.y().compareTo(BigDecimal.ZERO) > 0) {
                    data.setValue(point.x(), point.y());
                }
            }
        }
        return data;
    }
}

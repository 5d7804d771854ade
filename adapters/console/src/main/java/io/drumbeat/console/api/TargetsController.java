package io.drumbeat.console.api;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.console.reading.Body;
import io.drumbeat.console.reading.Field;
import io.drumbeat.console.reading.YearFigures;
import io.drumbeat.decomposition.Decomposition;
import io.drumbeat.decomposition.Decomposition.NobodyThere;
import io.drumbeat.decomposition.Node;
import io.drumbeat.measure.Measure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;

/** Brings a year's figure down to everybody's days, and records nothing. */
@ConsoleApi
final class TargetsController {
    private static final String MEASURES =
            Arrays.stream(Measure.values()).map(Measure::id).collect(Collectors.joining("、"));

    private final WorkingCalendar calendar;

    TargetsController(ObjectProvider<WorkingCalendar> calendar) {
        this.calendar = calendar.getIfAvailable(() -> WorkingCalendar.WEEKDAYS);
    }

    /** What everybody is to reach, person after person. */
    record Nodes(Iterable<Amount> nodes) {}

    /** One of them; money has two decimals, a count none. */
    record Amount(String person, String period, String amount) {
        static Amount of(Node node, int decimals) {
            return new Amount(
                    node.person(),
                    node.period(),
                    BigDecimal.valueOf(node.amount(), decimals).toPlainString());
        }
    }

    @PostMapping("/targets/decompose")
    Nodes decompose(HttpServletRequest stream) throws IOException {
        var body = Body.readLarge(stream);
        var measure = measure(Field.of(body, "measure"));
        var decimals = measure.isMoney() ? 2 : 0;
        try {
            var nodes = Decomposition.of(YearFigures.read(body, decimals), calendar(Field.of(body, "calendar")))
                    .nodes();
            return new Nodes(() -> amounts(nodes.iterator(), decimals));
        } catch (NobodyThere nobody) {
            throw Field.of(body, "people").impossible("people 里没有人分得到：这一年在岗的人权重都是 0，或没有人在岗");
        }
    }

    private static Iterator<Amount> amounts(Iterator<Node> nodes, int decimals) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return nodes.hasNext();
            }

            @Override
            public Amount next() {
                return Amount.of(nodes.next(), decimals);
            }
        };
    }

    private static Measure measure(Field field) {
        return Measure.withId(field.text("应是指标，可用 " + MEASURES))
                .orElseThrow(() -> field.wrong("没有这个指标，可用 " + MEASURES));
    }

    private WorkingCalendar calendar(Field field) {
        if (!field.isGiven()) {
            return calendar;
        }
        return switch (field.text("应是 cn 或 weekdays")) {
            case "cn" -> calendar;
            case "weekdays" -> WorkingCalendar.WEEKDAYS;
            default -> throw field.wrong("应是 cn（国家放假和调休）或 weekdays（周一到周五）");
        };
    }
}

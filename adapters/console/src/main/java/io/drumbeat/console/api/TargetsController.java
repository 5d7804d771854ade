package io.drumbeat.console.api;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.console.reading.Body;
import io.drumbeat.console.reading.Field;
import io.drumbeat.console.reading.YearFigures;
import io.drumbeat.declared.DeclaredMeasures;
import io.drumbeat.decomposition.Decomposition;
import io.drumbeat.decomposition.Decomposition.NobodyThere;
import io.drumbeat.decomposition.Node;
import io.drumbeat.inforce.InForce;
import io.drumbeat.measure.Indicator;
import io.drumbeat.measure.Measure;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.web.bind.annotation.PostMapping;

/** Brings a year's figure down to everybody's days, and records nothing. */
@ConsoleApi
final class TargetsController {
    private final WorkingCalendar calendar;
    private final List<Indicator> measures;

    TargetsController(ObjectProvider<WorkingCalendar> calendar, ObjectProvider<InForce<DeclaredMeasures>> declared) {
        this.calendar = calendar.getIfAvailable(() -> WorkingCalendar.WEEKDAYS);
        var own = declared.getIfAvailable(() -> InForce.always(DeclaredMeasures.usual()));
        this.measures = Stream.concat(Arrays.stream(Measure.values()), own.atStart().indicators().stream())
                .toList();
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
        var decimals = measure.places();
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

    /** By its name in files or as people call it. */
    private Indicator measure(Field field) {
        var all = measures.stream().filter(Indicator::addsUp).map(Indicator::id).collect(Collectors.joining("、"));
        var said = field.text("应是指标，可用 " + all);
        var measure = measures.stream()
                .filter(one -> one.id().equals(said) || one.label().equals(said))
                .findFirst()
                .orElseThrow(() -> field.wrong("没有这个指标，可用 " + all));
        if (!measure.addsUp()) {
            throw field.impossible("measure 是 \"%s\"；%s是比率或平均，每个人每段时间都按它，不能拆成加起来的份".formatted(said, measure.label()));
        }
        return measure;
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

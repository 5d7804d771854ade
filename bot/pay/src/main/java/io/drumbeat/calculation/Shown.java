package io.drumbeat.calculation;

import io.drumbeat.ratio.Ratio;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one step did to all that a line stands for.
 *
 * @param amount what it added or took away, rounded so that all steps add up to the rounded result
 */
record Shown(String name, String rate, long amount) {
    static List<Shown> of(List<List<Course.Step>> courses, Office office) {
        var exact = new LinkedHashMap<String, Ratio>();
        var rounded = new HashMap<String, Long>();
        var rates = new HashMap<String, Set<String>>();
        for (var course : courses) {
            var seen = new HashMap<String, Integer>();
            Course.Step before = null;
            for (var step : course) {
                var nth = seen.merge(step.name(), 1, Integer::sum);
                var name = nth == 1 ? step.name() : step.name() + " " + nth;
                exact.merge(name, before == null ? step.total() : step.total().minus(before.total()), Ratio::plus);
                rounded.merge(name, events(step, office) - (before == null ? 0 : events(before, office)), Long::sum);
                rates.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(step.rate());
                before = step;
            }
        }
        return shown(exact, rounded, rates, office);
    }

    private static long events(Course.Step step, Office office) {
        return office.byEvent() ? step.amounts().stream().mapToLong(office::rounded).sum() : 0;
    }

    private static List<Shown> shown(
            Map<String, Ratio> exact, Map<String, Long> rounded, Map<String, Set<String>> rates, Office office) {
        var shown = new ArrayList<Shown>();
        var run = Ratio.ZERO;
        var given = 0L;
        for (var step : exact.entrySet()) {
            run = run.plus(step.getValue());
            var amount = office.byEvent() ? rounded.getOrDefault(step.getKey(), 0L) : office.rounded(run) - given;
            given += amount;
            shown.add(new Shown(
                    step.getKey(), Sentences.joined(rates.getOrDefault(step.getKey(), Set.of())), amount));
        }
        return shown;
    }
}

package io.drumbeat.heard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many rows of a list came to what, and which. */
final class Tally {
    private final String list;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private final Map<String, Integer> beside = new TreeMap<>();
    private int all;

    Tally(String list) {
        this.list = list;
    }

    void add(String outcome, String row) {
        all++;
        rows.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(row);
    }

    /** Counts something beside. */
    void count(String... what) {
        for (var one : what) {
            if (!one.isEmpty()) {
                beside.merge(one, 1, Integer::sum);
            }
        }
    }

    String summary() {
        var sum = new StringBuilder("%s: %d rows%n".formatted(list, all));
        new TreeMap<>(rows)
                .forEach((outcome, which) -> sum.append(
                        "  %-28s %3d  %.1f%%%n".formatted(outcome, which.size(), 100.0 * which.size() / all)));
        beside.forEach((what, number) -> sum.append("  (%s: %d)%n".formatted(what, number)));
        return sum.toString();
    }

    String details() {
        var details = new StringBuilder();
        rows.forEach((outcome, which) -> {
            details.append("== %s / %s (%d)%n".formatted(list, outcome, which.size()));
            which.forEach(row -> details.append(row).append('\n'));
        });
        return details.toString();
    }
}

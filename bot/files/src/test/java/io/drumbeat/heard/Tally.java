package io.drumbeat.heard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How many rows of a list came to what, and which. */
final class Tally {
    private final String list;
    private final Map<String, List<String>> rows = new LinkedHashMap<>();
    private int all;

    Tally(String list) {
        this.list = list;
    }

    void add(String outcome, String row) {
        all++;
        rows.computeIfAbsent(outcome, _ -> new ArrayList<>()).add(row);
    }

    String summary() {
        var sum = new StringBuilder("%s: %d rows%n".formatted(list, all));
        rows.forEach((outcome, which) ->
                sum.append("  %-28s %3d  %.1f%%%n".formatted(outcome, which.size(), 100.0 * which.size() / all)));
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

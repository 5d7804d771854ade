package io.drumbeat.denial;

import io.drumbeat.command.Deed;
import io.drumbeat.phrase.Finder;
import io.drumbeat.ranking.Sentences;
import io.drumbeat.scene.Clause;
import io.drumbeat.scene.Line;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who did what a clause tells: 被竞品演示过了, 有家公司也去拜访了…, …自己跑去看了, and what they did among themselves. */
public final class Doers {
    private static final String OF_ALL = "什么事";
    private static final String OF_DEALS = "签的单付的钱";
    private static final Map<String, Finder> KINDS = kinds();

    private Doers() {}

    private static Map<String, Finder> kinds() {
        var lines = new HashMap<String, List<String>>();
        var kind = "";
        for (var line : Sentences.table("doers")) {
            if (line.startsWith("= ")) {
                kind = line.substring(2).strip();
            } else {
                lines.computeIfAbsent(kind, _ -> new ArrayList<>()).add(line.strip());
            }
        }
        var kinds = new HashMap<String, Finder>();
        lines.forEach((name, all) -> kinds.put(name, Finder.of(String.join("|", all))));
        return Map.copyOf(kinds);
    }

    /** Whether a clause says of somebody who is neither its teller nor a colleague of theirs that they did it. */
    public static boolean isAnothers(@Nullable Deed deed, Line line, Clause clause) {
        var masked = line.masked(clause.from(), clause.to());
        return switch (deed) {
            case VISIT, DEMO, CALL, TOUCH, QUOTE, OPENING -> says(OF_ALL, masked);
            case CONTRACT, CASH -> says(OF_DEALS, masked);
            case LOSS, REFUND, MOVE, RATING -> false;
            case null -> false;
        };
    }

    /** Whether any clause of a line says so. */
    public static boolean isAnothers(@Nullable Deed deed, Line line) {
        return line.clauses().stream().anyMatch(clause -> isAnothers(deed, line, clause));
    }

    private static boolean says(String kind, String masked) {
        var finder = KINDS.get(kind);
        return finder != null && finder.in(masked);
    }
}

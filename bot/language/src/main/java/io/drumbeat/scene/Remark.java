package io.drumbeat.scene;

import org.jspecify.annotations.Nullable;

/** What is left to remark of a scene, as it was typed. */
public final class Remark {
    private Remark() {}

    /** The clauses behind the one that tells the deed, and what stands before it where that says more. */
    public static String of(Line line, Scene scene, int at) {
        var parts = new StringBuilder();
        var end = -1;
        for (var clause : scene.clauses) {
            var words = line.raw(clause.from(), clause.to());
            var plan = Moments.plan(line, clause) != null;
            if (!plan && !(clause.holds(at) && isAccounted(line, clause, scene.whom))) {
                // 提醒付款她说月底 was said in one breath
                parts.append(parts.isEmpty() || clause.from() == end ? "" : "，").append(words);
                end = clause.to();
            }
        }
        return parts.toString();
    }

    /** Whether hardly anything but names, days and the deed is in it. */
    private static boolean isAccounted(Line line, Clause clause, @Nullable Whom whom) {
        var more = 0;
        for (var i = clause.from(); i < clause.to(); i++) {
            var named = whom != null && whom.from() <= i && i < whom.end();
            more += named || line.marks().explains(i) || line.folded().charAt(i) == ' ' ? 0 : 1;
        }
        return more <= 6;
    }
}

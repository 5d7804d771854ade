package io.drumbeat.weighing;

import io.drumbeat.phrase.Finder;
import io.drumbeat.scene.Line;
import io.drumbeat.scene.Scene;
import io.drumbeat.scene.Theirs;
import java.util.List;

/** Customers that are only named one after the other, and what was done with all of them is said once. */
final class Listing {
    private static final Finder LIST = Finder.of("[、和与跟及同/]");
    private static final Finder COUNT = Finder.of("都|仨|[两二俩三四五六几]家|\\d家");

    /** 早上去的甲，中午乙. */
    private static final Finder TIMED = Finder.of("(?:今早|[上中下]午|早上|晌午|后晌|傍晚|晚上|晚间|一早|跟住|然后|接着|完了|再|又)");

    private Listing() {}

    static boolean isListed(Line line, Scene scene) {
        var before = scene.whom == null ? "" : line.folded(Math.max(0, scene.whom.from() - 2), scene.whom.from());
        var clause = scene.clauses.getFirst();
        return LIST.in(before)
                || COUNT.in(line.folded())
                || TIMED.matcher(line.folded())
                        .region(clause.from(), clause.to())
                        .lookingAt();
    }

    static boolean isOnlyNames(Line line, Scene scene) {
        var clause = scene.clauses.getFirst();
        var contact = Theirs.contact(line, List.of(clause), scene.whom);
        var named = line.whom().stream()
                        .filter(one -> scene.shared ? clause.holds(one.from()) : one.equals(scene.whom))
                        .mapToInt(one -> one.end() - one.from() + (scene.shared ? 1 : 0))
                        .sum()
                + (contact == null ? 0 : contact.length());
        var all = line.folded(clause.from(), clause.to()).indexOf("都");
        var end = all > 0 ? clause.from() + all : clause.to();
        var when = line.marks().days.stream()
                .filter(day -> clause.holds(day.from()) && day.dayEnd() <= end)
                .mapToInt(day -> day.end() - day.from() + 1)
                .sum();
        return end - clause.from() - named - when <= 3;
    }
}

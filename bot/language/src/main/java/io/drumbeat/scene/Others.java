package io.drumbeat.scene;

import io.drumbeat.phrase.Finder;

/** Whether a colleague is said to have done what a clause tells. */
public final class Others {
    private static final String WITH = "和跟与同陪带及帮给谢";
    private static final Finder WITH_ME = Finder.of("我|咱|一起|陪|带|帮忙");

    private Others() {}

    public static boolean didIt(Line line, Clause clause, int at) {
        for (var who : line.marks().colleagues) {
            var before = who.from() > 0 ? line.folded().charAt(who.from() - 1) : ' ';
            var inside =
                    line.marks().customers.stream().anyMatch(one -> one.from() <= who.from() && who.end() <= one.end());
            if (!inside
                    && who.from() <= at
                    && WITH.indexOf(before) < 0
                    && !who.people().contains(line.who())
                    && !WITH_ME.in(line.folded(clause.from(), clause.to()))) {
                return true;
            }
        }
        return false;
    }
}

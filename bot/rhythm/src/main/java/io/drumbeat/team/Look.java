package io.drumbeat.team;

import io.drumbeat.page.Narrowed;
import io.drumbeat.people.Lineup;
import io.drumbeat.people.Person;
import io.drumbeat.people.Team;
import org.jspecify.annotations.Nullable;

/**
 * Whose team is looked at, and by whom.
 *
 * @param wanted one of the reps, or one of the teams; null for all
 */
record Look(Person manager, Person reader, @Nullable Narrowed wanted, int page) {
    static Look at(Person manager) {
        return new Look(manager, manager, null, 1);
    }

    @Nullable
    Person only() {
        return wanted == null ? null : wanted.person();
    }

    @Nullable
    Team team() {
        return wanted == null ? null : wanted.team();
    }

    String whose() {
        var one = only();
        var some = team();
        return one != null
                ? one.name()
                : some != null ? some.name() : manager.role().leads() ? manager.name() + " 的团队" : "全公司";
    }

    boolean isOf(Person rep, Lineup then) {
        var one = only();
        var some = team();
        return (one == null || rep.is(one)) && (some == null || then.isWithin(rep.team(), some));
    }

    /** The words that show the same, of the same time. */
    String words() {
        var period = wanted == null ? null : wanted.period();
        return about() + (period == null ? "" : " " + period.label());
    }

    String about() {
        var some = team();
        return "团队" + (some == null ? "" : " " + some.name());
    }
}

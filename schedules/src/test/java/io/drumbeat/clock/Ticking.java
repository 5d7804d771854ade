package io.drumbeat.clock;

import io.drumbeat.decision.Recorder;
import io.drumbeat.kept.Settings;
import io.drumbeat.run.Runs;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.Instant;
import java.util.List;

/** One instance's pushes and what takes them to their people, for tests. */
record Ticking(Pushes pushes, Expansion expansion) {
    static Ticking of(List<Push> all, Recorder recorder, Runs runs, Settings settings) {
        var calendar = new StateCalendar(CompanyDays.NONE);
        var repertoire = new Repertoire(all, new Cadence());
        return new Ticking(
                new Pushes(repertoire, calendar, recorder, runs, settings),
                new Expansion(repertoire, calendar, recorder, runs));
    }

    Ticking begun(Instant at) {
        pushes.begin(at);
        return this;
    }

    /** What is due sets out and arrives. */
    void runDue(Instant now) {
        pushes.runDue(now);
        expansion.layOut(now);
        expansion.finish(now);
    }
}

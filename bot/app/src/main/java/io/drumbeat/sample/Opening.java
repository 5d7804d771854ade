package io.drumbeat.sample;

import io.drumbeat.app.CompanySettings;
import io.drumbeat.app.Rehearsing;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.customer.OwnersKept;
import io.drumbeat.decision.Recorder;
import io.drumbeat.dispatch.Dispatcher;
import io.drumbeat.inforce.FirstSeen;
import io.drumbeat.roster.Roster;
import io.drumbeat.workday.StateCalendar;
import java.time.Clock;
import java.time.LocalDate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * The last steps before the doors open: the sample's past is told, what the company's files say is recorded, who was imported
 * is there, then the way out starts.
 */
@Component
final class Opening implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(Opening.class);
    private final CompanySettings company;
    private final SampleHistory sample;
    private final FirstSeen files;
    private final BusinessDays days;
    private final Rehearsing rehearsing;
    private final StateCalendar calendar;
    private final Clock clock;
    private final Roster roster;
    private final Recorder recorder;
    private final Dispatcher dispatcher;
    private volatile boolean open;

    Opening(
            CompanySettings company,
            SampleHistory sample,
            FirstSeen files,
            BusinessDays days,
            Rehearsing rehearsing,
            StateCalendar calendar,
            Clock clock,
            Roster roster,
            Recorder recorder,
            Dispatcher dispatcher) {
        this.company = company;
        this.sample = sample;
        this.files = files;
        this.days = days;
        this.rehearsing = rehearsing;
        this.calendar = calendar;
        this.clock = clock;
        this.roster = roster;
        this.recorder = recorder;
        this.dispatcher = dispatcher;
    }

    @Override
    public void start() {
        var now = clock.instant();
        // before anything is told that has the rule already
        OwnersKept.record(recorder, days.of(now, company.zone()), now);
        if (company.sample()) {
            sample.fill(company.files().resolve("sample").resolve("history.txt"));
        }
        now = clock.instant();
        files.record(days.of(now, company.zone()), now);
        files.unreadable().forEach(log::warn);
        roster.follow(recorder);
        rehearsing.once();
        calendar.missing(LocalDate.ofInstant(clock.instant(), company.zone())).ifPresent(log::warn);
        dispatcher.start();
        open = true;
    }

    @Override
    public void stop() {
        open = false;
    }

    @Override
    public boolean isRunning() {
        return open;
    }

    /** Before Quartz and the web server. */
    @Override
    public int getPhase() {
        return -1000;
    }
}

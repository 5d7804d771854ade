package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumbeat.config.Yaml;
import io.drumbeat.kept.InMemorySettings;
import io.drumbeat.memory.InMemoryRecorder;
import io.drumbeat.run.InMemoryRuns;
import io.drumbeat.run.Run;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class QuartzTicksTests {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private final DataSource database = TickingDatabase.fresh();
    private final InMemorySettings settings = new InMemorySettings();
    private final InMemoryRuns runs = new InMemoryRuns();
    private final InMemoryRecorder recorder = Calling.recorder(
            List.of(Calling.person("mei", Calling.SHANGHAI), Calling.person("bob", ZoneId.of("America/New_York"))),
            Clock.systemUTC(),
            new ArrayList<>());
    private final List<QuartzTicks> started = new ArrayList<>();
    private final AtomicInteger ticks = new AtomicInteger();

    @AfterEach
    void stop() {
        started.forEach(QuartzTicks::stop);
    }

    @Test
    void thereIsOneTriggerPerScheduleAndZoneAndOneSweep() throws SQLException {
        start(NINE, "morning: 每个工作日 09:00\nplan: 每个工作日 09:00\nreport: 每周五 17:30");
        assertThat(column("select cron_expression || ' ' || time_zone_id from qrtz_cron_triggers order by 1"))
                .containsExactly(
                        "0 0 9 ? * * America/New_York",
                        "0 0 9 ? * * Asia/Shanghai",
                        "0 30 17 ? * * America/New_York",
                        "0 30 17 ? * * Asia/Shanghai");
        assertThat(column("select trigger_name from qrtz_simple_triggers")).containsExactly("every PT1M");
    }

    @Test
    void aChangedScheduleLeavesNoGhost() throws SQLException {
        start(NINE, "morning: 每个工作日 09:00").stop();
        start(NINE, "morning: 每个工作日 08:30\nplan: 关\nreport: 关");
        assertThat(column("select distinct cron_expression from qrtz_cron_triggers"))
                .containsExactly("0 30 8 ? * *");
    }

    @Test
    void everyTriggerFiringOnTwoInstancesSetsItOutOnce() throws SQLException {
        var hours = "morning: 每个工作日 09:00\nplan: 关\nreport: 关";
        var before = start(NINE.minusSeconds(60), hours);
        await().until(() -> ticks.get() == 2);
        before.stop();
        ticks.set(0);
        // As after a pause of everybody: all triggers are overdue at once when the instances come back.
        sql("update qrtz_triggers set next_fire_time = " + (System.currentTimeMillis() - 1000));
        sql("truncate qrtz_scheduler_state");
        var one = start(NINE, hours);
        var other = start(NINE, hours);
        await().atMost(Duration.ofSeconds(30)).until(() -> ticks.get() >= 2 + 3);
        assertThat(one.isRunning() && other.isRunning()).isTrue();
        assertThat(column("select instance_name from qrtz_scheduler_state")).hasSize(2);
        stop();
        assertThat(runs.opened()).containsExactly(new Run("morning", NINE, Calling.SHANGHAI));
    }

    @Test
    void aDemoClockIsLookedAtEveryTwentySeconds() throws SQLException {
        start(new DemoClock(Clock.systemUTC(), settings), "morning: 每个工作日 09:00");
        assertThat(column("select trigger_name from qrtz_simple_triggers")).containsExactly("every PT20S");
    }

    @Test
    void itCanBeStoppedAndStartedAgain() {
        var quartz = start(NINE, "morning: 每个工作日 09:00");
        quartz.stop();
        assertThat(quartz.isRunning()).isFalse();
        quartz.start();
        assertThat(quartz.isRunning()).isTrue();
    }

    private QuartzTicks start(Instant now, String cadence) {
        return start(new CountingClock(now, ticks), cadence);
    }

    private QuartzTicks start(Clock clock, String cadence) {
        var hours = new Cadence(Yaml.parse(cadence, "cadence.yml"));
        var pushes = List.<Push>of(called("morning", hours), called("plan", hours), called("report", hours));
        var calendar = new StateCalendar(CompanyDays.NONE);
        var due = new Pushes(new Repertoire(pushes, hours), calendar, recorder, runs, settings);
        var quartz = new QuartzTicks(database, due, clock);
        started.add(quartz);
        quartz.start();
        return quartz;
    }

    private static Calling called(String name, Cadence hours) {
        return new Calling(name, hours.of(name, "每周五 17:30").toString());
    }

    private void sql(String statements) {
        TickingDatabase.execute(database, statements);
    }

    private List<String> column(String query) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    /** Stands still and counts how often it was looked at: once at each start and once by each tick. */
    private static final class CountingClock extends Clock {
        private final Instant now;
        private final AtomicInteger looks;

        CountingClock(Instant now, AtomicInteger looks) {
            this.now = now;
            this.looks = looks;
        }

        @Override
        public Instant instant() {
            looks.incrementAndGet();
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

package io.drumbeat.clock;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.decision.Recorder;
import io.drumbeat.kept.Settings;
import io.drumbeat.note.CompanyNotes;
import io.drumbeat.people.People;
import io.drumbeat.run.Runs;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Puts the pushes to work: all of them, their hours, and what ticks. */
@Configuration(proxyBeanMethods = false)
@ComponentScan({
    "io.drumbeat.push",
    "io.drumbeat.wish",
    "io.drumbeat.reminder",
    "io.drumbeat.digest",
    "io.drumbeat.adoption"
})
public class ScheduleConfiguration {
    @Bean
    Repertoire repertoire(List<Push> pushes, Cadence cadence, WorkingCalendar calendar, ObjectProvider<People> people) {
        people.ifAvailable(known -> cadence.check(known.now()));
        return new Repertoire(CompanyNotes.beside(pushes, cadence, calendar), cadence);
    }

    @Bean
    Pushes pushes(Repertoire repertoire, WorkingCalendar calendar, Recorder recorder, Runs runs, Settings settings) {
        return new Pushes(repertoire, calendar, recorder, runs, settings);
    }

    @Bean
    Expansion expansion(Repertoire repertoire, WorkingCalendar calendar, Recorder recorder, Runs runs) {
        return new Expansion(repertoire, calendar, recorder, runs);
    }

    @Bean
    RunWork runWork(Pushes pushes, Expansion expansion, Clock clock) {
        return new RunWork(pushes, expansion, clock);
    }

    @Bean
    QuartzTicks quartzTicks(DataSource database, Pushes pushes, Clock clock) {
        return new QuartzTicks(database, pushes, clock);
    }
}

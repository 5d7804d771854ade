package io.drumbeat.schedule;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Settings;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Puts the pushes to work: all of them, their hours, and what ticks. */
@Configuration(proxyBeanMethods = false)
@ComponentScan("io.drumbeat.push")
public class ScheduleConfiguration {
    @Bean
    Pushes pushes(List<Push> pushes, Cadence cadence, WorkingCalendar calendar, Recorder recorder, Settings settings) {
        return new Pushes(pushes, cadence, calendar, recorder, settings);
    }

    @Bean
    QuartzTicks quartzTicks(DataSource database, Pushes pushes, Clock clock) {
        return new QuartzTicks(database, pushes, clock);
    }
}

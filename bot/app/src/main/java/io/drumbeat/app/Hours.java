package io.drumbeat.app;

import io.drumbeat.clock.ClockJump;
import io.drumbeat.clock.DemoClock;
import io.drumbeat.clock.Expansion;
import io.drumbeat.clock.Pushes;
import io.drumbeat.console.ConsoleOn;
import io.drumbeat.delivery.Spread;
import io.drumbeat.dispatch.Dispatcher;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.inforce.InForce;
import io.drumbeat.kept.Settings;
import io.drumbeat.kept.TimeTravel;
import io.drumbeat.note.Cadences;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.workday.CompanyDays;
import io.drumbeat.workday.StateCalendar;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Time as the house knows it: the clock, the working days and the hours of the pushes. */
@Configuration(proxyBeanMethods = false)
class Hours {
    private static final Duration DELIVERY = Duration.ofSeconds(30);

    @Bean
    InForce<StateCalendar> calendars(CompanySettings company) {
        return CompanyFile.optional(company.files(), "calendar.yml")
                .readOr(new StateCalendar(CompanyDays.NONE), file -> new StateCalendar(CompanyDays.read(file)));
    }

    /** For what is to come. */
    @Bean
    StateCalendar workingCalendar(InForce<StateCalendar> calendars) {
        return calendars.atStart();
    }

    @Bean
    InForce<Cadence> cadenceFile(CompanySettings company) {
        return CompanyFile.optional(company.files(), "cadence.yml").readOr(new Cadence(), Cadence::new);
    }

    /** For what has been. */
    @Bean
    Cadences cadences(InForce<Cadence> cadenceFile) {
        return new Cadences(cadenceFile);
    }

    /** For what is to come. */
    @Bean
    Cadence cadence(InForce<Cadence> cadenceFile) {
        return cadenceFile.atStart();
    }

    /** Only where the console is, time can be moved. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(ConsoleOn.class)
    static class Movable {
        @Bean
        DemoClock clock(CompanySettings company, Settings settings) {
            return new DemoClock(Clock.system(company.zone()), settings);
        }

        @Bean
        TimeTravel timeTravel(DemoClock clock, Pushes pushes, Expansion expansion, Dispatcher dispatcher) {
            return new ClockJump(clock, pushes, expansion, () -> dispatcher.awaitIdle("console", DELIVERY));
        }

        /** Whoever moves the clock waits for what it brings. */
        @Bean
        Spread spread() {
            return Spread.NONE;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Conditional(ConsoleOff.class)
    static class Real {
        @Bean
        Clock clock(CompanySettings company) {
            return Clock.system(company.zone());
        }

        @Bean
        Spread spread(@Value("${drumbeat.delivery.spread:90s}") Duration over) {
            return new Spread(over);
        }
    }

    /** Whether the console is not there. */
    static final class ConsoleOff implements Condition {
        private final ConsoleOn console = new ConsoleOn();

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return !console.matches(context, metadata);
        }
    }
}

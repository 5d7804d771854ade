package io.drumbeat.console;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.batch.BatchFiles;
import io.drumbeat.batch.InMemoryBatches;
import io.drumbeat.batch.Reception;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.People;
import io.drumbeat.quota.Targets;
import io.drumbeat.roster.InMemoryMembers;
import io.drumbeat.roster.Roster;
import io.drumbeat.sheet.OneAtATime;
import io.drumbeat.sheet.PlainSpreadsheets;
import io.drumbeat.sheet.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The console with a rehearsed bot behind it. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(ConsoleConfiguration.class)
public class RehearsedApp {
    @Bean
    MessageFeed feed() {
        return new MessageFeed();
    }

    @Bean
    RehearsedBot bot(MessageFeed feed) {
        return new RehearsedBot(feed);
    }

    @Bean
    RehearsedClock clock(RehearsedBot bot) {
        return new RehearsedClock(bot);
    }

    @Bean
    Tickets tickets() {
        return new Tickets(new byte[32]);
    }

    @Bean
    OneAtATime turnsOfFiles() {
        return new OneAtATime(0, Duration.ofSeconds(5));
    }

    @Bean
    InMemoryBatches batches(RehearsedBot bot) {
        return new InMemoryBatches(() -> bot);
    }

    @Bean
    Reception reception(InMemoryBatches batches, RehearsedBot bot, BusinessDays days) {
        var roster =
                new Roster(SampleCompany.people(), ZoneOffset.UTC, new InMemoryMembers(), List.of(), Clock.systemUTC());
        var revisions = Revisions.of(new Tally(new Targets(Map.of(), Map.of()), WorkingCalendar.WEEKDAYS));
        return new Reception(batches, new PlainSpreadsheets(), bot, new NamesOnFile(), roster, days, revisions);
    }

    @Bean
    BatchFiles files(InMemoryBatches batches) {
        return new BatchFiles(batches, new PlainSpreadsheets());
    }

    @Bean
    BusinessDays days() {
        return BusinessDays.DEFAULT;
    }

    @Bean
    Supplier<People> people() {
        return SampleCompany::people;
    }
}

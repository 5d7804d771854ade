package io.drumbeat.app;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.clock.Expansion;
import io.drumbeat.clock.Pushes;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.ledger.Known;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.people.People;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.run.Run;
import io.drumbeat.schedule.Cadence;
import io.drumbeat.schedule.Kind;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.schedule.Repertoire;
import io.drumbeat.schedule.Schedule;
import io.drumbeat.sql.SqlRecorder;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.kept.SqlSettings;
import io.drumbeat.sql.pulse.Pulse;
import io.drumbeat.sql.run.SqlRuns;
import io.drumbeat.stage.Stages;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An instance of the bot, as a process of its own, that does nothing but take one push to many people. */
final class RunTaker {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Duration LEASE = Duration.ofSeconds(2);

    private RunTaker() {}

    /**
     * @param url of a database that lets everybody in
     * @param people how many it goes to
     */
    static Process start(String url, int people) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xshare:auto",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        RunTaker.class.getName(),
                        url,
                        Integer.toString(people))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    public static void main(String[] arguments) {
        var template = new JdbcTemplate(new DriverManagerDataSource(arguments[0], "postgres", ""));
        var transactions = new TransactionTemplate(new JdbcTransactionManager(template.getDataSource()));
        var runs = new SqlRuns(template, transactions, LEASE);
        var repertoire = new Repertoire(List.of(new Morning()), new Cadence());
        var calendar = WorkingCalendar.WEEKDAYS;
        try (var recorder = recorder(template, transactions, Integer.parseInt(arguments[1]))) {
            var settings = new SqlSettings(JdbcClient.create(template));
            var pushes = new Pushes(repertoire, calendar, recorder, runs, settings);
            pushes.begin(NINE.minusSeconds(60));
            // As if its trigger had been set twice by hand
            pushes.runDue(NINE);
            pushes.runDue(NINE);
            runs.open(new Run("morning", NINE, SHANGHAI));
            var expansion = new Expansion(repertoire, calendar, recorder, runs);
            expansion.layOut(NINE);
            expansion.finish(NINE);
        }
    }

    private static SqlRecorder recorder(JdbcTemplate template, TransactionTemplate transactions, int size) {
        var people = new People(
                List.of(), IntStream.range(0, size).mapToObj(RunTaker::person).toList());
        return new SqlRecorder(
                template,
                transactions,
                new Json(),
                TinyTeam.bot(),
                () -> FoldedLedgers.empty(() -> people, Stages.USUAL),
                new Routes(List.of()),
                new MessageFeed(),
                Clock.fixed(NINE, ZoneOffset.UTC),
                _ -> {},
                Duration.ofSeconds(10),
                new Pulse());
    }

    private static Person person(int number) {
        var id = "p" + number;
        return new Person(id, id, Role.REP, null, null, SHANGHAI, Map.of());
    }

    /** Something short for everybody. */
    private record Morning() implements Push {
        @Override
        public String name() {
            return "morning";
        }

        @Override
        public Schedule schedule() {
            return Schedule.of("每天 09:00");
        }

        @Override
        public Kind kind() {
            return Kind.called("早");
        }

        @Override
        public List<Chat> addressees(Occurrence occurrence, Known known) {
            return occurrence
                    .people(known)
                    .<Chat>map(person -> new Chat.Direct(person.id()))
                    .toList();
        }

        @Override
        public Optional<Say> say(Occurrence occurrence, Chat chat, Known known) {
            return Optional.of(Say.to(chat, Say.Kind.REMINDER, Card.info("早，今天 " + occurrence.day())));
        }
    }
}

package io.drumbeat.bench.weekly;

import io.drumbeat.bench.Folders;
import io.drumbeat.bench.Options;
import io.drumbeat.bench.company.MadeCompany;
import io.drumbeat.bench.past.Size;
import io.drumbeat.bench.pay.CpuTime;
import io.drumbeat.calendar.Period;
import io.drumbeat.chat.Chat;
import io.drumbeat.decision.Recorder;
import io.drumbeat.dispatch.Dispatcher;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.run.Due;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Drawing the weekly cards of 10,000 reps over a million facts and putting them into the outbox, beside the plain SQL that
 * fetches their sums. Processor time of this process and of the database together; nothing is sent meanwhile.
 */
public final class WeeklyCardsBench {
    private static final Logger log = LoggerFactory.getLogger(WeeklyCardsBench.class);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int TEAM = 50;
    /** So many people a step, as a run has them. */
    private static final int STEP = 48;

    private static final int WARM = 2;

    private final ConfigurableApplicationContext bot;
    private final Connection database;
    private final CpuTime cpu;
    private final Push push;
    private final Recorder recorder;

    private WeeklyCardsBench(ConfigurableApplicationContext bot, Connection database) throws SQLException {
        this.bot = bot;
        this.database = database;
        this.cpu = CpuTime.ofAll(database);
        this.recorder = bot.getBean(Recorder.class);
        this.push = bot.getBeansOfType(Push.class).values().stream()
                .filter(one -> one.name().equals("weekly-progress"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Run by {@code mvn -q -pl bench -am test-compile exec:exec -Dbench=io.drumbeat.bench.weekly.WeeklyCardsBench}; with
     * {@code -Ddata} the company stays there for the next time.
     */
    public static void main(String[] args) throws IOException, SQLException {
        var size = new Size(
                Options.number("reps", 10_000),
                Options.number("customers", 50_000),
                Options.number("facts", 1_000_000),
                TEAM,
                Options.number("months", 24),
                Options.number("seed", 20261120),
                LocalDate.now(ZONE));
        var kept = Options.text("data");
        var folder = kept.isPresent()
                ? Files.createDirectories(Path.of(kept.get()).toAbsolutePath().normalize())
                : Files.createTempDirectory("drumbeat-bench");
        try (var server = EmbeddedPostgresServer.start(folder.resolve("postgres"))) {
            make(folder, size, server);
            try (var bot = start(folder, server);
                    var database =
                            DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password())) {
                bot.getBean(Dispatcher.class).close();
                unsay(database);
                new WeeklyCardsBench(bot, database).rounds(Options.number("rounds", 3));
            }
        } finally {
            if (kept.isEmpty()) {
                Folders.delete(folder);
            }
        }
    }

    private static void make(Path folder, Size size, EmbeddedPostgresServer server) throws IOException, SQLException {
        var made = folder.resolve("made");
        if (!Files.exists(made)) {
            var company = MadeCompany.of(size);
            company.writeInto(folder.resolve("config"));
            company.writeInto(new MadeCompany.Database(server.jdbcUrl(), server.username(), server.password()));
            Files.writeString(made, size.toString());
        }
    }

    private static ConfigurableApplicationContext start(Path folder, EmbeddedPostgresServer server) {
        return new SpringApplicationBuilder(bot())
                .run(
                        "--server.port=0",
                        "--spring.datasource.url=" + server.jdbcUrl(),
                        "--spring.datasource.username=" + server.username(),
                        "--spring.datasource.password=" + server.password(),
                        "--drumbeat.data=" + folder,
                        "--drumbeat.company.files=" + folder.resolve("config"),
                        "--drumbeat.company.sample=false");
    }

    /** A company that was kept has had its cards already. */
    private static void unsay(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("truncate delivery_claim, outbox");
            statement.execute("vacuum analyze");
        }
    }

    /** What is measured is started by its name. */
    private static Class<?> bot() {
        try {
            return Class.forName("io.drumbeat.Drumbeat");
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException("类路径上没有鼓点", missing);
        }
    }

    /** Each round another Monday; the first ones are only to be warm. */
    private void rounds(int rounds) throws SQLException {
        var ratios = new ArrayList<Double>();
        // this week's are said by the bot itself as soon as it is there
        var monday = LocalDate.now(ZONE)
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .minusWeeks(1);
        for (var round = 1 - WARM; round <= rounds; round++, monday = monday.minusWeeks(1)) {
            var ratio = ratio(round, monday);
            if (round > 0) {
                ratios.add(ratio);
            }
        }
        var median = ratios.stream().sorted().toList().get(ratios.size() / 2);
        log.info("median: {} times the plain SQL", "%.1f".formatted(median));
    }

    private double ratio(int round, LocalDate monday) throws SQLException {
        var begun = cpu.millis();
        var visits = PlainSums.fetch(database, monday);
        var sql = cpu.millis() - begun;
        var before = used();
        begun = cpu.millis();
        var stored = cpu.ofDatabase();
        var cards = draw(monday);
        var own = cpu.millis() - begun;
        stored = cpu.ofDatabase() - stored;
        same(visits, monday);
        var ratio = (double) own / sql;
        log.info(
                "round {}: {} cards in {} ms of processor, {} of them the database's, the sums alone in {} ms: {} times; {} MB more in use after it",
                round,
                cards,
                own,
                stored,
                sql,
                "%.1f".formatted(ratio),
                used() - before);
        return ratio;
    }

    private int draw(LocalDate monday) {
        var occurrence =
                new Occurrence(push.name(), monday.atTime(9, 0).atZone(ZONE).toInstant(), ZONE);
        var known = recorder.ask(all -> all);
        var chats = push.addressees(occurrence, known).stream()
                .filter(Chat.Direct.class::isInstance)
                .toList();
        var cards = 0;
        for (var from = 0; from < chats.size(); from += STEP) {
            var dues = new ArrayList<Due>();
            for (var chat : chats.subList(from, Math.min(from + STEP, chats.size()))) {
                push.due(occurrence, chat, known).ifPresent(dues::add);
            }
            cards += recorder.send(
                            push.name(),
                            occurrence.at(),
                            new Recorder.Drawn(known.ledger().position(), dues))
                    .messages()
                    .size();
        }
        return cards;
    }

    /** What both count of the week before is the same, to the visit. */
    private void same(Map<String, Long> visits, LocalDate monday) {
        var tally = bot.getBean(Tally.class);
        var week = Period.weekOf(monday.minusWeeks(1));
        var known = recorder.ask(all -> all);
        visits.forEach((person, sum) -> {
            var done = tally.done(Measure.VISITS, person, week, known);
            if (done != sum) {
                throw new IllegalStateException("%s: SQL 数出 %d 次拜访，卡片说 %d".formatted(person, sum, done));
            }
        });
    }

    /** In MB, after a collection. */
    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}

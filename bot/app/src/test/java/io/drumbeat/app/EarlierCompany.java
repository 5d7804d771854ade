package io.drumbeat.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A company whose data an earlier version left behind when it was killed; how it came about is in its folder's README. */
final class EarlierCompany {
    /** By the clock of its console. */
    static final Instant KILLED = Instant.parse("2026-11-30T09:05:41Z");

    /** The last lease that it had taken ran out then, by the database's clock. */
    private static final Instant FOUND = Instant.parse("2026-11-29T16:02:16.060Z");

    private static final Path FOLDER = Path.of("src/test/resources/earlier").toAbsolutePath();
    private static final String CLOCK = "update setting set value = ? where key = 'demo-clock/ahead'";
    private static final String DELIVERIES = """
            update outbox set due_at = due_at + :gone::interval, lease_until = lease_until + :gone::interval,
                first_tried_at = first_tried_at + :gone::interval, expires_at = expires_at + :gone::interval,
                queued_at = queued_at + :gone::interval, sent_at = sent_at + :gone::interval,
                settled_at = settled_at + :gone::interval""";

    private final Path home;
    private final JdbcClient jdbc;
    private final Map<String, String> database;

    private EarlierCompany(Path home) {
        this.home = home;
        this.database = SampleCompany.emptyDatabase(home);
        this.jdbc =
                JdbcClient.create(new DriverManagerDataSource(database.get("SPRING_DATASOURCE_URL"), "postgres", ""));
    }

    /**
     * As it was found.
     *
     * @param now what its console's clock says
     */
    static EarlierCompany in(Path home, Instant now) {
        var company = new EarlierCompany(home);
        company.load();
        var real = Clock.systemUTC().instant();
        company.jdbc.sql(CLOCK).param(Duration.between(real, now).toString()).update();
        var gone = Duration.between(FOUND, real).toSeconds() + " seconds";
        company.jdbc.sql(DELIVERIES).param("gone", gone).update();
        return company;
    }

    private void load() {
        try (var connection = new DriverManagerDataSource(database.get("SPRING_DATASOURCE_URL"), "postgres", "")
                        .getConnection();
                var statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(unpacked("database.sql.gz"));
            var redis = Files.createDirectories(home.resolve("data/redis"));
            Files.copy(FOLDER.resolve("appendonly.aof"), redis.resolve("appendonly.aof"));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The present version, on what the earlier one left. */
    ChildBot start(Map<String, String> environment) {
        var settings = new HashMap<>(database);
        settings.put("DRUMBEAT_COMPANY_FILES", FOLDER.resolve("config").toString());
        settings.putAll(environment);
        return ChildBot.startAlone(home, ChildBot.freePort(), settings);
    }

    /** As if nobody remembered how far the clock had been followed; what was claimed is claimed. */
    void forgetPushesSince(Instant then) {
        jdbc.sql("update setting set value = ? where key like 'push/%'")
                .param(then.toString())
                .update();
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** Facts by kind. */
    Map<String, Long> facts() {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select kind, count(*) from fact group by kind")
                .query((row, _) -> counts.put(row.getString(1), row.getLong(2)))
                .list();
        return counts;
    }

    /** What the earlier version answered, by who and what they said: {@code mei 提成}. */
    static Map<String, String> answers() {
        try {
            var answers = new LinkedHashMap<String, String>();
            for (var one :
                    Files.readString(FOLDER.resolve("answers.txt")).substring(4).split("\n### ")) {
                var end = one.indexOf('\n');
                answers.put(one.substring(0, end), one.substring(end).strip());
            }
            return answers;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What the earlier version's door gave an administrator. */
    static List<JsonNode> records() {
        return JsonMapper.builder()
                .build()
                .readTree(unpacked("records.json.gz"))
                .valueStream()
                .toList();
    }

    private static String unpacked(String name) {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(FOLDER.resolve(name)))) {
            return new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.drumbeat.sql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.outbox.SqlConversations;
import io.drumbeat.sql.pulse.Pulse;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own on the one embedded PostgreSQL of this test JVM. */
public final class TestDatabase implements AutoCloseable {
    private static final AtomicInteger COUNT = new AtomicInteger();
    public static final Json JSON = new Json();
    public final HikariDataSource source;
    public final JdbcTemplate template;
    public final JdbcClient jdbc;
    public final TransactionTemplate transactions;

    /** Started by the first who needs a database here, not by those who connect to one elsewhere. */
    private static final class Server {
        static final EmbeddedPostgres ONE = start();
    }

    private TestDatabase(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setConnectionTimeout(1000);
        config.setInitializationFailTimeout(-1);
        // each connection is a process of the server, and most tests never have two at work
        config.setMinimumIdle(1);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        this.source = new HikariDataSource(config);
        this.template = new JdbcTemplate(source);
        this.jdbc = JdbcClient.create(template);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    private static EmbeddedPostgres start() {
        try {
            var server = EmbeddedPostgres.start();
            Flyway.configure()
                    .dataSource(server.getJdbcUrl("postgres", "template1"), "postgres", "")
                    .load()
                    .migrate();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static TestDatabase fresh() {
        return copied("template1");
    }

    /** Without any tables, as before the first start. */
    public static TestDatabase empty() {
        return copied("template0");
    }

    /** One as a version of the bot left it that knew the migrations up to this. */
    static TestDatabase before(String migration) {
        var database = copied("template0");
        Flyway.configure()
                .dataSource(database.source)
                .target(migration + "?")
                .load()
                .migrate();
        return database;
    }

    /** Brings it to what the bot wants of it now. */
    void takeOver() {
        Flyway.configure().dataSource(source).load().migrate();
    }

    private static TestDatabase copied(String template) {
        var name = "t" + COUNT.incrementAndGet();
        try (var admin = Server.ONE.getPostgresDatabase().getConnection();
                var statement = admin.createStatement()) {
            statement.execute("create database %s template %s".formatted(name, template));
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return at(Server.ONE.getJdbcUrl("postgres", name));
    }

    public static TestDatabase at(String url) {
        return new TestDatabase(url);
    }

    public SqlRecorder recorder(Routes routes, MessageFeed feed, Duration patience) {
        var clock = Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC);
        return new SqlRecorder(
                template,
                transactions,
                JSON,
                TinyTeam.bot(),
                TinyTeam::ledger,
                routes,
                feed,
                clock,
                _ -> {},
                patience,
                new Pulse());
    }

    public SqlRecorder recorder() {
        return recorder(new Routes(List.of()), new MessageFeed(), Duration.ofMillis(2500));
    }

    public SqlConversations conversations() {
        return new SqlConversations(template, JSON);
    }

    @Override
    public void close() {
        source.close();
    }
}

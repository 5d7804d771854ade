package io.drumbeat.clock;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** Databases with Quartz's tables, on the one PostgreSQL of this test run. */
final class TickingDatabase {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TickingDatabase() {}

    private static EmbeddedPostgres start() {
        try (var migration = TickingDatabase.class.getResourceAsStream("/db/migration/V4__quartz.sql")) {
            var server = EmbeddedPostgres.start();
            execute(
                    server.getDatabase("postgres", "template1"),
                    new String(migration.readAllBytes(), StandardCharsets.UTF_8));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static DataSource fresh() {
        var name = "t" + COUNT.incrementAndGet();
        execute(SERVER.getPostgresDatabase(), "create database " + name);
        return SERVER.getDatabase("postgres", name);
    }

    static void execute(DataSource database, String statements) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(statements);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}

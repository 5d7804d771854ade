package io.drumbeat.bench;

import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** A database for each who needs one, all on one server: its first start takes the longest of all it does. */
public final class OneServer {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final EmbeddedPostgresServer SERVER = start();

    private OneServer() {}

    /** An empty database. */
    public record Database(String url, String username, String password) {
        /** As on a command line, without dashes. */
        public List<String> settings() {
            return List.of(
                    "spring.datasource.url=" + url,
                    "spring.datasource.username=" + username,
                    "spring.datasource.password=" + password);
        }
    }

    private static EmbeddedPostgresServer start() {
        try {
            var folder = Path.of("target/one-server").toAbsolutePath();
            FileSystemUtils.deleteRecursively(folder);
            var server = EmbeddedPostgresServer.start(folder.resolve("postgres"));
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public static Database database() {
        var name = "bench" + COUNT.incrementAndGet();
        var url = SERVER.jdbcUrl();
        JdbcClient.create(new DriverManagerDataSource(url, SERVER.username(), SERVER.password()))
                .sql("create database " + name)
                .update();
        return new Database(
                url.replaceFirst("/[^/?]*(\\?|$)", "/" + name + "$1"), SERVER.username(), SERVER.password());
    }
}

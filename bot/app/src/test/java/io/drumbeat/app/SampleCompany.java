package io.drumbeat.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * The sample company as a first start on an empty folder leaves it. That start happens once; every bot gets a copy of what
 * it left: a database made from a template on one shared server, or the whole folder.
 */
final class SampleCompany {
    private static final Path FOLDER = Path.of("target/sample-company").toAbsolutePath();
    private static final Map<Path, String> DATABASES = new ConcurrentHashMap<>();
    private static final AtomicInteger COUNT = new AtomicInteger();

    private SampleCompany() {}

    /** What the bot said that started on an empty folder. */
    static String saidAtFirst() {
        return FirstStart.SAID;
    }

    /** Settings for a bot that lives in this folder: its own database, which holds the company. */
    static Map<String, String> database(Path home) {
        return database(DATABASES.computeIfAbsent(home, _ -> copy("postgres")));
    }

    /** How many facts a message recorded there. */
    static int recorded(Path home, String message) {
        var url = database(home).get("SPRING_DATASOURCE_URL");
        return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""))
                .sql("select count(*) from fact where message_id like ?")
                .param("%" + message)
                .query(Integer.class)
                .single();
    }

    /** The same for a bot whose database holds nothing yet. */
    static Map<String, String> emptyDatabase(Path home) {
        return database(DATABASES.computeIfAbsent(home, _ -> copy("template0")));
    }

    private static Map<String, String> database(String name) {
        return Map.of(
                "SPRING_DATASOURCE_URL",
                Server.ONE.getJdbcUrl("postgres", name),
                "SPRING_DATASOURCE_USERNAME",
                "postgres");
    }

    /** Leaves in this folder what the first start left in its own. */
    static void settle(Path home) {
        copy(FirstStart.HOME.resolve("data"), home.resolve("data"));
    }

    private static final class FirstStart {
        static final Path HOME = FOLDER.resolve("first-start");
        static final String SAID = start();

        private static String start() {
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
                Files.createDirectories(HOME);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
            try (var bot = ChildBot.startAlone(HOME, ChildBot.freePort(), Map.of())) {
                bot.ready();
                bot.terminate();
                return bot.said();
            }
        }
    }

    private static final class Server {
        static final EmbeddedPostgres ONE = start();

        private static EmbeddedPostgres start() {
            try {
                var data = FOLDER.resolve("server");
                copy(FirstStart.HOME.resolve("data/postgres"), data);
                // the bot's own is closed to whoever has no password; this one is for tests to look into
                Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 trust\n");
                return EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .start();
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    private static synchronized String copy(String template) {
        var name = "bot" + COUNT.incrementAndGet();
        try (var admin = Server.ONE.getDatabase("postgres", "template1").getConnection();
                var statement = admin.createStatement()) {
            statement.execute("create database " + name + " template " + template);
            return name;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static boolean isOneDisk(Path from, Path to) throws IOException {
        return Files.getFileStore(from).equals(Files.getFileStore(to.getParent()));
    }

    /** With the rights that PostgreSQL insists on; programs take no second place on the disk. */
    private static void copy(Path from, Path to) {
        try (var all = Files.walk(from)) {
            for (var one : all.toList()) {
                var name = from.relativize(one);
                var copy = to.resolve(name.toString());
                if (name.startsWith("bin") && Files.isRegularFile(one) && isOneDisk(from, to)) {
                    Files.createLink(copy, one);
                } else {
                    Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

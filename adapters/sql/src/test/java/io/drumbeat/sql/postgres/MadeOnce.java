package io.drumbeat.sql.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/** What a server leaves behind after its first start, which takes the longest of all it does; everybody gets a copy. */
public final class MadeOnce {
    private static final Path FOLDER = make();

    private MadeOnce() {}

    private static Path make() {
        try {
            var folder = Path.of("target/made-once").toAbsolutePath();
            FileSystemUtils.deleteRecursively(folder);
            EmbeddedPostgresServer.start(folder.resolve("postgres")).close();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** With the rights that PostgreSQL insists on; programs take no second place on the disk. */
    public static void copyInto(Path directory) throws IOException {
        try (var all = Files.walk(FOLDER)) {
            for (var one : all.filter(place -> !place.equals(FOLDER)).toList()) {
                var name = FOLDER.relativize(one);
                var copy = directory.resolve(name.toString());
                if (name.startsWith("bin") && Files.isRegularFile(one)) {
                    Files.createLink(copy, one);
                } else {
                    Files.copy(one, copy, StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
                }
            }
        }
    }

    public static JdbcClient client(EmbeddedPostgresServer server) {
        return client(server, server.password());
    }

    static JdbcClient client(EmbeddedPostgresServer server, String password) {
        return JdbcClient.create(new DriverManagerDataSource(server.jdbcUrl(), server.username(), password));
    }
}

package io.drumbeat.sql.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/** A real PostgreSQL that comes with the bot and keeps its data in a directory, over restarts and crashes. */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

    /** Written once the first start went well; a directory without it was left half made and holds nothing. */
    private static final String MADE = "drumbeat-made";

    private final FileChannel lock;
    private final EmbeddedPostgres server;

    private EmbeddedPostgresServer(FileChannel lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
    }

    /**
     * Starts on a free port, after stopping what a killed bot may have left running on the same data.
     *
     * @throws FailureAnalyzedException if another bot uses the directory or the server does not start
     */
    public static EmbeddedPostgresServer start(Path directory) {
        var data = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data.getParent());
            var lock = lock(data);
            try {
                Leftover.of(data).stop();
                setAsideHalfMade(data);
                var server = server(data);
                Files.writeString(data.resolve(MADE), "");
                log.info("内嵌 PostgreSQL 已启动，端口 {}，数据在 {}", server.getPort(), data);
                return new EmbeddedPostgresServer(lock, server);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (FailureAnalyzedException known) {
            throw known;
        } catch (IOException | RuntimeException failed) {
            throw new FailureAnalyzedException(
                    "内嵌 PostgreSQL 没能在 \"%s\" 启动：%s".formatted(data, failed.getMessage()),
                    "检查这个目录能否写入、磁盘是否已满；或者用 SPRING_DATASOURCE_URL 指定自己的 PostgreSQL。",
                    failed);
        }
    }

    private static FileChannel lock(Path data) throws IOException {
        var file = data.resolveSibling(data.getFileName() + ".lock");
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException _) {
            // Held by this very process: the same answer
        }
        channel.close();
        throw new FailureAnalyzedException(
                "数据目录 \"%s\" 正被另一个鼓点使用".formatted(data), "先停掉另一个；要同时运行几个，请用 SPRING_DATASOURCE_URL 指定它们共用的 PostgreSQL。");
    }

    private static void setAsideHalfMade(Path data) throws IOException {
        if (Files.isDirectory(data) && !Files.exists(data.resolve(MADE))) {
            var aside = data.resolveSibling(data.getFileName() + ".half-made-" + System.nanoTime());
            log.warn("数据目录 {} 上次没有建完，移到 {}", data, aside);
            Files.move(data, aside);
        }
    }

    private static EmbeddedPostgres server(Path data) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(Duration.ofSeconds(60))
                .setLocaleConfig("locale", "C")
                // The library starts servers for tests, which may lose what was committed; this one may not
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "100")
                .start();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/postgres";
    }

    public String username() {
        return "postgres";
    }

    /** Stops the server; its data stays. */
    @Override
    public void close() {
        try {
            server.close();
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

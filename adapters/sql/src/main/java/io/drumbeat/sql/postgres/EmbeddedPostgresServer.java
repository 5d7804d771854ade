package io.drumbeat.sql.postgres;

import io.drumbeat.ownserver.Ending;
import io.drumbeat.ownserver.Keeper;
import io.drumbeat.ownserver.OwnProcess;
import io.drumbeat.ownserver.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;

/**
 * A real PostgreSQL that comes with the bot and keeps its data in a directory, over restarts and crashes; if it dies it is
 * started again on the same port.
 */
public final class EmbeddedPostgresServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);
    private static final Duration ENDING = Duration.ofSeconds(10);

    private final FileChannel lock;
    private final Cluster cluster;
    private final Postmaster postmaster;
    private final Keeper keeper;

    private EmbeddedPostgresServer(FileChannel lock, Cluster cluster, Postmaster postmaster, Keeper keeper) {
        this.lock = lock;
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.keeper = keeper;
    }

    /**
     * Starts on a free port, after stopping what a killed bot may have left running on the same data; if it dies and cannot be
     * started again, the bot ends.
     *
     * @param directory the data; its programs and its password lie beside it
     * @throws FailureAnalyzedException if another bot uses the directory or the server does not start
     */
    public static EmbeddedPostgresServer start(Path directory) {
        return start(directory, new Ending());
    }

    static EmbeddedPostgresServer start(Path directory, Consumer<String> givingUp) {
        var data = directory.toAbsolutePath().normalize();
        try {
            Files.createDirectories(data.getParent());
            var lock = lock(data);
            try {
                return start(data, lock, givingUp);
            } catch (IOException | RuntimeException failed) {
                lock.close();
                throw failed;
            }
        } catch (FailureAnalyzedException known) {
            throw known;
        } catch (IOException | RuntimeException failed) {
            throw new FailureAnalyzedException(
                    "内嵌 PostgreSQL 没能在 \"%s\" 启动：%s".formatted(data, failed.getMessage()),
                    "检查这个目录能否写入、能否运行程序、磁盘是否已满；或者用 SPRING_DATASOURCE_URL 指定自己的 PostgreSQL。",
                    failed);
        }
    }

    private static EmbeddedPostgresServer start(Path data, FileChannel lock, Consumer<String> givingUp)
            throws IOException {
        Leftover.of(data).stop();
        var cluster = new Cluster(data, PostgresBinaries.in(data.resolveSibling("bin")));
        cluster.prepare();
        var postmaster = new Postmaster(cluster, OwnProcess.freePort());
        OwnProcess running;
        try {
            running = postmaster.again();
        } catch (Postmaster.WrongPassword _) {
            // as when the data of a backup were put in the place of others
            cluster.renewPassword();
            running = postmaster.again();
        }
        cluster.made();
        log.info("内嵌 PostgreSQL 已启动，端口 {}，数据在 {}", postmaster.port(), data);
        return new EmbeddedPostgresServer(
                lock, cluster, postmaster, new Keeper("内嵌 PostgreSQL", running, postmaster, givingUp));
    }

    private static FileChannel lock(Path data) throws IOException {
        var channel = PrivateFolder.lockable(data.resolveSibling(data.getFileName() + ".lock"));
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

    public String jdbcUrl() {
        return postmaster.jdbcUrl();
    }

    public String username() {
        return Cluster.USER;
    }

    public String password() {
        try {
            return cluster.password();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Of the server that runs now. */
    public long pid() {
        return keeper.running().pid();
    }

    /** Whether there is no room left where the data are, or it waits for some. */
    public boolean isFull() {
        return postmaster.isFull() || keeper.isWaiting();
    }

    /** Stops the server; its data stays. */
    @Override
    public void close() {
        keeper.close();
        try {
            Cluster.run(cluster.stop(), "");
            keeper.running().end(ENDING);
            lock.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

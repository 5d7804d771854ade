package io.drumbeat.redis;

import io.drumbeat.ownserver.Keeper;
import io.drumbeat.ownserver.Listener;
import io.drumbeat.ownserver.OwnProcess;
import io.drumbeat.ownserver.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import redis.clients.jedis.DefaultRedisCredentials;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * A real Redis that comes with the bot: on a free port of this machine, behind a password of its own. If it dies it is started
 * again there, with what it held; the bot goes on meanwhile.
 */
public final class EmbeddedRedisServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedisServer.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final RedisProgram program;
    private final Leftover leftover;
    private final Restart restart;
    private final Keeper keeper;

    private EmbeddedRedisServer(RedisProgram program, Leftover leftover, Restart restart, Keeper keeper) {
        this.program = program;
        this.leftover = leftover;
        this.restart = restart;
        this.keeper = keeper;
    }

    /**
     * @param data where it keeps what it holds over a restart, readable by nobody else, and notes its process, so that the
     *     next start can stop what a killed bot left running
     * @throws FailureAnalyzedException if it does not start
     */
    public static EmbeddedRedisServer start(Path data) {
        try {
            var folder = data.toAbsolutePath().normalize();
            var leftover = Leftover.stop(folder);
            RedisProgram.forgetEarlierVersions();
            var program = RedisProgram.in(folder);
            var place = leftover.pidFile().isPresent()
                    ? PrivateFolder.at(folder.resolve("redis"))
                    : PrivateFolder.at(program.folder());
            var restart = new Restart(program, leftover, place);
            var server = new EmbeddedRedisServer(
                    program, leftover, restart, new Keeper("内嵌 Redis", restart.again(), restart, _ -> {}));
            log.info("内嵌 Redis 已启动，端口 {}", server.url().uri().getPort());
            return server;
        } catch (IOException | RuntimeException failed) {
            throw new FailureAnalyzedException(
                    "内嵌 Redis 没能启动：" + failed.getMessage(), "用 DRUMBEAT_REDIS_URL 指定自己的 Redis。", failed);
        }
    }

    private static String settings(RedisUrl url, Path place, Leftover leftover) {
        var always = """
                port %d
                bind 127.0.0.1
                requirepass %s
                save ""
                maxmemory 64mb
                maxmemory-policy allkeys-lru
                dir "%s"
                """.formatted(url.uri().getPort(), url.password(), place);
        // A second bot on the same folder must not write into the first one's files, so it keeps nothing.
        return always
                + leftover.pidFile()
                        .map(file -> "pidfile \"%s\"\nappendonly yes\n".formatted(file))
                        .orElse("appendonly no\n");
    }

    /**
     * The server that the bot started for itself: where it is, and the process that listens there. Its port and password serve no
     * other process, so whoever takes the port of a dead one gets nothing by it.
     */
    private record Running(RedisUrl url, OwnProcess process) {
        /** Goes to the one that runs at the moment, and says the password to nobody else: Redis wants it in plain words. */
        static RedisClient client(Supplier<Running> running) {
            return RedisUrl.client(
                    () -> running.get().connected(),
                    () -> new DefaultRedisCredentials(null, running.get().url().password()));
        }

        /** Looked at only once it is connected: who listens then has listened all the time that the process lived. */
        private Socket connected() {
            var socket = url.connected();
            try {
                if (process.isAlive() && Listener.isMe(url.uri().getPort())) {
                    return socket;
                }
                socket.close();
            } catch (IOException unreadable) {
                throw new JedisConnectionException(unreadable);
            }
            throw new JedisConnectionException("内嵌 Redis 停了");
        }
    }

    /** How it is started, the first time and again. It is never given up: nothing that must not be lost is in it. */
    private static final class Restart implements Keeper.Start {
        private final RedisProgram program;
        private final Leftover leftover;
        private final PrivateFolder place;
        private volatile @Nullable Running latest;

        private Restart(RedisProgram program, Leftover leftover, PrivateFolder place) {
            this.program = program;
            this.leftover = leftover;
            this.place = place;
        }

        @Override
        public OwnProcess again() throws IOException {
            var url = RedisUrl.local(OwnProcess.freePort(), PrivateFolder.password());
            var settings = place.write("redis-server.conf", settings(url, place.path(), leftover));
            var process = OwnProcess.start(List.of(program.file().toString(), settings.toString()), place.path());
            var started = new Running(url, process);
            var until = System.nanoTime() + PATIENCE.toNanos();
            try (var client = Running.client(() -> started)) {
                while (process.isAlive() && System.nanoTime() < until) {
                    if (answers(client)) {
                        latest = started;
                        return process;
                    }
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            }
            process.stop(Duration.ZERO);
            throw new IOException(process.lastWords("#", "FATAL", "rror"));
        }

        private Running latest() {
            return Objects.requireNonNull(latest);
        }

        private static boolean answers(RedisClient client) {
            try {
                return "PONG".equals(client.ping());
            } catch (JedisException notYet) {
                return false;
            }
        }

        @Override
        public boolean mayHelpToWait(String words) {
            return true;
        }
    }

    /** Of the server that runs now, or ran last. */
    RedisUrl url() {
        return restart.latest().url();
    }

    /** Goes to the server that runs at the moment. */
    RedisClient client() {
        return Running.client(restart::latest);
    }

    /** Of the server that runs now. */
    long pid() {
        return keeper.running().pid();
    }

    @Override
    public void close() {
        keeper.close();
        keeper.running().stop(PATIENCE);
        try {
            program.delete();
            leftover.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

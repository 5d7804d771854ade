package io.drumbeat.redis;

import io.drumbeat.ownserver.Keeper;
import io.drumbeat.ownserver.OwnProcess;
import io.drumbeat.ownserver.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import redis.clients.jedis.RedisClient;
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
    private final RedisUrl url;
    private final Leftover leftover;
    private final Keeper keeper;

    private EmbeddedRedisServer(RedisProgram program, RedisUrl url, Leftover leftover, Keeper keeper) {
        this.program = program;
        this.url = url;
        this.leftover = leftover;
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
            var url = RedisUrl.local(OwnProcess.freePort(), PrivateFolder.password());
            var place = leftover.pidFile().isPresent()
                    ? PrivateFolder.at(folder.resolve("redis"))
                    : PrivateFolder.at(program.folder());
            var settings = place.write("redis-server.conf", settings(url, place.path(), leftover));
            var restart = new Restart(List.of(program.file().toString(), settings.toString()), url, place.path());
            var server = new EmbeddedRedisServer(
                    program, url, leftover, new Keeper("内嵌 Redis", restart.again(), restart, _ -> {}));
            log.info("内嵌 Redis 已启动，端口 {}", url.uri().getPort());
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

    /** How it is started, the first time and again. It is never given up: nothing that must not be lost is in it. */
    private record Restart(List<String> command, RedisUrl url, Path place) implements Keeper.Start {
        @Override
        public OwnProcess again() throws IOException {
            var process = OwnProcess.start(command, place);
            var until = System.nanoTime() + PATIENCE.toNanos();
            try (var client = url.client()) {
                while (process.isAlive() && System.nanoTime() < until) {
                    if (answers(client)) {
                        return process;
                    }
                    LockSupport.parkNanos(LOOK.toNanos());
                }
            }
            process.stop(Duration.ZERO);
            throw new IOException(process.lastWords("#", "FATAL", "rror"));
        }

        private static boolean answers(RedisClient client) {
            try {
                return "PONG".equals(client.ping());
            } catch (JedisException notYet) {
                return false;
            }
        }

        @Override
        public boolean mayHelpToWait() {
            return true;
        }
    }

    RedisUrl url() {
        return url;
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

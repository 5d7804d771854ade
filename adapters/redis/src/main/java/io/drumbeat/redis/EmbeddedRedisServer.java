package io.drumbeat.redis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalyzedException;
import redis.embedded.RedisServer;

/** A real Redis that comes with the bot: on a free port of this machine, behind a password of its own. */
public final class EmbeddedRedisServer implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedRedisServer.class);
    private final RedisServer server;
    private final RedisUrl url;
    private final Leftover leftover;

    private EmbeddedRedisServer(RedisServer server, RedisUrl url, Leftover leftover) {
        this.server = server;
        this.url = url;
        this.leftover = leftover;
    }

    /**
     * @param data where it keeps what it holds over a restart, readable by nobody else, and notes its process, so that the
     *     next start can stop what a killed bot left running
     * @throws FailureAnalyzedException if it does not start
     */
    public static EmbeddedRedisServer start(Path data) {
        try {
            var leftover = Leftover.stop(data.toAbsolutePath().normalize());
            var port = freePort();
            var password = password();
            var builder = RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .setting("requirepass " + password)
                    .setting("maxmemory 64mb")
                    .setting("maxmemory-policy allkeys-lru");
            // A second bot on the same folder must not write into the first one's files, so it keeps nothing.
            if (leftover.pidFile().isPresent()) {
                builder.setting("pidfile " + leftover.pidFile().get())
                        .setting("dir \"%s\"".formatted(ownFolder(data)))
                        .setting("appendonly yes");
            } else {
                builder.setting("appendonly no");
            }
            var server = builder.build();
            server.start();
            log.info("内嵌 Redis 已启动，端口 {}", port);
            return new EmbeddedRedisServer(server, RedisUrl.local(port, password), leftover);
        } catch (IOException | RuntimeException failed) {
            throw new FailureAnalyzedException(
                    "内嵌 Redis 没能启动：" + failed.getMessage(), "用 DRUMBEAT_REDIS_URL 指定自己的 Redis。", failed);
        }
    }

    private static Path ownFolder(Path data) throws IOException {
        var folder = data.toAbsolutePath().normalize().resolve("redis");
        Files.createDirectories(folder);
        if (Files.getFileStore(folder).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static String password() {
        var bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    RedisUrl url() {
        return url;
    }

    @Override
    public void close() {
        try {
            server.stop();
            leftover.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package io.drumbeat.redis;

import io.drumbeat.ownserver.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where the embedded Redis notes its process, for the next start to find it if the bot is killed. */
record Leftover(Optional<Path> pidFile, FileChannel channel) implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Leftover.class);

    /** Stops what is left, unless the bot it belongs to is alive; then nothing is noted for this one. */
    static Leftover stop(Path data) throws IOException {
        Files.createDirectories(data);
        var channel = PrivateFolder.lockable(data.resolve("redis.lock"));
        if (lock(channel) == null) {
            return new Leftover(Optional.empty(), channel);
        }
        var pidFile = data.resolve("redis.pid");
        if (Files.exists(pidFile)) {
            pid(pidFile).flatMap(ProcessHandle::of).filter(Leftover::isRedis).ifPresent(process -> {
                log.info("停掉上次没有正常退出时留下的 Redis（进程 {}）", process.pid());
                process.destroyForcibly();
                process.onExit().completeOnTimeout(process, 5, TimeUnit.SECONDS).join();
            });
            Files.delete(pidFile);
        }
        return new Leftover(Optional.of(pidFile), channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static Optional<Long> pid(Path file) throws IOException {
        try {
            return Optional.of(Long.parseLong(Files.readString(file).strip()));
        } catch (NumberFormatException _) {
            return Optional.empty();
        }
    }

    /** The same number may belong to something else by now. */
    private static boolean isRedis(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> command.contains("redis-server"))
                .orElse(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}

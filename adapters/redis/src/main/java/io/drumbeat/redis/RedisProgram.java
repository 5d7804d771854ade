package io.drumbeat.redis;

import io.drumbeat.ownserver.PrivateFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import redis.embedded.core.ExecutableProvider;

/** The server's program, unpacked anew at every start into a folder of its own that nobody else can change. */
record RedisProgram(Path folder, Path file) {
    private static final Logger log = LoggerFactory.getLogger(RedisProgram.class);
    private static final String PREFIX = "redis-";

    /** Whoever starts on a folder does so within this time; what is older and runs nothing was left behind. */
    private static final Duration STARTING = Duration.ofMinutes(10);

    static RedisProgram in(Path data) throws IOException {
        var bin = PrivateFolder.at(data.resolve("bin"));
        forget(bin.path(), Duration.ZERO, "redis-server");
        var mine = PrivateFolder.at(bin.path().resolve(PREFIX + Long.toString(System.nanoTime(), 36)));
        var unpacked =
                ExecutableProvider.newJarResourceProvider(mine.path().toFile()).get();
        return new RedisProgram(mine.path(), unpacked.toPath());
    }

    /** What an earlier version of the bot left in the system's folder for temporary files each time it was killed. */
    static void forgetEarlierVersions() {
        try {
            forget(Path.of(System.getProperty("java.io.tmpdir")), STARTING, "redis-server");
        } catch (IOException | RuntimeException unreadable) {
            log.debug("没能清理以前留下的 Redis 程序", unreadable);
        }
    }

    /** Folders of a program that nobody runs; whatever holds anything else is not ours. */
    private static void forget(Path place, Duration age, String program) throws IOException {
        var old = Clock.systemUTC().instant().minus(age);
        try (var all = Files.newDirectoryStream(place, PREFIX + "*")) {
            for (var folder : all) {
                var isOurs = Files.isDirectory(folder)
                        && Files.isReadable(folder)
                        && names(folder).stream().allMatch(name -> name.startsWith(program))
                        && !names(folder).isEmpty();
                if (isOurs && Files.getLastModifiedTime(folder).toInstant().isBefore(old) && !isRun(folder)) {
                    FileSystemUtils.deleteRecursively(folder);
                }
            }
        }
    }

    private static List<String> names(Path folder) {
        try (var all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isRun(Path folder) {
        var inside = folder.toAbsolutePath() + "/";
        return ProcessHandle.allProcesses().anyMatch(process -> process.info()
                .command()
                .map(command -> command.startsWith(inside))
                .orElse(false));
    }

    /** Nobody needs it once its server has ended. */
    void delete() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}

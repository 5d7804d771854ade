package io.drumbeat.sql.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server that a killed bot left behind on a data directory: still running, or only its stale pid file. */
record Leftover(Path pidFile, Optional<ProcessHandle> process) {
    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final int PATIENCE_SECONDS = 15;

    static Leftover of(Path data) throws IOException {
        var file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return new Leftover(file, Optional.empty());
        }
        var pid =
                Files.readAllLines(file).stream().findFirst().map(String::strip).map(Long::parseLong);
        return new Leftover(file, pid.flatMap(ProcessHandle::of).filter(process -> serves(process, data)));
    }

    /** The same number may belong to something else by now, in a container above all. */
    private static boolean serves(ProcessHandle process, Path data) {
        var info = process.info();
        var isPostgres =
                info.command().map(command -> command.contains("postgres")).orElse(true);
        var onThisData = info.arguments()
                .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                .orElse(isPostgres);
        return process.isAlive() && isPostgres && onThisData;
    }

    void stop() throws IOException {
        if (process.isPresent()) {
            log.info("停掉上次没有正常退出时留下的 PostgreSQL（进程 {}）", process.get().pid());
            stop(process.get());
        }
        Files.deleteIfExists(pidFile);
    }

    private static void stop(ProcessHandle server) throws IOException {
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException _) {
            throw new IOException("上次留下的 PostgreSQL（进程 %d）停不下来".formatted(server.pid()));
        }
    }
}

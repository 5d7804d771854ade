package io.drumbeat.sql.postgres;

import io.drumbeat.ownserver.PrivateFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What still works on a data directory that nobody serves any more: the server of a killed bot, or what a killed server
 * leaves of itself, which holds its memory and would keep the next one from starting.
 */
record Leftover(Path data, List<ProcessHandle> processes) {
    private static final Logger log = LoggerFactory.getLogger(Leftover.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(30);
    private static final Duration DYING = Duration.ofSeconds(5);

    static Leftover of(Path data) {
        return new Leftover(
                data,
                ProcessHandle.allProcesses()
                        .filter(process -> isOn(data, process))
                        .toList());
    }

    /** The number in a pid file may belong to something else by now, in a container above all; where it works does not lie. */
    private static boolean isOn(Path data, ProcessHandle process) {
        var info = process.info();
        if (!info.command().map(command -> command.contains("postgres")).orElse(false)) {
            return false;
        }
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), data);
        } catch (IOException elsewhere) {
            return info.arguments()
                    .map(arguments -> List.of(arguments).contains(data.toString()))
                    .orElse(false);
        }
    }

    /** Those who have nobody to tell them to end do not end by themselves. */
    void stop() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        var server = server(pidFile);
        if (!processes.isEmpty()) {
            log.info("停掉上次没有正常退出时留下的 PostgreSQL（进程 {}）", processes.getFirst().pid());
        }
        if (processes.stream().anyMatch(process -> process.pid() == server)) {
            processes.stream().filter(process -> process.pid() == server).forEach(ProcessHandle::destroy);
            await(PATIENCE);
        }
        processes.forEach(ProcessHandle::destroyForcibly);
        if (!await(DYING)) {
            throw new IOException(
                    "上次留下的 PostgreSQL（进程 %d）停不下来".formatted(processes.getFirst().pid()));
        }
        Files.deleteIfExists(pidFile);
    }

    private static long server(Path pidFile) throws IOException {
        return PrivateFolder.read(pidFile)
                .map(text -> text.lines().findFirst().orElse("").strip())
                .filter(number -> number.matches("[0-9]{1,10}"))
                .map(Long::parseLong)
                .orElse(-1L);
    }

    /** Whether they all ended in this time; one that has ended may keep its number until somebody asks after it. */
    private boolean await(Duration most) {
        var until = System.nanoTime() + most.toNanos();
        while (processes.stream().anyMatch(process -> isOn(data, process))) {
            if (System.nanoTime() > until) {
                return false;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        return true;
    }
}

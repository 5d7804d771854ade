package io.drumbeat.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The bot as its own process, started as an operator would and killed as fate would. */
final class ChildBot implements AutoCloseable {
    private static final int MOST_QUOTED = 8_000;

    private final Process process;
    private final Path log;
    private final int port;

    private ChildBot(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /**
     * On a database of its own that holds the sample company.
     *
     * @param home its working directory; the same again is a restart, on the same database
     */
    static ChildBot start(Path home, int port, Map<String, String> environment) {
        var settings = new HashMap<>(SampleCompany.database(home));
        settings.putAll(environment);
        return startAlone(home, port, settings);
    }

    /** With nothing beside it: its database too is its own affair, and goes where its data goes. */
    static ChildBot startAlone(Path home, int port, Map<String, String> environment) {
        try {
            var log = Files.createTempFile(home, "log", ".txt");
            var builder = new ProcessBuilder(ChildJava.running("io.drumbeat.Drumbeat"))
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().put("SERVER_PORT", Integer.toString(port));
            builder.environment()
                    .put(
                            "DRUMBEAT_COMPANY_FILES",
                            Path.of("../../config").toAbsolutePath().normalize().toString());
            builder.environment().putAll(environment);
            return new ChildBot(builder.start(), log, port);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /**
     * Below the ports that the system gives to outgoing connections, so that nobody's call takes it while the bot is being
     * started again.
     */
    static int freePort() {
        while (true) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var _ = new ServerSocket(port)) {
                return port;
            } catch (IOException taken) {
                // another one then
            }
        }
    }

    /** Waits until it answers. */
    Door ready() {
        var door = new Door(port);
        Awaitility.await("the bot answers")
                .atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(200))
                .ignoreExceptions()
                .failFast(this::isAlive)
                .until(() -> door.get("/console/api/health").status() == 200);
        return door;
    }

    private void isAlive() {
        if (!process.isAlive()) {
            var said = said();
            throw new AssertionError("它停了，最后说的是：\n" + said.substring(Math.max(0, said.length() - MOST_QUOTED)));
        }
    }

    /** A connection that asks for nothing. */
    void knock() {
        try {
            new Socket("127.0.0.1", port).close();
        } catch (IOException gone) {
            // then it has heard enough
        }
    }

    /** Waits until it gave up, and returns its exit code. */
    int exit() {
        try {
            if (!process.waitFor(4, TimeUnit.MINUTES)) {
                throw new IllegalStateException("还在运行：\n" + said());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    String said() {
        try {
            return Files.readString(log);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        exit();
    }

    /** As {@code kill} does: it may finish what it has begun. */
    int terminate() {
        process.destroy();
        return exit();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
        }
    }
}

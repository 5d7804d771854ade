package io.drumbeat.bench.push;

import io.drumbeat.bench.Begun;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The bot as an operator starts it and as fate kills it. */
final class BotProcess implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private final Process process;
    private final Path log;
    private final ConsoleDoor door;

    private BotProcess(Process process, Path log, ConsoleDoor door) {
        this.process = process;
        this.log = log;
        this.door = door;
    }

    /**
     * Returns once it answers.
     *
     * @param home where it runs and its log goes
     * @param heap as {@code 4g}
     */
    static BotProcess start(Path home, String heap, Map<String, String> environment) throws IOException {
        var port = freePort();
        var log = Files.createTempFile(home, "bot-", ".log");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "io.drumbeat.Drumbeat"))
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        var process = Begun.process(builder);
        var bot = new BotProcess(process, log, new ConsoleDoor(port));
        try {
            bot.awaitAnswer();
            return bot;
        } catch (IOException | RuntimeException failed) {
            bot.close();
            throw failed;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitAnswer() throws IOException {
        var until = System.nanoTime() + START.toNanos();
        while (!door.answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("鼓点没有启动：\n" + Files.readString(log));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    ConsoleDoor door() {
        return door;
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly();
        awaitEnd(Duration.ofMinutes(1));
    }

    private boolean awaitEnd(Duration most) {
        try {
            return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        process.destroy();
        if (!awaitEnd(Duration.ofSeconds(30))) {
            process.destroyForcibly();
        }
    }
}

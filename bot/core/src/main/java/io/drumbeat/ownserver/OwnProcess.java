package io.drumbeat.ownserver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The process of a server that the bot started for itself, and what it said last. */
public final class OwnProcess {
    private static final int REMEMBERED = 20;
    private final Process process;
    private final Predicate<String> worthKnowing;
    private final Deque<String> said = new ArrayDeque<>();

    private OwnProcess(Process process, Predicate<String> worthKnowing) {
        this.process = process;
        this.worthKnowing = worthKnowing;
    }

    /**
     * Starts it in a folder, where Ctrl-C in the bot's terminal does not reach it: the bot stops it once it no longer needs it.
     */
    public static OwnProcess start(List<String> command, Path folder) throws IOException {
        return start(command, folder, _ -> true);
    }

    /** @param worthKnowing which lines tell why it ended; it remembers only a few, and the rest would push them out */
    public static OwnProcess start(List<String> command, Path folder, Predicate<String> worthKnowing)
            throws IOException {
        var whole = new ArrayList<String>();
        Stream.of("/usr/bin/setsid", "/bin/setsid")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst()
                .ifPresent(whole::add);
        whole.addAll(command);
        var started = new OwnProcess(
                new ProcessBuilder(whole)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start(),
                worthKnowing);
        Thread.ofPlatform().daemon().name("own-server-output").start(started::listen);
        return started;
    }

    /** Below the ports that the system gives to outgoing connections: it is free again whenever the server dies. */
    public static int freePort() throws IOException {
        for (var tries = 0; tries < 200; tries++) {
            var port = ThreadLocalRandom.current().nextInt(20_000, 32_000);
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return port;
            } catch (IOException taken) {
                // another one then
            }
        }
        throw new IOException("20000 到 32000 之间没有空着的端口");
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader()) {
            lines.lines().forEach(this::hear);
        } catch (IOException | UncheckedIOException _) {
            // it has ended, and so has what it says
        }
    }

    private synchronized void hear(String line) {
        if (worthKnowing.test(line)) {
            said.add(line);
        }
        if (said.size() > REMEMBERED) {
            said.remove();
        }
    }

    /** The last line that it said with the first of these marks that it said at all, or its exit code. */
    public synchronized String lastWords(String... marks) {
        for (var mark : marks) {
            for (var line : said.reversed()) {
                if (line.contains(mark)) {
                    return line;
                }
            }
        }
        return process.isAlive() ? "没有回应" : "退出码 " + process.exitValue();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public long pid() {
        return process.pid();
    }

    /** Returns its exit code once it has ended. */
    int await() throws InterruptedException {
        return process.waitFor();
    }

    /** Asks it to end, and ends it if it does not in this time. */
    public void stop(Duration patience) {
        process.destroy();
        end(patience);
    }

    /** Waits for it to end, and ends it if it does not in this time. */
    public void end(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

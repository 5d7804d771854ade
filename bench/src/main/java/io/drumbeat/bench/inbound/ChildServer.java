package io.drumbeat.bench.inbound;

import io.drumbeat.bench.Begun;
import io.drumbeat.bench.Options;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** A server that is measured, as a process of its own. */
record ChildServer(Process process, int port) implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    /**
     * @param home where its data goes
     * @param mainClass one of this module or of the bot; the bot takes up whatever lies beside it, so it does not see this one
     */
    static ChildServer start(Path home, Map<String, String> environment, String mainClass) throws IOException {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("--enable-native-access=ALL-UNNAMED");
        command.add("-Xmx" + Options.text("heap").orElse("1g"));
        command.addAll(List.of("-cp", classPath(mainClass), mainClass));
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log.txt").toFile());
        builder.environment().putAll(environment);
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        var process = Begun.process(builder);
        var server = new ChildServer(process, port);
        server.awaitReady(home);
        return server;
    }

    private static String classPath(String mainClass) {
        var own = Path.of(ChildServer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        var isOwn = mainClass.startsWith(ChildServer.class.getPackageName());
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> isOwn || !Path.of(entry).equals(own))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void awaitReady(Path home) throws IOException {
        var until = System.nanoTime() + LONGEST_START.toNanos();
        while (System.nanoTime() < until && process.isAlive()) {
            try (var socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
                return;
            } catch (ConnectException _) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
        close();
        throw new IOException("it did not start: " + Files.readString(home.resolve("log.txt")));
    }

    /** The processor time it took so far, without that of its database. */
    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** The processor time that its database took so far, of what runs now. */
    Duration databaseCpu() {
        return process.descendants()
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(40, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

package io.drumbeat.sql.postgres;

import io.drumbeat.ownserver.Keeper;
import io.drumbeat.ownserver.OwnProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/** Starts the server on a cluster, as often as needed, on the same port. */
record Postmaster(Cluster cluster, int port) implements Keeper.Start {
    /** After a crash it may have much to read first. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(40);
    private static final Duration ENDING = Duration.ofSeconds(10);
    private static final String WRONG_PASSWORD = "28P01";

    /** What it says again and again while it cannot be spoken to explains nothing. */
    private static final Pattern BUSY = Pattern.compile("FATAL: +the database system is ");

    private static final String NO_ROOM = "No space left on device";

    /** A segment of its log, and some. */
    private static final long ROOM = 20L << 20;

    /** The server runs, but not with the password that lies beside it. */
    static final class WrongPassword extends IOException {
        WrongPassword(SQLException cause) {
            super("密码不对", cause);
        }
    }

    String jdbcUrl() {
        return jdbcUrl(port);
    }

    /**
     * Whoever else listens there, once the server is dead, is told nothing: only a server that knows the password already can
     * go through with this way of proving it.
     */
    static String jdbcUrl(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres?requireAuth=scram-sha-256".formatted(port);
    }

    @Override
    public OwnProcess again() throws IOException {
        Leftover.of(cluster.data()).stop();
        var process = OwnProcess.start(cluster.server(port), cluster.data(), line -> !BUSY.matcher(line)
                .find());
        try {
            await(process);
            return process;
        } catch (IOException | RuntimeException failed) {
            process.stop(ENDING);
            throw failed;
        }
    }

    private void await(OwnProcess process) throws IOException {
        var until = System.nanoTime() + RECOVERY.toNanos();
        var password = cluster.password();
        while (process.isAlive() && System.nanoTime() < until) {
            if (answers(password)) {
                return;
            }
            LockSupport.parkNanos(LOOK.toNanos());
        }
        throw new IOException(lastWords(process));
    }

    @Override
    public String lastWords(OwnProcess ended) {
        return ended.lastWords(NO_ROOM, "PANIC:", "FATAL:", "error:");
    }

    private boolean answers(String password) throws WrongPassword {
        var settings = new Properties();
        settings.setProperty("user", Cluster.USER);
        settings.setProperty("password", password);
        settings.setProperty("connectTimeout", "2");
        settings.setProperty("socketTimeout", "5");
        try (var connection = DriverManager.getConnection(jdbcUrl(), settings)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            if (WRONG_PASSWORD.equals(notYet.getSQLState())) {
                throw new WrongPassword(notYet);
            }
            return false;
        }
    }

    /** Nothing can start on a full disk; once there is room again, it goes on by itself. */
    @Override
    public boolean mayHelpToWait(String words) {
        // what it gave up when it failed may be more room than it needs to fail again
        return words.contains(NO_ROOM) || isFull();
    }

    /** Whether there is next to no room left where the data are. */
    boolean isFull() {
        try {
            return Files.getFileStore(cluster.data()).getUsableSpace() < ROOM;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

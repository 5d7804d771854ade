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

/** Starts the server on a cluster, as often as needed, on the same port. */
record Postmaster(Cluster cluster, int port) implements Keeper.Start {
    /** After a crash it may have much to read first. */
    private static final Duration RECOVERY = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(40);
    private static final Duration ENDING = Duration.ofSeconds(10);
    private static final String WRONG_PASSWORD = "28P01";

    /** A segment of its log, and some. */
    private static final long ROOM = 20L << 20;

    /** The server runs, but not with the password that lies beside it. */
    static final class WrongPassword extends IOException {
        WrongPassword(SQLException cause) {
            super("密码不对", cause);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    @Override
    public OwnProcess again() throws IOException {
        Leftover.of(cluster.data()).stop();
        var process = OwnProcess.start(cluster.server(port), cluster.data());
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
        throw new IOException(process.lastWords("PANIC:", "FATAL:", "error:"));
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
    public boolean mayHelpToWait() {
        try {
            return Files.getFileStore(cluster.data()).getUsableSpace() < ROOM;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

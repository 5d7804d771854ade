package io.drumbeat.bench.pay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What this process, the database's own processes for some connections, and the workers that these have had used of the
 * processors. On a busy machine it says more than the clock: what waits for a processor costs nothing.
 */
public final class CpuTime {
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int CHILDREN = 13;
    /** Ticks of the kernel a second, the same on every Linux. */
    private static final long TICKS = 100;

    private final List<Long> backends = new ArrayList<>();

    CpuTime(Connection... connections) throws SQLException {
        for (var connection : connections) {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select pg_backend_pid()")) {
                row.next();
                backends.add(row.getLong(1));
            }
        }
    }

    /** Of whoever is connected to a database now. */
    public static CpuTime ofAll(Connection database) throws SQLException {
        var cpu = new CpuTime();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "select pid from pg_stat_activity where backend_type = 'client backend'")) {
            while (row.next()) {
                cpu.backends.add(row.getLong(1));
            }
        }
        return cpu;
    }

    /** Milliseconds so far. */
    public long millis() {
        return two(fields(ProcessHandle.current().pid()), USER) * 1000 / TICKS + ofDatabase();
    }

    /** Of them those of the database. */
    public long ofDatabase() {
        var ticks = 0L;
        for (var backend : backends) {
            ticks += two(fields(backend), USER);
        }
        var postmaster = Long.parseLong(fields(backends.getFirst())[PARENT]);
        return (ticks + two(fields(postmaster), CHILDREN)) * 1000 / TICKS;
    }

    private static long two(String[] fields, int at) {
        return Long.parseLong(fields[at]) + Long.parseLong(fields[at + 1]);
    }

    /** Those after the name, which may have spaces in it. */
    private static String[] fields(long process) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            return line.substring(line.lastIndexOf(')') + 2).split(" ");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

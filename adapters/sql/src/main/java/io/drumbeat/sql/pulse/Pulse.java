package io.drumbeat.sql.pulse;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Feels several times a second, over a connection of its own, whether the database answers. While it does not, nobody is
 * given a connection, and whoever waits at one is cut off; what takes the database long is not touched as long as it
 * answers.
 */
public final class Pulse implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Pulse.class);
    private static final Duration BEAT = Duration.ofMillis(250);

    /** Nobody is to wait three seconds for an answer, and this is the longest part of it. */
    private static final Duration PATIENCE = Duration.ofMillis(1800);

    private static final String LOOK = "select 1";

    /** More than any message needs: where little room is left, a little would still be written. */
    private static final String WRITE = """
            insert into setting (key, value)
                select 'pulse', string_agg(md5(random()::text), '') from generate_series(1, 8000)
                on conflict (key) do update set value = excluded.value""";

    private static final String FORGET = "delete from setting where key = 'pulse'";

    private final AtomicBoolean begun = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Connections connections = new Connections();
    private volatile BooleanSupplier roomless = () -> false;
    private volatile boolean silent;
    private volatile boolean full;
    private @Nullable Connection own;

    /** What goes to the database, of which one connection is opened for the pulse alone. */
    void watch(Connections watched) {
        connections = watched;
    }

    /** @param hint whether it is known that the database's disk has no room, as of one of our own */
    public void knowing(BooleanSupplier hint) {
        roomless = hint;
    }

    /** From the first time that the database answered somebody. */
    void begin() {
        if (begun.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("pulse").start(this::beat);
        }
    }

    /** Whether it does not answer now. */
    boolean isSilent() {
        return silent;
    }

    /** What keeps anybody from recording now. */
    public Optional<Trouble> trouble() {
        if (full || (silent && roomless.getAsBoolean())) {
            return Optional.of(Trouble.FULL);
        }
        return silent ? Optional.of(Trouble.AWAY) : Optional.empty();
    }

    /** Something could not be written for want of room; asked again until there is some. */
    public void refused() {
        full = true;
    }

    private void beat() {
        try {
            do {
                look();
            } while (!closed.await(BEAT.toMillis(), TimeUnit.MILLISECONDS) && !connections.areOver());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        drop();
    }

    private void look() {
        var before = own != null;
        try {
            ask();
        } catch (SQLException broken) {
            var trouble = Trouble.in(broken);
            if (trouble.filter(Trouble.FULL::equals).isPresent()) {
                heard();
                return;
            }
            drop();
            // one that was closed says nothing of the others; one that keeps silent does
            if (!isTimeout(broken) && before) {
                look();
            } else if (trouble.isEmpty()) {
                heard();
            } else if (!connections.areOver()) {
                lost(broken);
            }
        }
    }

    private void ask() throws SQLException {
        var connection = own;
        if (connection == null) {
            connection = connections.alone(PATIENCE);
            own = connection;
        }
        try (var statement = connection.createStatement()) {
            statement.execute(full ? WRITE : LOOK);
            if (full && !roomless.getAsBoolean()) {
                statement.execute(FORGET);
                full = false;
            }
        }
        heard();
    }

    private static boolean isTimeout(SQLException broken) {
        return broken.getCause() instanceof SocketTimeoutException;
    }

    private void heard() {
        if (silent) {
            log.info("数据库又有回应了");
        }
        silent = false;
    }

    private void lost(SQLException broken) {
        if (!silent) {
            log.error("数据库没有回应，它回来以前什么都记不下：{}", broken.getMessage());
        }
        silent = true;
        connections.cut();
    }

    private void drop() {
        var connection = own;
        own = null;
        Connections.cut(connection);
    }

    @Override
    public void close() {
        closed.countDown();
    }
}

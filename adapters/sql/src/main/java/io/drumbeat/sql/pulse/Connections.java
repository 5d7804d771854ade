package io.drumbeat.sql.pulse;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The connections themselves that a pool hands out, made so that a database that is away keeps nobody waiting. */
final class Connections extends AbstractDataSource {
    /** Until it is there and has let us in; afterwards a statement may take as long as it takes. */
    private static final int PATIENCE_SECONDS = 2;

    private static final String SOCKET_TIMEOUT = "socketTimeout";

    private final @Nullable HikariDataSource pool;
    private final Set<Connection> made = Collections.newSetFromMap(new WeakHashMap<>());

    Connections() {
        this.pool = null;
    }

    /** @param pool says where the database is; its settings may change until it is used */
    Connections(HikariDataSource pool) {
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return opened(where().getUsername(), where().getPassword());
    }

    @Override
    public Connection getConnection(@Nullable String user, @Nullable String password) throws SQLException {
        return opened(user, password);
    }

    private Connection opened(@Nullable String user, @Nullable String password) throws SQLException {
        var connection = connect(user, password);
        synchronized (made) {
            made.add(connection);
        }
        return connection;
    }

    /** One that does not belong to the pool, and on which nothing may take longer than this. */
    Connection alone(Duration most) throws SQLException {
        var connection = connect(where().getUsername(), where().getPassword());
        connection.setNetworkTimeout(Runnable::run, (int) most.toMillis());
        connection.setAutoCommit(true);
        return connection;
    }

    private Connection connect(@Nullable String user, @Nullable String password) throws SQLException {
        var settings = new Properties();
        settings.putAll(where().getDataSourceProperties());
        settings.putIfAbsent("connectTimeout", Integer.toString(PATIENCE_SECONDS));
        settings.putIfAbsent("tcpKeepAlive", "true");
        if (user != null) {
            settings.put("user", user);
        }
        if (password != null) {
            settings.put("password", password);
        }
        var url = where().getJdbcUrl();
        var own = settings.containsKey(SOCKET_TIMEOUT) || url.contains(SOCKET_TIMEOUT);
        settings.putIfAbsent(SOCKET_TIMEOUT, Integer.toString(PATIENCE_SECONDS));
        var connection = DriverManager.getConnection(url, settings);
        if (!own) {
            connection.setNetworkTimeout(Runnable::run, 0);
        }
        return connection;
    }

    /** Whether the pool is closed, so that nobody needs the database any more. */
    boolean areOver() {
        return pool != null && pool.isClosed();
    }

    @Override
    public int getLoginTimeout() {
        return PATIENCE_SECONDS;
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // it never takes longer than it does
    }

    private HikariDataSource where() throws SQLException {
        if (pool == null) {
            throw new SQLException("no database");
        }
        return pool;
    }

    /** Whoever waits for an answer at one of them is told at once that none comes. */
    void cut() {
        List<Connection> all;
        synchronized (made) {
            all = List.copyOf(made);
            made.clear();
        }
        all.forEach(Connections::cut);
    }

    static void cut(@Nullable Connection connection) {
        try {
            if (connection != null) {
                connection.abort(Runnable::run);
            }
        } catch (SQLException _) {
            // then it is gone already
        }
    }
}

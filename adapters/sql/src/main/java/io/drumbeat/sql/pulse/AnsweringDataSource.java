package io.drumbeat.sql.pulse;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The pool, as long as the database answers; while it does not, everybody is refused at once. */
public final class AnsweringDataSource extends DelegatingDataSource {
    private static final long DEFAULT_WAIT_FOR_CONNECTION = 30_000;
    private static final long WAIT_FOR_CONNECTION = 1_500;
    private static final long WAIT_FOR_SIGN_OF_LIFE = 600;

    private final Pulse pulse;

    /** @param pool one that is {@link #prepare prepared} */
    public AnsweringDataSource(HikariDataSource pool, Pulse pulse) {
        super(pool);
        this.pulse = pulse;
    }

    /** Batches travel as few statements, and nobody waits half a minute for a database that is away. */
    public static void prepare(HikariDataSource pool, Pulse pulse) {
        pool.getDataSourceProperties().putIfAbsent("reWriteBatchedInserts", "true");
        // what was not taken is a customer's row; it belongs into no log
        pool.getDataSourceProperties().putIfAbsent("logServerErrorDetail", "false");
        if (pool.getConnectionTimeout() == DEFAULT_WAIT_FOR_CONNECTION) {
            pool.setConnectionTimeout(WAIT_FOR_CONNECTION);
        }
        pool.setValidationTimeout(Math.min(WAIT_FOR_SIGN_OF_LIFE, pool.getConnectionTimeout()));
        var connections = new Connections(pool);
        pool.setDataSource(connections);
        pulse.watch(connections);
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (pulse.isSilent()) {
            throw new SQLTransientConnectionException("the database does not answer", "08006");
        }
        var connection = super.getConnection();
        pulse.begin();
        return connection;
    }
}

package io.drumbeat.bench.lease;

import io.drumbeat.delivery.Routes;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.outbox.SqlOutbox;
import io.drumbeat.sql.postgres.EmbeddedPostgresServer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** An outbox in which so many messages wait, in a database of its own. */
record Backlog(SingleConnectionDataSource source, SqlOutbox outbox) implements AutoCloseable {
    /** How what waits is spread. */
    enum Shape {
        EACH_ITS_OWN_CHAT(Integer.MAX_VALUE, "false"),
        SIXTY_FOUR_CHATS(64, "false"),
        MOST_NOT_DUE(Integer.MAX_VALUE, "true");

        private final int chats;
        private final String later;

        Shape(int chats, String later) {
            this.chats = chats;
            this.later = later;
        }
    }

    static Backlog of(EmbeddedPostgresServer server, Shape shape, int waiting) {
        var name = (shape.name() + "_" + waiting).toLowerCase(Locale.ROOT);
        try (var first = connection(server.jdbcUrl(), server)) {
            new JdbcTemplate(first).execute("create database " + name);
        }
        var source = connection(server.jdbcUrl().replaceAll("[^/]+$", name), server);
        Flyway.configure().dataSource(source).load().migrate();
        var jdbc = new JdbcTemplate(source);
        fill(jdbc, shape, waiting);
        var outbox = new SqlOutbox(
                jdbc,
                new TransactionTemplate(new DataSourceTransactionManager(source)),
                new Json(),
                new Routes(List.of()),
                Duration.ofMinutes(2));
        return new Backlog(source, outbox);
    }

    private static void fill(JdbcTemplate jdbc, Shape shape, int waiting) {
        jdbc.execute("""
                insert into outbox (id, seq, changed, chat, platform, kind, urgency, card, version, said_at, state, due_at)
                select 'm' || n, n, n, 'direct:p' || n %% %d, 'feishu', 'REMINDER', 2,
                    jsonb_build_object('title', repeat('今天的计划', 20), 'elements', '[]'::jsonb, 'tone', 'INFO'), 1, now(),
                    'waiting', clock_timestamp() + case when n > 64 and %s then interval '1 day' else interval '0' end
                from generate_series(1, %d) n""".formatted(shape.chats, shape.later, waiting));
    }

    private static SingleConnectionDataSource connection(String url, EmbeddedPostgresServer server) {
        return new SingleConnectionDataSource(url, server.username(), server.password(), true);
    }

    /** How many changes no lease has looked at yet. */
    int notes() {
        var notes = new JdbcTemplate(source).queryForObject("select count(*) from outbox_stirred", Integer.class);
        return notes == null ? 0 : notes;
    }

    /** What autovacuum does in its own time. */
    void sweepUp() {
        new JdbcTemplate(source).execute("vacuum analyze");
    }

    @Override
    public void close() {
        source.close();
    }
}

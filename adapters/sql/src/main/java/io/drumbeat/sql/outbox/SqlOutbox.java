package io.drumbeat.sql.outbox;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.Outbox;
import io.drumbeat.delivery.Routes;
import io.drumbeat.sql.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The outbox in PostgreSQL. A lease is a row's state with a fence that grows with each lease, so that whoever slept past its
 * lease changes nothing when it wakes; all its times are the database's.
 */
public final class SqlOutbox implements Outbox {
    private static final Logger log = LoggerFactory.getLogger(SqlOutbox.class);
    private static final String BEGIN = """
            update outbox set begun = true, attempts = attempts + 1,
                first_tried_at = coalesce(first_tried_at, clock_timestamp()), lease_until = clock_timestamp() + ?::interval
            where id = ? and state = 'leased' and not begun and fence = ?""";
    private static final String RELEASE = """
            update outbox set state = 'waiting', lease_until = null
            where id = ? and state = 'leased' and not begun and fence = ?""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Front front;
    private final Json json;
    private final Abandoned abandoned;
    private final Duration lease;
    private final Map<Lease, Long> fences = new ConcurrentHashMap<>();

    /** @param lease how long sending one message may take before another instance takes it over */
    public SqlOutbox(
            JdbcTemplate template, TransactionOperations transactions, Json json, Routes routes, Duration lease) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.front = new Front(jdbc);
        this.transactions = transactions;
        this.json = json;
        this.abandoned = new Abandoned(jdbc, routes);
        this.lease = lease;
    }

    private record Lease(
            String id, long version, int attempts, @Nullable String sentAs) {
        static Lease of(Due due) {
            return new Lease(due.id(), due.version(), due.attempts(), due.sentAs());
        }
    }

    private record Leased(Due due, long fence) {}

    @Override
    public List<Due> lease(String platform, int most, Set<Say.Kind> kinds) {
        var leased = transactions.execute(_ -> {
            front.lock(platform);
            abandoned.sweep(platform);
            return next(platform, most, kinds);
        });
        leased.forEach(one -> fences.put(Lease.of(one.due()), one.fence()));
        return leased.stream().map(Leased::due).toList();
    }

    private List<Leased> next(String platform, int most, Set<Say.Kind> kinds) {
        var chats = new HashSet<Chat>();
        var next = front.next(platform, most, kinds, this::leased).stream()
                .filter(one -> chats.add(one.due().chat()))
                .toList();
        front.take(next.stream().map(one -> one.due().id()).toList(), lease);
        return next;
    }

    @Override
    public List<Due> begin(List<Due> leased) {
        var rows = new ArrayList<Object[]>();
        for (var due : leased) {
            rows.add(new Object[] {lease.toMillis() + " milliseconds", due.id(), fence(due)});
        }
        var begun = template.batchUpdate(BEGIN, rows);
        var holding = new ArrayList<Due>();
        for (var i = 0; i < begun.length; i++) {
            if (begun[i] == 0) {
                fences.remove(Lease.of(leased.get(i)));
            } else {
                holding.add(leased.get(i));
            }
        }
        return holding;
    }

    @Override
    public void release(List<Due> leased) {
        var rows = new ArrayList<Object[]>();
        leased.forEach(due -> rows.add(new Object[] {due.id(), fence(due)}));
        if (!rows.isEmpty()) {
            template.batchUpdate(RELEASE, rows);
        }
        leased.forEach(due -> fences.remove(Lease.of(due)));
    }

    private long fence(Due due) {
        return fences.getOrDefault(Lease.of(due), -1L);
    }

    @Override
    public void sent(Due due, @Nullable String platformId) {
        finish(due, """
                state = case when face <> leased_face and coalesce(:platformId, platform_id) is not null
                    then 'waiting' else 'sent' end,
                attempts = case when face <> leased_face then 0 else attempts end,
                first_tried_at = case when face <> leased_face then null else first_tried_at end,
                expires_at = null, due_at = clock_timestamp(), reason = null,
                platform_id = coalesce(:platformId, platform_id), sent_at = coalesce(sent_at, clock_timestamp())""", platformId, null, null);
    }

    @Override
    public void later(Due due, Instant at, String reason) {
        finish(due, "state = 'waiting', due_at = :at, reason = :reason", null, at, reason);
    }

    @Override
    public void postpone(Due due, Instant at, String reason) {
        finish(due, """
                state = 'waiting', due_at = :at, reason = :reason, attempts = attempts - 1,
                first_tried_at = case when attempts > 1 then first_tried_at end""", null, at, reason);
    }

    @Override
    public void inDoubt(Due due, String reason) {
        finish(due, "state = 'in_doubt', reason = :reason, settled_at = clock_timestamp()", null, null, reason);
    }

    @Override
    public void dead(Due due, String reason) {
        finish(due, "state = 'dead', reason = :reason, settled_at = clock_timestamp()", null, null, reason);
    }

    private void finish(
            Due due, String how, @Nullable String platformId, @Nullable Instant at, @Nullable String reason) {
        var done = jdbc.sql("update outbox set lease_until = null, begun = false, " + how
                        + " where id = :id and state = 'leased' and fence = :fence")
                .param("platformId", platformId, java.sql.Types.VARCHAR)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .param("reason", reason)
                .param("id", due.id())
                .param("fence", fence(due))
                .update();
        fences.remove(Lease.of(due));
        if (done == 0) {
            log.warn("消息 {} 的租约已被别人接走，这次的结果不算", due.id());
        }
    }

    @Override
    public long waiting(String platform) {
        return jdbc.sql("""
                        select (select count(*) from outbox where platform = :platform and state = 'waiting')
                            + (select count(*) from outbox where platform = :platform and state = 'leased')""").param("platform", platform).query(Long.class).single();
    }

    @Override
    public Counts counts() {
        return jdbc.sql("""
                        select count(*) filter (where state in ('waiting', 'leased')),
                            count(*) filter (where state = 'in_doubt'), count(*) filter (where state = 'dead'),
                            min(due_at) filter (where state in ('waiting', 'leased'))
                        from outbox where state in ('waiting', 'leased', 'in_doubt', 'dead')""")
                .query((row, _) -> new Counts(row.getLong(1), row.getLong(2), row.getLong(3), instant(row, "min")))
                .single();
    }

    private Leased leased(ResultSet row, int number) throws SQLException {
        var due = new Due(
                row.getString("id"),
                row.getString("platform"),
                Chat.of(row.getString("chat")),
                json.card(row.getString("card")),
                row.getLong("version"),
                Say.Kind.valueOf(row.getString("kind")),
                row.getString("reply_to"),
                row.getString("platform_id"),
                row.getInt("attempts"),
                instant(row, "first_tried_at"));
        return new Leased(due, row.getLong("fence") + 1);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}

package io.drumbeat.sql;

import io.drumbeat.decision.Outcome;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.outbox.Sayings;
import io.drumbeat.sql.outbox.SqlLetters;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The tables that one recording writes together. */
record Tables(
        JdbcTemplate jdbc,
        TransactionOperations transactions,
        SqlLedger ledger,
        Inbox inbox,
        Sayings sayings,
        SqlLetters letters) {
    static Tables of(JdbcTemplate jdbc, TransactionOperations transactions, Json json) {
        return new Tables(
                jdbc,
                transactions,
                new SqlLedger(jdbc, json),
                new Inbox(jdbc),
                new Sayings(jdbc, json),
                new SqlLetters(jdbc));
    }

    /** What came of a message when it came first, with the present faces of what was said. */
    Outcome outcome(Inbox.Seen first) {
        var ids = new ArrayList<>(first.replies());
        var updated = first.updated();
        if (updated != null) {
            ids.add(updated);
        }
        var messages = sayings.messages(ids);
        var recorded = ledger.recordedBy(List.of(first.messageId()));
        return new Outcome(
                first.messageId(),
                true,
                first.replies().stream().map(messages::get).toList(),
                recorded.getOrDefault(first.messageId(), List.of()),
                first.toast(),
                updated == null ? null : messages.get(updated));
    }

    /** Those of the chats that this occurrence of the push has not been said to; nobody else will say it there now. */
    Collection<String> claim(String push, Instant occurrence, Collection<String> chats) {
        var at = occurrence.atOffset(ZoneOffset.UTC);
        var free = new HashSet<>(chats);
        free.removeAll(new HashSet<>(JdbcClient.create(jdbc)
                .sql("select chat from delivery_claim where push = ? and occurrence = ? and chat = any(?)")
                .params(List.of(push, at, chats.toArray(String[]::new)))
                .query(String.class)
                .list()));
        var rows = new ArrayList<Object[]>();
        free.forEach(chat -> rows.add(new Object[] {push, at, chat}));
        if (!rows.isEmpty()) {
            jdbc.batchUpdate("insert into delivery_claim (push, occurrence, chat) values (?, ?, ?)", rows);
        }
        return free;
    }
}

package io.drumbeat.sql;

import io.drumbeat.decision.Outcome;
import io.drumbeat.sql.inbox.Inbox;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.outbox.Sayings;
import io.drumbeat.sql.outbox.SqlLetters;
import io.drumbeat.sql.run.SqlDeliveries;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionOperations;

/** The tables that one recording writes together. */
record Tables(
        JdbcTemplate jdbc,
        TransactionOperations transactions,
        SqlLedger ledger,
        Inbox inbox,
        Sayings sayings,
        SqlLetters letters,
        SqlDeliveries deliveries) {
    static Tables of(JdbcTemplate jdbc, TransactionOperations transactions, Json json) {
        return new Tables(
                jdbc,
                transactions,
                new SqlLedger(jdbc, json),
                new Inbox(jdbc),
                new Sayings(jdbc, json),
                new SqlLetters(jdbc),
                new SqlDeliveries(jdbc));
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
}

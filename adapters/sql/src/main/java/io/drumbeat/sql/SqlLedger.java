package io.drumbeat.sql;

import io.drumbeat.fold.FoldedLedger;
import io.drumbeat.ledger.Entry;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.rows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The facts in PostgreSQL and the head that says where the next one goes. */
final class SqlLedger {
    /** So many facts are brought to memory at a time. */
    private static final int STRETCH = 10_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final Json json;
    private final Rows<Entry> rows;

    SqlLedger(JdbcTemplate template, Json json) {
        this.jdbc = JdbcClient.create(template);
        this.template = template;
        this.json = json;
        this.rows = rows(json);
    }

    /** Where the ledger ends; {@code seq} orders everything said. */
    record Head(long position, long receipt, long seq) {}

    /** The head, held until the transaction ends: instances record one after another. */
    Head lock() {
        return jdbc.sql("select position, receipt, seq from ledger_head for update")
                .query((row, _) -> new Head(row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    void move(Head head) {
        jdbc.sql("update ledger_head set position = ?, receipt = ?, seq = ?")
                .params(head.position(), head.receipt(), head.seq())
                .update();
    }

    long position() {
        return jdbc.sql("select position from ledger_head").query(Long.class).single();
    }

    /** The version that has what is recorded up to a position; folded in one go, however much it is. */
    FoldedLedger caughtUp(FoldedLedger ledger, long position) {
        if (ledger.position() >= position) {
            return ledger;
        }
        var folding = ledger.folding();
        while (folding.position() < position) {
            folding.add(jdbc.sql("select * from fact where position > ? and position <= ? order by position")
                    .params(folding.position(), Math.min(position, folding.position() + STRETCH))
                    .query(this::entry)
                    .list());
        }
        return folding.folded();
    }

    /** What is recorded after a position, in order. */
    List<Entry> after(long position) {
        return jdbc.sql("select * from fact where position > ? order by position")
                .param(position)
                .query(this::entry)
                .list();
    }

    void append(List<Entry> entries) {
        rows.insert(entries, template);
    }

    /** What each of these messages recorded, in order; messages that recorded nothing are missing. */
    Map<String, List<Entry>> recordedBy(Collection<String> messageIds) {
        return jdbc
                .sql("select * from fact where message_id = any(?) order by position")
                .param(messageIds.toArray(String[]::new))
                .query(this::entry)
                .stream()
                .collect(Collectors.groupingBy(Entry::messageId));
    }

    private static Rows<Entry> rows(Json json) {
        return Rows.<Entry>into("fact")
                .with("position", "bigint", Entry::position)
                .with("receipt", "bigint", Entry::receipt)
                .with("person", "text", Entry::person)
                .with("teller", "text", entry -> entry.teller().equals(entry.person()) ? null : entry.teller())
                .with("date", "date", Entry::date)
                .with("recorded_at", "timestamptz", Entry::recordedAt)
                .with("late", "boolean", Entry::late)
                .with("message_id", "text", Entry::messageId)
                .with("kind", "text", entry -> Json.kindOf(entry.fact()))
                .with("customer", "text", entry -> entry.fact().customer())
                .with("payload", "text", entry -> json.write(entry.fact()));
    }

    private Entry entry(ResultSet row, int number) throws SQLException {
        var person = row.getString("person");
        return new Entry(
                row.getLong("position"),
                row.getLong("receipt"),
                person,
                Objects.requireNonNullElse(row.getString("teller"), person),
                row.getObject("date", LocalDate.class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("late"),
                row.getString("message_id"),
                json.fact(row.getString("payload")));
    }
}

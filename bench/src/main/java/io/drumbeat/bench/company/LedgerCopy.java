package io.drumbeat.bench.company;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.drumbeat.bench.past.History;
import io.drumbeat.ledger.Entry;
import io.drumbeat.sql.json.Json;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Entries as the product stores them, through PostgreSQL's COPY: all of them or none. */
final class LedgerCopy {
    private static final int HANDFUL = 1 << 16;
    private static final String COPY = """
            copy fact (position, receipt, person, date, recorded_at, late, message_id, kind, customer, payload) \
            from stdin""";
    private final Json json = new Json();
    private final StringBuilder rows = new StringBuilder(2 * HANDFUL);
    private final CopyIn copy;

    private LedgerCopy(CopyIn copy) {
        this.copy = copy;
    }

    /** Writes a whole past into an empty ledger. */
    static void write(History history, Connection database) throws SQLException {
        database.setAutoCommit(false);
        requireEmpty(database);
        var copy =
                new LedgerCopy(database.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY));
        try {
            history.tell(copy::add);
            copy.flush();
            copy.copy.endCopy();
        } finally {
            if (copy.copy.isActive()) {
                copy.copy.cancelCopy();
            }
        }
        try (var head = database.prepareStatement("update ledger_head set position = ?, receipt = ?")) {
            head.setLong(1, history.positions());
            head.setLong(2, history.receipts());
            head.executeUpdate();
        }
        try (var statement = database.createStatement()) {
            statement.execute("analyze fact");
        }
        database.commit();
    }

    private static void requireEmpty(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var head = statement.executeQuery("select position from ledger_head for update")) {
            head.next();
            if (head.getLong(1) > 0) {
                throw new IllegalStateException("账本里已有 %d 条；样例公司只放进空的账本".formatted(head.getLong(1)));
            }
        }
    }

    private void add(Entry entry) {
        rows.append(entry.position()).append('\t').append(entry.receipt()).append('\t');
        text(entry.person()).append('\t').append(entry.date()).append('\t').append(entry.recordedAt());
        rows.append('\t').append(entry.late()).append('\t');
        text(entry.messageId()).append('\t').append(Json.kindOf(entry.fact())).append('\t');
        text(entry.fact().customer()).append('\t');
        text(json.write(entry.fact())).append('\n');
        if (rows.length() > HANDFUL) {
            flush();
        }
    }

    /** As COPY wants it: nothing for null, and a backslash before what has a meaning of its own. */
    private StringBuilder text(@Nullable String value) {
        if (value == null) {
            return rows.append("\\N");
        }
        for (var n = 0; n < value.length(); n++) {
            switch (value.charAt(n)) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(value.charAt(n));
            }
        }
        return rows;
    }

    private void flush() {
        var bytes = rows.toString().getBytes(UTF_8);
        rows.setLength(0);
        try {
            copy.writeToCopy(bytes, 0, bytes.length);
        } catch (SQLException broken) {
            throw new IllegalStateException("PostgreSQL 没有收下：" + broken.getMessage(), broken);
        }
    }
}

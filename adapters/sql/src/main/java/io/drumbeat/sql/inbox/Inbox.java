package io.drumbeat.sql.inbox;

import io.drumbeat.chat.Chat;
import io.drumbeat.sql.rows.Rows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every message that came in, with what came of it: the claim that makes one message count once. */
public final class Inbox {
    private static final Rows<Row> ROWS = Rows.<Row>into("inbox")
            .with("message_id", "text", Row::messageId)
            .with("platform", "text", Row::platform)
            .with("person", "text", Row::person)
            .with("chat", "text", Row::chat)
            .with("words", "text", Row::words)
            .with("parameters", "text", Row::parameters)
            .with("said_at", "timestamptz", Row::at)
            .with("seq", "bigint", Row::seq)
            .with("version", "bigint", Row::version)
            .with("shown", "boolean", Row::shown)
            // an array of arrays would have to be square
            .with("replies", "text", "string_to_array(replies, ',')", row -> String.join(",", row.replies()))
            .with("toast", "text", Row::toast)
            .with("updated", "text", Row::updated)
            .with("claim", "text", Row::claim)
            .with("pressed", "text", Row::pressed);

    private final JdbcTemplate jdbc;

    public Inbox(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A message and its outcome.
     *
     * @param parameters a digest of who said what where
     * @param shown whether it stands in the chat, as typed messages do
     */
    public record Row(
            String messageId,
            String platform,
            String person,
            String chat,
            String words,
            String parameters,
            Instant at,
            long seq,
            long version,
            boolean shown,
            List<String> replies,
            @Nullable String toast,
            @Nullable String updated,
            @Nullable String claim,
            @Nullable String pressed) {
        /** What did not come in by chat: it has no words and is not shown. */
        public static Row noted(String messageId, String person, Instant at, long seq, long version) {
            return new Row(
                    messageId,
                    "note",
                    person,
                    new Chat.Direct(person).id(),
                    "",
                    digest(person, "", "", Map.of()),
                    at,
                    seq,
                    version,
                    false,
                    List.of(),
                    null,
                    null,
                    null,
                    null);
        }
    }

    /** What is remembered of a message that came before. */
    public record Seen(
            String messageId,
            String person,
            String parameters,
            List<String> replies,
            @Nullable String toast,
            @Nullable String updated) {
        public boolean was(String others) {
            return parameters.equals(others);
        }
    }

    /** The head must be locked: nobody else can claim any of them before the transaction ends. */
    public Map<String, Seen> seen(Collection<String> messageIds) {
        return JdbcClient.create(jdbc)
                .sql(
                        "select message_id, person, parameters, replies, toast, updated from inbox where message_id = any(?)")
                .param(messageIds.toArray(String[]::new))
                .query(Inbox::seen)
                .stream()
                .collect(Collectors.toMap(Seen::messageId, Function.identity()));
    }

    public void insert(List<Row> rows) {
        ROWS.insert(rows, jdbc);
    }

    /** The receipt that was recorded last under each of these claims, if any was. */
    Map<String, Long> receiptsOf(Collection<String> claims) {
        return numbers("""
                select distinct on (i.claim) i.claim, f.receipt from inbox i join fact f using (message_id)
                where i.claim = any(?) order by i.claim, f.position desc""", claims);
    }

    /** How far the ledger was when each of these cards was last pressed by the same person and it was recorded. */
    Map<String, Long> seenOf(Collection<String> pressed) {
        return pressed.isEmpty()
                ? Map.of()
                : numbers("select pressed, max(version) from inbox where pressed = any(?) group by pressed", pressed);
    }

    private Map<String, Long> numbers(String sql, Collection<String> of) {
        return JdbcClient.create(jdbc)
                .sql(sql)
                .param(of.toArray(String[]::new))
                .query((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Tells apart two messages that come under one id. */
    public static String digest(String person, String chat, String words, Map<String, String> values) {
        try {
            var text = String.join("\n", person, chat, words, new TreeMap<>(values).toString());
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Seen seen(ResultSet row, int number) throws SQLException {
        return new Seen(
                row.getString("message_id"),
                row.getString("person"),
                row.getString("parameters"),
                strings(row.getArray("replies")),
                row.getString("toast"),
                row.getString("updated"));
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

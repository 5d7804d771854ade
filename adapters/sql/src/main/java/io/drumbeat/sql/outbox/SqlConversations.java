package io.drumbeat.sql.outbox;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.pulse.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The chats as the inbox and the outbox hold them. */
public final class SqlConversations implements Conversations {
    private static final String SAID =
            "select id, seq, changed, chat, said_at, 'bot' as person, null as words, card, version from outbox where chat = :chat";
    private static final String TYPED =
            "select message_id, seq, seq, chat, said_at, person, words, null, version from inbox where shown and chat = :chat";
    private static final String NEWEST = """
            select * from ((%s order by seq desc limit :most) union all (%s order by seq desc limit :most)) newest
            order by seq desc limit :most""".formatted(SAID, TYPED);
    private static final String FOLLOWING = """
            select * from ((%s and changed > :after order by changed limit :most)
                union all (%s and seq > :after order by seq limit :most)) following
            order by changed limit :most""".formatted(SAID, TYPED);

    private final JdbcClient jdbc;
    private final Sayings sayings;

    public SqlConversations(JdbcTemplate jdbc, Json json) {
        this.jdbc = JdbcClient.create(jdbc);
        this.sayings = new Sayings(jdbc, json);
    }

    private record Line(Message message, long changed) {}

    @Override
    public Optional<Said> said(String messageId) {
        return reading(
                "没有记下：%s，请稍后再按一次",
                () -> jdbc.sql("select " + Sayings.MESSAGE + ", topic from outbox where id = ?")
                        .param(messageId)
                        .query((row, n) -> new Said(sayings.message(row, n), row.getString("topic")))
                        .optional());
    }

    /** Whoever presses something has to hear that nothing came of it, and whoever looks that there is nothing to see. */
    private static <T> T reading(String sentence, Supplier<T> question) {
        try {
            return question.get();
        } catch (DataAccessException failure) {
            var trouble = Trouble.in(failure).orElseThrow(() -> failure);
            throw new Recorder.NotRecorded(sentence.formatted(trouble.sentence()), failure);
        }
    }

    @Override
    public Page page(Chat chat, @Nullable String after, int most) {
        return reading("看不了：%s，请稍后再试", () -> read(chat, after, most));
    }

    private Page read(Chat chat, @Nullable String after, int most) {
        if (after == null) {
            // Read before the messages: one that comes between the two is on this page and on the next, never on none
            var head = jdbc.sql("select seq from ledger_head").query(Long.class).single();
            var newest = lines(NEWEST, chat, 0, most).reversed();
            return page(newest, head);
        }
        var cursor = cursor(after);
        var following = lines(FOLLOWING, chat, cursor, most);
        return page(
                following, following.isEmpty() ? cursor : following.getLast().changed());
    }

    private List<Line> lines(String sql, Chat chat, long after, int most) {
        return jdbc.sql(sql)
                .param("chat", chat.id())
                .param("after", after)
                .param("most", most)
                .query(this::line)
                .list();
    }

    private Line line(ResultSet row, int number) throws SQLException {
        var words = row.getString("words");
        var message = words == null
                ? sayings.message(row, number)
                : new Message(
                        row.getString("id"),
                        Chat.of(row.getString("chat")),
                        row.getObject("said_at", OffsetDateTime.class).toInstant(),
                        row.getString("person"),
                        words,
                        null,
                        row.getLong("version"));
        return new Line(message, row.getLong("changed"));
    }

    private static Page page(List<Line> lines, long cursor) {
        return new Page(lines.stream().map(Line::message).toList(), Objects.toString(cursor));
    }

    private static long cursor(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException("游标 \"" + after + "\" 不认识；应是上一页给的 cursor");
        }
    }
}

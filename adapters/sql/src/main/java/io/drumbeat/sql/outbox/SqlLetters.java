package io.drumbeat.sql.outbox;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.letters.Letter;
import io.drumbeat.letters.Letters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the outbox could not send. */
public final class SqlLetters implements Letters {
    private static final String UNSENT = "state in ('dead', 'in_doubt', 'expired')";
    private static final String LETTER = """
            select seq, platform, chat, kind, state, card ->> 'title' as title, private_about is not null as secret,
                coalesce(reason, '没有写下原因') as reason, coalesce(settled_at, queued_at) as since,
                clock_timestamp() as now
            from outbox where\s""" + UNSENT;

    private final JdbcClient jdbc;

    public SqlLetters(JdbcTemplate template) {
        this.jdbc = JdbcClient.create(template);
    }

    @Override
    public List<Letter> newest(int most) {
        return jdbc.sql(LETTER + " order by seq desc limit ?")
                .param(most)
                .query(this::letter)
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from outbox where " + UNSENT)
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Letter> numbered(long number) {
        return jdbc.sql(LETTER + " and seq = ?")
                .param(number)
                .query(this::letter)
                .optional();
    }

    /** Only what is still unsent; whoever decides second decides nothing. */
    public void decide(Answer.Fate fate) {
        var again = "state = 'waiting', attempts = 0, first_tried_at = null, due_at = clock_timestamp(), "
                + "settled_at = null, expires_at = clock_timestamp() + interval '1 day'";
        jdbc.sql("update outbox set " + (fate.again() ? again : "state = 'dropped'") + " where seq = ? and " + UNSENT)
                .param(fate.number())
                .update();
    }

    private Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getLong("seq"),
                row.getString("platform"),
                Chat.of(row.getString("chat")),
                Say.Kind.valueOf(row.getString("kind")),
                Letter.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Objects.requireNonNullElse(row.getString("title"), ""),
                row.getBoolean("secret"),
                row.getString("reason"),
                at(row, "since"),
                at(row, "now"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

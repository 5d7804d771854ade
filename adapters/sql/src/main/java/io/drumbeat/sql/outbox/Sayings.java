package io.drumbeat.sql.outbox;

import io.drumbeat.card.Card;
import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.people.People;
import io.drumbeat.sql.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bot says, on its way into the outbox, and its new faces. */
public final class Sayings {
    static final String MESSAGE = "id, chat, said_at, card, version";

    /** A reminder that could not be sent for so long reminds of nothing. */
    private static final String REMINDER_LIFE = "12 hours";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Json json;

    public Sayings(JdbcTemplate template, Json json) {
        this.batches = template;
        this.jdbc = JdbcClient.create(template);
        this.json = json;
    }

    /** Something said, with its place among everything said. */
    public record Row(
            Message message,
            Say say,
            long seq,
            String platform,
            @Nullable String replyTo) {}

    public void insert(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        batches.batchUpdate("""
                insert into outbox (id, seq, changed, chat, platform, kind, urgency, topic, card, version, private_about,
                    reply_to, said_at, state, reason, expires_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, clock_timestamp() + ?::interval)""", rows.stream().map(this::row).toList());
    }

    private Object[] row(Row row) {
        var say = row.say();
        var reachable = !row.platform().equals("none");
        return new Object[] {
            row.message().id(),
            row.seq(),
            row.seq(),
            say.chat().id(),
            row.platform(),
            say.kind().name(),
            urgency(say.kind()),
            say.topic(),
            json.write(say.card()),
            row.message().version(),
            say instanceof Say.Privately secret ? secret.secret().about() : null,
            row.replyTo(),
            row.message().at().atOffset(ZoneOffset.UTC),
            reachable ? "waiting" : "dead",
            reachable ? null : "没有哪个平台能到会话 " + say.chat().id(),
            say.kind() == Say.Kind.REMINDER ? REMINDER_LIFE : null
        };
    }

    /**
     * The last look before something about pay is written down to be sent.
     *
     * @throws IllegalArgumentException if one of them tells somebody about pay they may not see
     */
    public static void check(List<Say> says, People people) {
        for (var say : says) {
            if (say instanceof Say.Privately(var chat, var secret, var _)
                    && !people.get(chat.person()).maySeePayOf(secret.about())) {
                throw new IllegalArgumentException("%s 不能看 %s 的薪酬".formatted(chat.person(), secret.about()));
            }
        }
    }

    /** The smaller the more urgent. */
    private static int urgency(Say.Kind kind) {
        return switch (kind) {
            case REPLY -> 0;
            case PAY -> 1;
            case REMINDER -> 2;
            case PRAISE -> 3;
        };
    }

    /**
     * Gives every message about the topic a new face. What was sent waits to be edited; what was not sent yet is sent with
     * the new face; what is being sent just now is edited afterwards.
     */
    public List<Message> edit(String topic, Card card, long version, LongSupplier nextSeq) {
        var old = jdbc.sql("select " + MESSAGE + " from outbox where topic = ? order by seq for update")
                .param(topic)
                .query(this::message)
                .list();
        var rows = new ArrayList<Object[]>();
        var edited = new ArrayList<Message>();
        var face = json.write(card);
        for (var message : old) {
            rows.add(new Object[] {face, version, nextSeq.getAsLong(), message.id()});
            edited.add(
                    new Message(message.id(), message.chat(), message.at(), "bot", PlainText.of(card), card, version));
        }
        if (!rows.isEmpty()) {
            batches.batchUpdate("""
                    update outbox set card = ?::jsonb, version = ?, changed = ?, face = face + 1,
                        state = case when platform_id is not null and state <> 'leased' then 'waiting' else state end,
                        due_at = case when platform_id is not null then clock_timestamp() else due_at end,
                        attempts = case when platform_id is not null then 0 else attempts end,
                        first_tried_at = case when platform_id is not null then null else first_tried_at end,
                        expires_at = case when platform_id is not null then null else expires_at end
                    where id = ?""", rows);
        }
        return edited;
    }

    /** Messages by id, with their present faces. */
    public Map<String, Message> messages(Collection<String> ids) {
        return jdbc
                .sql("select " + MESSAGE + " from outbox where id = any(?)")
                .param(ids.toArray(String[]::new))
                .query(this::message)
                .stream()
                .collect(Collectors.toMap(Message::id, Function.identity()));
    }

    Message message(ResultSet row, int number) throws SQLException {
        var card = json.card(row.getString("card"));
        return new Message(
                row.getString("id"),
                Chat.of(row.getString("chat")),
                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                "bot",
                PlainText.of(card),
                card,
                row.getLong("version"));
    }
}

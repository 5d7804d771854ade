package io.drumbeat.sql.outbox;

import io.drumbeat.card.Card;
import io.drumbeat.card.PlainText;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.People;
import io.drumbeat.sql.json.Json;
import io.drumbeat.sql.rows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the bot says, on its way into the outbox, and its new faces. */
public final class Sayings {
    private static final Logger log = LoggerFactory.getLogger(Sayings.class);
    static final String MESSAGE = "id, chat, said_at, card, version";

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final Json json;
    private final Rows<Row> rows;

    public Sayings(JdbcTemplate template, Json json) {
        this.rows = rows(json);
        this.batches = template;
        this.jdbc = JdbcClient.create(template);
        this.json = json;
    }

    /**
     * Something said, with its place among everything said.
     *
     * @param after how long it waits before it is sent
     * @param life how long it is worth sending; null for ever
     */
    public record Row(
            Message message,
            Say say,
            long seq,
            String platform,
            @Nullable String replyTo,
            Duration after,
            @Nullable Duration life) {
        private boolean isReachable() {
            return !platform.equals("none");
        }

        private @Nullable String unreachable() {
            return isReachable() ? null : "没有哪个平台能到会话 " + say.chat().id();
        }

        private @Nullable String privateAbout() {
            return say instanceof Say.Privately secret ? secret.secret().about() : null;
        }
    }

    public void insert(List<Row> rows) {
        this.rows.insert(rows, batches);
    }

    private static Rows<Row> rows(Json json) {
        return Rows.<Row>into("outbox")
                .with("id", "text", row -> row.message().id())
                .with("seq", "bigint", Row::seq)
                .with("changed", "bigint", Row::seq)
                .with("chat", "text", row -> row.say().chat().id())
                .with("platform", "text", Row::platform)
                .with("kind", "text", row -> row.say().kind().name())
                .with("urgency", "smallint", row -> urgency(row.say().kind()))
                .with("topic", "text", row -> row.say().topic())
                .with("card", "jsonb", row -> json.write(row.say().card()))
                .with("version", "bigint", row -> row.message().version())
                .with("private_about", "text", Row::privateAbout)
                .with("reply_to", "text", Row::replyTo)
                .with("said_at", "timestamptz", row -> row.message().at())
                .with("state", "text", row -> row.isReachable() ? "waiting" : "dead")
                .with("reason", "text", Row::unreachable)
                .with(
                        "settled_at",
                        "boolean",
                        "case when settled_at then clock_timestamp() end",
                        row -> !row.isReachable())
                .with("due_at", "interval", "clock_timestamp() + due_at", row -> interval(row.after()))
                .with("expires_at", "interval", "clock_timestamp() + expires_at", row -> interval(row.life()));
    }

    private static @Nullable String interval(@Nullable Duration length) {
        return length == null ? null : length.toMillis() + " milliseconds";
    }

    /**
     * The last look before something about pay is written down to be sent.
     *
     * @throws IllegalArgumentException if one of them tells somebody about pay they may not see
     */
    public static void check(List<Say> says, People people) {
        for (var say : says) {
            if (say instanceof Say.Privately(var chat, var secret, var _, var _)
                    && !secret.mayBeReadBy(people.get(chat.person()))) {
                throw new IllegalArgumentException("%s 不能看 %s 的薪酬".formatted(chat.person(), secret.about()));
            }
        }
    }

    /** The smaller the more urgent. */
    static int urgency(Say.Kind kind) {
        return switch (kind) {
            case REPLY -> 0;
            case PAY -> 1;
            case REMINDER -> 2;
            case PRAISE -> 3;
        };
    }

    /**
     * A message that got its new face, and where it stands.
     *
     * @param sentAs the platform's id of it; null before it was sent
     */
    public record Changed(
            Message message,
            Edit edit,
            String platform,
            @Nullable String sentAs) {}

    /**
     * Gives every message about the topics a new face; where a topic comes twice, the later one. What was sent waits to be
     * edited; what was not sent yet is sent with the new face; what is being sent just now is edited afterwards.
     *
     * @param known what the faces are drawn from
     */
    public List<Changed> edit(List<Edit> edits, Known known, LongSupplier nextSeq) {
        var rows = new ArrayList<Object[]>();
        var changed = new ArrayList<Changed>();
        for (var one : about(edits)) {
            drawn(one, known).ifPresent(card -> {
                var was = one.message();
                var version = one.edit().version(was, known);
                rows.add(new Object[] {json.write(card), version, nextSeq.getAsLong(), was.id()});
                var is = new Message(was.id(), was.chat(), was.at(), "bot", PlainText.of(card), card, version);
                changed.add(new Changed(is, one.edit(), one.platform(), one.sentAs()));
            });
        }
        if (!rows.isEmpty()) {
            rewrite(rows);
        }
        return changed;
    }

    /** The messages as they are, held until the commit, each with the edit it is to get. */
    private List<Changed> about(List<Edit> edits) {
        var topics = new TreeMap<String, Edit>();
        var single = new TreeMap<String, Edit>();
        edits.forEach(edit -> (edit.single() ? single : topics).put(edit.topic(), edit));
        return jdbc
                .sql("select " + MESSAGE + ", topic, platform, platform_id from outbox"
                        + " where topic = any(?) or id = any(?) order by seq for update")
                .param(topics.keySet().toArray(String[]::new))
                .param(single.keySet().toArray(String[]::new))
                .query((row, number) -> {
                    var topic = row.getString("topic");
                    var all = topic == null ? null : topics.get(topic);
                    return new Changed(
                            message(row, number),
                            all == null ? Objects.requireNonNull(single.get(row.getString("id"))) : all,
                            row.getString("platform"),
                            row.getString("platform_id"));
                })
                .stream()
                .filter(one -> one.edit().isFor(one.message(), one.edit().topic()))
                .toList();
    }

    private void rewrite(List<Object[]> rows) {
        batches.batchUpdate("""
                update outbox set card = ?::jsonb, version = ?, changed = ?, face = face + 1,
                    state = case when platform_id is not null and state <> 'leased' then 'waiting' else state end,
                    due_at = case when platform_id is not null then clock_timestamp() else due_at end,
                    attempts = case when platform_id is not null then 0 else attempts end,
                    first_tried_at = case when platform_id is not null then null else first_tried_at end,
                    expires_at = case when platform_id is not null then null else expires_at end
                where id = ?""", rows);
    }

    /** What cannot be drawn anew stays as it is: what caused it must be recorded all the same. */
    @SuppressWarnings(
            "ReferenceEquality") // the very card says that nothing changed; one like it may be of a later version
    private static Optional<Card> drawn(Changed old, Known known) {
        try {
            var was = old.message();
            var face = old.edit().face().drawn(was, known);
            var sent = was.card();
            if (sent == face) {
                return Optional.empty();
            }
            return Optional.of(sent == null ? face : face.inPlaceOf(sent))
                    .filter(card -> !old.edit().single() || !card.equals(sent));
        } catch (RuntimeException broken) {
            log.error("消息 {} 没能重画，保持原样", old.message().id(), broken);
            return Optional.empty();
        }
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

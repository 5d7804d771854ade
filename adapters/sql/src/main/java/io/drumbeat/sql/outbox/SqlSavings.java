package io.drumbeat.sql.outbox;

import io.drumbeat.allowance.Digest;
import io.drumbeat.allowance.Quota;
import io.drumbeat.allowance.Savings;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Say;
import io.drumbeat.sql.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Does without calls, in the outbox's rows: each is held back, merged or dropped, and says so. */
public final class SqlSavings implements Savings {
    private static final ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");

    /** Not what was sent before and only gets a new face; that costs nothing there. */
    private static final String WAITING =
            " where platform = ? and kind = ? and state = 'waiting' and platform_id is null and not released";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Json json;

    public SqlSavings(JdbcTemplate template, TransactionOperations transactions, Json json) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
        this.json = json;
    }

    private record Held(String id, long seq, String chat, Card card) {}

    @Override
    public void holdBack(String platform, Map<Say.Kind, Quota.Saving> how) {
        jdbc.sql("delete from saving where platform = ? and not (kind = any(?))")
                .params(platform, how.keySet().stream().map(Say.Kind::name).toArray(String[]::new))
                .update();
        how.forEach((kind, saving) ->
                jdbc.sql("""
                        insert into saving (platform, kind, how) values (?, ?, ?)
                        on conflict (platform, kind) do update set how = excluded.how""").params(platform, kind.name(), saving.name()).update());
    }

    @Override
    public int settle(String platform, Say.Kind kind, String reason) {
        return jdbc.sql("update outbox set state = 'dropped', settled_at = clock_timestamp(), reason = ?" + WAITING)
                .params(reason, platform, kind.name())
                .update();
    }

    @Override
    public int together(String platform, Say.Kind kind, Instant before) {
        return transactions.execute(_ -> {
            var chats = new LinkedHashMap<String, List<Held>>();
            jdbc.sql("select id, seq, chat, card from outbox" + WAITING
                            + " and queued_at <= ? order by seq for update skip locked")
                    .params(platform, kind.name(), before.atOffset(ZoneOffset.UTC))
                    .query((row, _) -> new Held(
                            row.getString("id"),
                            row.getLong("seq"),
                            row.getString("chat"),
                            json.card(row.getString("card"))))
                    .list()
                    .forEach(one -> chats.computeIfAbsent(one.chat(), _ -> new ArrayList<>())
                            .add(one));
            chats.values().forEach(held -> release(kind, held));
            return chats.size();
        });
    }

    private void release(Say.Kind kind, List<Held> held) {
        var first = held.getFirst();
        var card = Digest.of(kind, held.stream().map(Held::card).toList());
        template.update(
                "update outbox set card = ?::jsonb, face = face + 1, released = true, topic = null where id = ?",
                json.write(card),
                first.id());
        var merged = new ArrayList<Object[]>();
        held.stream().skip(1).forEach(one -> merged.add(new Object[] {"并入 #" + first.seq(), one.id()}));
        if (!merged.isEmpty()) {
            template.batchUpdate(
                    "update outbox set state = 'merged', settled_at = clock_timestamp(), reason = ? where id = ?",
                    merged);
        }
    }

    @Override
    public Saved since(String platform, LocalDate day) {
        return jdbc.sql("""
                        select count(*) filter (where state = 'merged') as merged,
                            count(*) filter (where state = 'dropped' and reason like '本月钉钉额度%') as dropped
                        from outbox where platform = ? and settled_at >= ? and state in ('merged', 'dropped')""")
                .params(platform, day.atStartOfDay(PLATFORM).toOffsetDateTime())
                .query((row, _) -> new Saved(row.getLong("merged"), row.getLong("dropped")))
                .single();
    }
}

package io.drumbeat.sql.run;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.run.Deliveries;
import io.drumbeat.run.Delivery;
import io.drumbeat.run.Due;
import io.drumbeat.run.Fate;
import io.drumbeat.sql.rows.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What became of what was planned, in PostgreSQL. It is settled only inside the one transaction that records. */
public final class SqlDeliveries implements Deliveries {
    private static final String ALL = """
            select d.push, d.occurrence, d.chat, d.day, d.fate, d.counts, d.drawn, d.message, d.folded, d.seen, d.acted,
                coalesce(o.state in ('dead', 'in_doubt', 'expired', 'dropped'), false) as failed
            from delivery_claim d left join outbox o on o.id = d.message where\s""";

    private static final String[] WAITING =
            Arrays.stream(Fate.values()).filter(Fate::waits).map(Fate::name).toArray(String[]::new);
    /** For so many days what waits is of use. */
    private static final int WAITED = 3;

    private static final Rows<Claimed> CLAIMS = Rows.<Claimed>into("delivery_claim")
            .with("push", "text", Claimed::push)
            .with("occurrence", "timestamptz", Claimed::at)
            .with("chat", "text", one -> one.row().due().chat().id())
            .with("day", "date", one -> one.row().due().day())
            .with("fate", "text", one -> one.row().fate().name())
            .with("counts", "boolean", one -> one.row().counts())
            .with("message", "text", one -> one.row().message())
            .with("drawn", "bigint", Claimed::drawn);

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    private record Claimed(String push, OffsetDateTime at, Row row, long drawn) {}

    public SqlDeliveries(JdbcTemplate template) {
        this.batches = template;
        this.jdbc = JdbcClient.create(template);
    }

    private record Row(Due due, Fate fate, @Nullable String message) {
        boolean counts() {
            return due.counts() && fate == Fate.SENT;
        }
    }

    /**
     * Settles what a push has for some chats, each (push, time, chat) once; nobody else will settle it now.
     *
     * @param drawn the ledger position it was drawn at
     * @param saying puts what is said into the outbox
     */
    public List<Message> settle(String push, Instant at, List<Due> dues, long drawn, Function<Say, Message> saying) {
        var chats = new LinkedHashSet<String>();
        dues.forEach(due -> chats.add(due.chat().id()));
        var free = chats.isEmpty() ? chats : free(push, at, chats);
        var counted = interruptions(free, dues);
        var said = new ArrayList<Message>();
        var rows = new ArrayList<Row>();
        for (var due : dues) {
            if (free.contains(due.chat().id())) {
                var row = settle(due, counted, saying, said);
                rows.add(row);
                if (row.counts()) {
                    counted.merge(key(due), Before.ONE, Before::and);
                }
            }
        }
        write(push, at, rows, drawn);
        return said;
    }

    private static Row settle(Due due, Map<String, Before> counted, Function<Say, Message> saying, List<Message> said) {
        var before = counted.getOrDefault(key(due), Before.NOTHING);
        var fate = due.after(before.interruptions(), before.waits());
        var say = due.say();
        if (fate != Fate.SENT || say == null) {
            return new Row(due, fate, null);
        }
        said.add(saying.apply(say));
        return new Row(due, fate, said.getLast().id());
    }

    private static String key(Due due) {
        return due.day() + " " + due.chat().id();
    }

    private Set<String> free(String push, Instant at, Collection<String> chats) {
        var free = new HashSet<>(chats);
        jdbc.sql("select chat from delivery_claim where push = ? and occurrence = ? and chat = any(?)")
                .params(List.of(push, at.atOffset(ZoneOffset.UTC), chats.toArray(String[]::new)))
                .query(String.class)
                .list()
                .forEach(free::remove);
        return free;
    }

    /** How often a chat was interrupted on a day, and whether something waits there. */
    private record Before(int interruptions, boolean waits) {
        static final Before NOTHING = new Before(0, false);
        static final Before ONE = new Before(1, false);

        Before and(Before more) {
            return new Before(interruptions + more.interruptions, waits || more.waits);
        }
    }

    private Map<String, Before> interruptions(Set<String> chats, List<Due> dues) {
        var counted = new HashMap<String, Before>();
        var days = dues.stream().filter(Due::counts).map(Due::day).distinct().toList();
        for (var day : chats.isEmpty() ? List.<LocalDate>of() : days) {
            jdbc.sql("""
                            select chat, count(*) filter (where counts and day = ?), count(*) filter (where fate = any(?) and not folded)
                            from delivery_claim where chat = any(?) and day between ? and ? group by chat""")
                    .params(List.of(day, WAITING, chats.toArray(String[]::new), day.minusDays(WAITED), day))
                    .query(row -> {
                        counted.put(day + " " + row.getString(1), new Before(row.getInt(2), row.getInt(3) > 0));
                    });
        }
        return counted;
    }

    private void write(String push, Instant at, List<Row> rows, long drawn) {
        var inserted = new ArrayList<Claimed>();
        var folded = new ArrayList<Object[]>();
        var written = new HashSet<String>();
        for (var row : rows) {
            var due = row.due();
            // A push may say several things in one chat
            if (written.add(due.chat().id())) {
                inserted.add(new Claimed(push, utc(at), row, drawn));
            }
            if (row.fate() == Fate.SENT) {
                due.folds()
                        .forEach(one -> folded.add(new Object[] {
                            one.push(), utc(one.at()), one.chat().id()
                        }));
            }
        }
        CLAIMS.insert(inserted, batches);
        if (!folded.isEmpty()) {
            batches.batchUpdate(
                    "update delivery_claim set folded = true where push = ? and occurrence = ? and chat = ?", folded);
        }
    }

    /** Its reader pressed something on a message; the first time counts. */
    public void acted(String message, Instant at) {
        jdbc.sql("update delivery_claim set acted = ?, seen = coalesce(seen, ?) where message = ? and acted is null")
                .params(List.of(utc(at), utc(at), message))
                .update();
    }

    @Override
    public void seen(String platform, Collection<String> sentAs, Instant at) {
        jdbc.sql("""
                        update delivery_claim d set seen = ? from outbox o
                        where o.platform = ? and o.platform_id = any(?) and d.message = o.id and d.seen is null""")
                .params(List.of(utc(at), platform, sentAs.toArray(String[]::new)))
                .update();
    }

    @Override
    public List<Delivery> of(Chat chat, LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + "d.chat = ? and d.day between ? and ? order by d.occurrence, d.push")
                .params(List.of(chat.id(), from, to))
                .query(SqlDeliveries::delivery)
                .list();
    }

    @Override
    public List<Delivery> in(LocalDate from, LocalDate to) {
        return jdbc.sql(ALL + "d.day between ? and ? order by d.occurrence, d.push, d.chat")
                .params(List.of(from, to))
                .query(SqlDeliveries::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString("push"),
                row.getObject("occurrence", OffsetDateTime.class).toInstant(),
                Chat.of(row.getString("chat")),
                row.getObject("day", LocalDate.class),
                Fate.valueOf(row.getString("fate")),
                row.getBoolean("counts"),
                row.getLong("drawn"),
                row.getString("message"),
                row.getBoolean("folded"),
                instant(row, "seen"),
                instant(row, "acted"),
                row.getBoolean("failed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}

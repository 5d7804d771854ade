package io.drumbeat.sql.outbox;

import io.drumbeat.chat.Say;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The messages that nothing of their own chat holds up, in a narrow table beside the outbox: leasing looks only there, and
 * costs what it takes, not what waits. Whatever changes a row of the outbox leaves a note of its chat; who leases next looks
 * at those chats again. Only used under the lock of a platform's lease.
 */
final class Front {
    /** So many are looked at together; who comes after them waits for the next look of the same lease. */
    private static final int TOGETHER = 250;

    /**
     * One leasing at a time for a platform, so that two instances never take two messages of one chat. A plan that was made
     * while the tables were all but empty is kept for the life of a connection, so whatever reads or sorts a whole table is ruled
     * out.
     */
    private static final String LOCK = """
            select pg_advisory_xact_lock(hashtext('outbox'), hashtext(?)),
                set_config('enable_seqscan', 'off', true), set_config('enable_bitmapscan', 'off', true),
                set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true),
                set_config('enable_sort', 'off', true), set_config('jit', 'off', true)""";

    /**
     * The chats of the oldest notes, and anew who stands in front there. Each of those is looked up by its number and limited to
     * one, so that no plan can go the other way: through all that waits, and for each of them through those who stand in front.
     */
    private static final String LOOK_AGAIN = """
            with stirred as (
                delete from outbox_stirred where number = any(array(
                    select number from outbox_stirred where platform = :platform order by urgency, number limit :together))
                returning chat),
            chats as (select distinct chat from stirred),
            oldest as materialized (
                select chat, urgency, (
                    select o.seq from outbox o
                    where o.platform = :platform and o.chat = chats.chat and o.urgency = u.urgency
                      and o.state in ('waiting', 'leased') and o.platform_id is null and o.attempts < 5
                    order by o.seq limit 1) as seq
                from chats cross join generate_series(0, 3) as u(urgency)),
            limits as (
                select chat, urgency, seq, min(seq) over (partition by chat order by urgency) as least from oldest),
            first as (
                select seq from limits where seq = least
                union all
                select edit.seq from limits l cross join lateral (
                    select o.seq from outbox o
                    where o.platform = :platform and o.chat = l.chat and o.urgency = l.urgency
                      and o.state = 'waiting' and o.platform_id is not null
                    order by o.due_at limit 1) edit
                union all
                select tired.seq from limits l cross join lateral (
                    select o.seq from outbox o
                    where o.platform = :platform and o.chat = l.chat and o.urgency = l.urgency
                      and o.state = 'waiting' and o.platform_id is null and o.attempts >= 5
                      and (l.least is null or o.seq < l.least)
                    order by o.due_at limit 1) tired),
            front as (
                select o.seq, o.platform, o.chat, o.urgency, o.released or o.platform_id is not null as free, o.due_at,
                    o.due_at <= clock_timestamp() as due
                from first cross join lateral (
                    select * from outbox where seq between first.seq and first.seq order by seq limit 1) o
                where o.state = 'waiting'),
            gone as (
                delete from outbox_front
                where platform = :platform and chat = any(array(select chat from chats))
                  and seq not in (select seq from front)),
            come as (
                insert into outbox_front select * from front
                on conflict (seq) do update set free = excluded.free, due_at = excluded.due_at, due = excluded.due)
            select count(*) from stirred""";

    /** By the time the statement began: one that moves on while it runs cannot be looked up in an index. */
    private static final String NOW_DUE = """
            update outbox_front set due = true where seq = any(array(
                select seq from outbox_front
                where platform = :platform and not due and due_at <= statement_timestamp() order by due_at limit :together))""";

    /**
     * Whoever is being sent something gets nothing else meanwhile; what is saved up stays, but for what is free of that. The
     * urgency is a range of one and part of the order, so that only the index made for this can give it; what stands there is
     * looked up one by one, for the same reason as above.
     */
    private static final String NEXT = """
            select o.* from unnest(:urgencies::smallint[], :kinds::text[]) as wanted(urgency, kind)
            cross join (values (true), (false)) as way(free)
            cross join lateral (
                select f.seq from outbox_front f
                where f.platform = :platform and f.free = way.free and f.due
                  and f.urgency between wanted.urgency and wanted.urgency
                  and not exists (select 1 from outbox b where b.platform = f.platform and b.chat = f.chat and b.begun)
                order by f.urgency, f.seq limit :most) f
            cross join lateral (
                select * from outbox where seq between f.seq and f.seq order by seq limit 1) o
            where o.state = 'waiting' and (way.free
              or not exists (select 1 from saving s where s.platform = :platform and s.kind = wanted.kind))
            order by o.urgency, o.seq limit :most for update of o skip locked""";

    private static final String TAKE = """
            with taken as (
                update outbox set state = 'leased', fence = fence + 1, leased_face = face,
                    lease_until = clock_timestamp() + ?::interval
                where id = any(?) returning seq)
            delete from outbox_front where seq = any(array(select seq from taken))""";

    private final JdbcClient jdbc;

    Front(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(String platform) {
        jdbc.sql(LOCK).param(platform).query().listOfRows();
    }

    /** Those due, the more urgent first, and among equals the older. */
    <T> List<T> next(String platform, int most, Collection<Say.Kind> kinds, RowMapper<T> row) {
        while (true) {
            var moreNotes = lookAgain(platform);
            var moreDue = nowDue(platform);
            var found = jdbc.sql(NEXT)
                    .param("platform", platform)
                    .param("most", most)
                    .param("kinds", kinds.stream().map(Say.Kind::name).toArray(String[]::new))
                    .param("urgencies", kinds.stream().map(Sayings::urgency).toArray(Integer[]::new))
                    .query(row)
                    .list();
            if (found.size() == most || !(moreNotes || moreDue)) {
                return found;
            }
        }
    }

    /** Whether there may be more notes. */
    private boolean lookAgain(String platform) {
        var notes = jdbc.sql(LOOK_AGAIN)
                .param("platform", platform)
                .param("together", TOGETHER)
                .query(Integer.class)
                .single();
        return notes == TOGETHER;
    }

    private boolean nowDue(String platform) {
        return jdbc.sql(NOW_DUE)
                        .param("platform", platform)
                        .param("together", TOGETHER)
                        .update()
                == TOGETHER;
    }

    /** From now on they are leased for this time. */
    void take(List<String> ids, Duration lease) {
        if (!ids.isEmpty()) {
            jdbc.sql(TAKE)
                    .params(lease.toMillis() + " milliseconds", ids.toArray(String[]::new))
                    .update();
        }
    }
}

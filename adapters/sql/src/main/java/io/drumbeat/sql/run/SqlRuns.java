package io.drumbeat.sql.run;

import io.drumbeat.chat.Chat;
import io.drumbeat.run.Run;
import io.drumbeat.run.Runs;
import io.drumbeat.run.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Runs in PostgreSQL, each call a short transaction of its own; how long a step is held goes by the database's time. */
public final class SqlRuns implements Runs {
    private static final String THIS_RUN = "push = :push and occurrence = :occurrence and zone = :zone";
    private static final String TAKE = """
            with next as materialized (
                select s.run, s.place from run_step s join run r on r.number = s.run
                where s.due_at <= clock_timestamp() and (s.held_until is null or s.held_until < clock_timestamp()) %s
                order by r.occurrence, s.run, s.place limit 1 for update of s skip locked)
            update run_step s set held_until = clock_timestamp() + :lease::interval
            from next, run r
            where s.run = next.run and s.place = next.place and r.number = next.run
            returning r.push, r.occurrence, r.zone, s.place, s.chats""";

    /** Looked at after the step is gone, so that of those who make the last two at once one sees that none is left. */
    private static final String SETTLE = """
            update run r set state = 'done', settled_at = clock_timestamp()
            where %s and state = 'laid_out' and not exists (select from run_step s where s.run = r.number)""".formatted(THIS_RUN);

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Duration lease;

    /** @param lease how long making a step may take before another takes it up */
    public SqlRuns(JdbcTemplate template, TransactionOperations transactions, Duration lease) {
        this.batches = template;
        this.jdbc = JdbcClient.create(template);
        this.transactions = transactions;
        this.lease = lease;
    }

    @Override
    public void open(Run run) {
        of(run, "insert into run (push, occurrence, zone) values (:push, :occurrence, :zone) on conflict do nothing")
                .update();
    }

    @Override
    public List<Run> opened() {
        return jdbc.sql("select push, occurrence, zone from run where state = 'opened' order by occurrence, number")
                .query(SqlRuns::run)
                .list();
    }

    @Override
    public void layOut(Run run, List<List<Chat>> steps) {
        transactions.executeWithoutResult(_ -> of(
                        run,
                        "update run set state = 'laid_out' where %s and state = 'opened' returning number"
                                .formatted(THIS_RUN))
                .query(Long.class)
                .optional()
                .ifPresent(number -> insert(number, steps)));
        of(run, SETTLE).update();
    }

    private void insert(long run, List<List<Chat>> steps) {
        var rows = new ArrayList<Object[]>();
        steps.forEach(chats -> rows.add(new Object[] {run, rows.size(), ids(chats)}));
        batches.batchUpdate("insert into run_step (run, place, chats) values (?, ?, ?)", rows);
    }

    @Override
    public Optional<Step> take() {
        return jdbc.sql(TAKE.formatted(""))
                .param("lease", interval(lease))
                .query(SqlRuns::step)
                .optional();
    }

    @Override
    public Optional<Step> take(Run run) {
        return of(run, TAKE.formatted("and " + THIS_RUN))
                .param("lease", interval(lease))
                .query(SqlRuns::step)
                .optional();
    }

    @Override
    public void made(Step step) {
        of(
                        step.run(),
                        "delete from run_step where place = :place and run = (select number from run where %s)"
                                .formatted(THIS_RUN))
                .param("place", step.place())
                .update();
        of(step.run(), SETTLE).update();
    }

    @Override
    public void postpone(Step step, List<Chat> left, Duration wait) {
        of(step.run(), """
                        update run_step set chats = :chats, held_until = null, due_at = clock_timestamp() + :wait::interval
                        where place = :place and run = (select number from run where %s)""".formatted(THIS_RUN))
                .param("chats", ids(left))
                .param("wait", interval(wait))
                .param("place", step.place())
                .update();
    }

    @Override
    public void drop(Run run) {
        of(run, """
                with dropped as (
                    update run set state = 'dropped', settled_at = clock_timestamp()
                    where %s and state in ('opened', 'laid_out') returning number)
                delete from run_step where run in (select number from dropped)""".formatted(THIS_RUN)).update();
    }

    @Override
    public boolean isHeld() {
        return jdbc.sql("select exists (select from run_step where held_until > clock_timestamp())")
                .query(Boolean.class)
                .single();
    }

    private JdbcClient.StatementSpec of(Run run, String sql) {
        return jdbc.sql(sql)
                .param("push", run.push())
                .param("occurrence", run.at().atOffset(ZoneOffset.UTC))
                .param("zone", run.zone().getId());
    }

    private static String[] ids(List<Chat> chats) {
        return chats.stream().map(Chat::id).toArray(String[]::new);
    }

    private static String interval(Duration length) {
        return length.toMillis() + " milliseconds";
    }

    private static Run run(ResultSet row, int number) throws SQLException {
        return new Run(
                row.getString("push"),
                row.getObject("occurrence", OffsetDateTime.class).toInstant(),
                ZoneId.of(row.getString("zone")));
    }

    private static Step step(ResultSet row, int number) throws SQLException {
        var chats = (String[]) row.getArray("chats").getArray();
        return new Step(
                run(row, number),
                row.getInt("place"),
                Stream.of(chats).map(Chat::of).toList());
    }
}

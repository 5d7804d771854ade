package io.drumbeat.sql.batch;

import io.drumbeat.batch.Batches;
import io.drumbeat.batch.ImportBatch;
import io.drumbeat.batch.Weighed;
import io.drumbeat.reversal.Progress;
import io.drumbeat.sql.json.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Dropped files in PostgreSQL; what is wanted of them is read from the ledger, and a lease is in the database's time. */
public final class SqlBatches implements Batches {
    private static final String ASKED = """
            (select count(*) from fact f where (f.payload::jsonb ->> 'batch')::bigint = b.number and f.kind = 'import')""";
    private static final String TAKEN_BACK = """
            (select count(*) from fact f where (f.payload::jsonb ->> 'batch')::bigint = b.number and f.kind = 'import-undo')""";

    private final JdbcClient jdbc;
    private final Json json;

    public SqlBatches(JdbcClient jdbc, Json json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    @Override
    public long open(String messageId, String person, String fileName, byte[] content, Instant at) {
        return jdbc.sql("""
                        insert into import_batch (message_id, person, file_name, content, dropped_at, progress, state)
                        values (?, ?, ?, ?, ?, ?::jsonb, ?)
                        on conflict (message_id) do update set message_id = excluded.message_id
                        returning number""")
                .params(
                        messageId,
                        person,
                        fileName,
                        content,
                        at.atOffset(ZoneOffset.UTC),
                        json.kept(Progress.NONE),
                        Progress.NONE.state().name())
                .query(Long.class)
                .single();
    }

    @Override
    public void weighed(long number, Weighed weighed, byte[] rows) {
        jdbc.sql("update import_batch set weighed = ?::jsonb, line_by_line = ? where number = ?")
                .params(json.kept(weighed), rows, number)
                .update();
    }

    @Override
    public Optional<ImportBatch> withNumber(long number) {
        return jdbc.sql("""
                        select b.number, b.person, b.file_name, b.dropped_at, b.weighed, b.progress,
                            %s as confirms, %s as taken_back
                        from import_batch b where b.number = ?""".formatted(ASKED, TAKEN_BACK))
                .param(number)
                .query(this::batch)
                .optional();
    }

    private ImportBatch batch(ResultSet row, int line) throws SQLException {
        var weighed = row.getString("weighed");
        return new ImportBatch(
                row.getLong("number"),
                row.getString("person"),
                row.getString("file_name"),
                row.getObject("dropped_at", OffsetDateTime.class).toInstant(),
                weighed == null ? Weighed.NONE : json.read(weighed, Weighed.class),
                json.read(row.getString("progress"), Progress.class),
                row.getInt("confirms"),
                row.getInt("taken_back"));
    }

    @Override
    public Optional<byte[]> content(long number) {
        return bytes("content", number);
    }

    @Override
    public Optional<byte[]> rows(long number) {
        return bytes("line_by_line", number);
    }

    private Optional<byte[]> bytes(String column, long number) {
        return jdbc.sql("select " + column + " from import_batch where number = ? and " + column + " is not null")
                .param(number)
                .query(byte[].class)
                .optional();
    }

    @Override
    public List<Long> wanted() {
        return jdbc.sql("""
                        select b.number from import_batch b
                        where b.state in ('IMPORTING', 'UNDOING') or %s + %s > b.served
                        order by b.number""".formatted(ASKED, TAKEN_BACK)).query(Long.class).list();
    }

    @Override
    public boolean lease(long number, String by, Duration lease) {
        return jdbc.sql("""
                        update import_batch set leased_by = :by, lease_until = clock_timestamp() + :lease::interval
                        where number = :number and (leased_by = :by or leased_by is null or lease_until < clock_timestamp())""")
                        .param("by", by)
                        .param("lease", lease.toMillis() + " milliseconds")
                        .param("number", number)
                        .update()
                > 0;
    }

    @Override
    public void progress(long number, Progress progress) {
        jdbc.sql("""
                        update import_batch set progress = ?::jsonb, state = ?, served = ?,
                            lease_until = case when ? then lease_until else clock_timestamp() end
                        where number = ?""")
                .params(json.kept(progress), progress.state().name(), progress.served(), progress.isUnderWay(), number)
                .update();
    }

    @Override
    public void forgetContents(Instant before) {
        jdbc.sql("""
                        update import_batch set content = null, line_by_line = null
                        where content is not null and dropped_at < ? and state not in ('IMPORTING', 'UNDOING')""").param(before.atOffset(ZoneOffset.UTC)).update();
    }
}

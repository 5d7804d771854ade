package io.drumbeat.sql.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.bargain.Revisions;
import io.drumbeat.batch.Batches;
import io.drumbeat.batch.Failing;
import io.drumbeat.batch.Importer;
import io.drumbeat.batch.Reception;
import io.drumbeat.calendar.BusinessDays;
import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.customer.Customers;
import io.drumbeat.deal.Deals;
import io.drumbeat.decision.Recorder;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.FileFact;
import io.drumbeat.fact.Noted;
import io.drumbeat.intake.NamesOnFile;
import io.drumbeat.measure.Tally;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.quota.Targets;
import io.drumbeat.repetition.Repetition;
import io.drumbeat.reversal.Progress;
import io.drumbeat.roster.InMemoryMembers;
import io.drumbeat.roster.Roster;
import io.drumbeat.sheet.PlainSpreadsheets;
import io.drumbeat.sql.SqlRecorder;
import io.drumbeat.sql.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A file of many rows, fully as many as may come (50,000), on the real database. */
class ManyRowsTests {
    private static final int ROWS = Repetition.of(4_000, 50_000);
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private final TestDatabase database = TestDatabase.fresh();
    private final PlainSpreadsheets spreadsheets = new PlainSpreadsheets();
    private final Batches batches = new SqlBatches(database.jdbc, TestDatabase.JSON);
    private final Roster roster =
            new Roster(TinyTeam.PEOPLE, ZoneOffset.UTC, new InMemoryMembers(), List.of(), Clock.systemUTC());
    private final Revisions revisions =
            Revisions.of(new Tally(new Targets(Map.of(), Map.of()), WorkingCalendar.WEEKDAYS));
    private SqlRecorder recorder = database.recorder();

    /** Five visits and two quotes a customer, so that customers are derived again and again. */
    private static String history() {
        return IntStream.range(0, ROWS)
                .mapToObj(i -> i % 7 < 5
                        ? "2026-10-%02d,拜访,客户%d,mei,,谈%d".formatted(1 + i % 28, i / 7, i)
                        : "2026-10-%02d,报价,客户%d,mei,%d,".formatted(1 + i % 28, i / 7, 1000 + i))
                .collect(Collectors.joining("\n", "日期,类型,客户,负责人,金额,备注\n", ""));
    }

    private void work(Recorder through) {
        var clock = Clock.fixed(AT, ZoneOffset.UTC);
        new Importer(batches, spreadsheets, through, new NamesOnFile(), roster, BusinessDays.DEFAULT, revisions, clock)
                .work();
    }

    private void confirm(Fact fact) {
        recorder.note(
                "confirm" + fact, "lei", AT, List.of(new Noted(LocalDate.of(2026, 11, 20), false, List.of(fact))));
    }

    private Progress progress() {
        return batches.withNumber(1).orElseThrow().progress();
    }

    private int customers() {
        return recorder.<Integer>ask(known -> known.the(Customers.class).all().size());
    }

    @Test
    void manyRowsAreToldOnceAcrossARestartAndTakenBack() {
        var file = history().getBytes(StandardCharsets.UTF_8);
        new Reception(batches, spreadsheets, recorder, new NamesOnFile(), roster, BusinessDays.DEFAULT, revisions)
                .receive(TinyTeam.LEI, "m1", "往来.csv", file, AT);
        assertThat(batches.withNumber(1).orElseThrow().weighed().fresh()).isEqualTo(ROWS);

        confirm(new FileFact.ImportConfirmed(1));
        work(new Failing(recorder, ROWS / 400));
        assertThat(progress().state()).isEqualTo(Progress.State.STOPPED);
        recorder.close();
        recorder = database.recorder();
        recorder.note(
                "again",
                "lei",
                AT,
                List.of(new Noted(LocalDate.of(2026, 11, 20), false, List.of(new FileFact.ImportConfirmed(1)))));
        work(recorder);
        assertThat(progress().effective()).isEqualTo(ROWS);
        assertThat(database.jdbc
                        .sql("select count(distinct message_id) from fact where message_id like 'import:1/%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(ROWS);
        assertThat(customers()).isEqualTo((ROWS + 6) / 7);

        confirm(new FileFact.ImportTakenBack(1));
        work(recorder);
        assertThat(progress().effective()).isEqualTo(progress().total());
        assertThat(customers()).isZero();
        assertThat(recorder.<Integer>ask(known -> known.the(Deals.class).all().size()))
                .isZero();
    }

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }
}

package io.drumbeat.sql;

import static io.drumbeat.memory.TinyTeam.MEI;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.decision.Outcome;
import io.drumbeat.fact.FileFact;
import io.drumbeat.inforce.CompanyFile;
import io.drumbeat.inforce.FirstSeen;
import io.drumbeat.inforce.InForce;
import io.drumbeat.ledger.Entry;
import io.drumbeat.memory.RecorderContract;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two instances of the bot start on one database, with what the company wrote in its files. */
class FirstSeenTests {
    private static final Instant AT = Instant.parse("2026-11-23T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private final TestDatabase database = TestDatabase.fresh();
    private final SqlRecorder one = database.recorder();
    private final SqlRecorder two = database.recorder();

    @AfterEach
    void close() {
        one.close();
        two.close();
        database.close();
    }

    private static FirstSeen starting(SqlRecorder recorder, String plan) {
        return new FirstSeen(List.of(file("plan.yml", plan), file("stages.yml", "")), recorder);
    }

    private static InForce<String> file(String name, String text) {
        return new InForce<>(new CompanyFile(name, text, name), text, said -> said);
    }

    private static List<String> plans(SqlRecorder recorder) {
        return recorder.ask(known -> known.ledger().configured("plan.yml").stream()
                .map(entry -> ((FileFact.Configured) entry.fact()).text())
                .toList());
    }

    private static Outcome says(SqlRecorder recorder, String id, String words) {
        return recorder.record(RecorderContract.says(id, MEI, new Chat.Direct("mei"), words));
    }

    private long head(String column) {
        return database.jdbc
                .sql("select " + column + " from ledger_head")
                .query(Long.class)
                .single();
    }

    @Test
    void whoStartsTogetherRecordsAVersionOnce() throws Exception {
        var starts = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < 8; n++) {
            var recorder = n % 2 == 0 ? one : two;
            starts.add(() -> {
                starting(recorder, "a").record(DAY, AT);
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> start : threads.invokeAll(starts)) {
                assertThat(start.get()).isTrue();
            }
        }
        assertThat(plans(one)).containsExactly("a");
        assertThat(plans(two)).containsExactly("a");
        assertThat(head("position")).isEqualTo(2);
    }

    @Test
    void changedAndPutBackItIsThreeVersions() {
        starting(one, "a").record(DAY, AT);
        starting(two, "b").record(DAY, AT);
        starting(two, "b").record(DAY.plusDays(1), AT);
        starting(one, "a").record(DAY.plusDays(2), AT);
        assertThat(plans(two)).containsExactly("a", "b", "a");
        assertThat(database.jdbc
                        .sql("select count(*) from fact where kind = 'configured' and payload like '%stages.yml%'")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void receiptsGoOnAsIfNothingHadBeen() {
        says(one, "m1", "call 华为");
        starting(one, "a").record(DAY, AT);
        var next = says(two, "m2", "call 华为").recorded().getFirst().receipt();
        assertThat(next).isEqualTo(2);
        assertThat(head("receipt")).isEqualTo(2);
        starting(one, "b").record(DAY, AT);
        assertThat(head("receipt")).isEqualTo(2);
    }

    @Test
    void aLedgerReadFromStorageKnowsTheSame() {
        says(one, "m1", "call 华为");
        starting(one, "a\nb: 1\n").record(DAY, AT);
        says(one, "m2", "call 华为");
        starting(one, "c").record(DAY.plusDays(9), AT);
        try (var fresh = database.recorder()) {
            assertThat(versions(fresh)).isEqualTo(versions(one)).hasSize(2);
            assertThat(fresh.<Long>ask(known -> known.nextReceipt())).isEqualTo(3);
        }
    }

    private static List<Entry> versions(SqlRecorder recorder) {
        return recorder.ask(known -> known.ledger().configured("plan.yml"));
    }

    @Test
    void whatFollowsInTheSameTransactionKeepsTheReceiptOfWhatWentBefore() throws Exception {
        var calls = new ArrayList<Callable<Boolean>>();
        for (var n = 0; n < 40; n++) {
            var number = n;
            calls.add(() -> {
                if (number % 4 == 3) {
                    starting(one, "v" + number).record(DAY, AT);
                } else {
                    says(one, "m" + number, "call 华为");
                }
                return true;
            });
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> call : threads.invokeAll(calls)) {
                call.get();
            }
        }
        assertThat(head("receipt")).isEqualTo(30);
    }
}

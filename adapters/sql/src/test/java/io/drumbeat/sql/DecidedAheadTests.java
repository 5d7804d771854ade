package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.ledger.Entry;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.sql.pulse.Pulse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionOperations;

/** What is decided while the database still writes what came before it. */
class DecidedAheadTests {
    private static final Instant AT = Instant.parse("2026-11-20T02:00:00Z");
    private static final String FIRST = "call 华为";
    private static final String SECOND = "call 腾讯";

    private final TestDatabase database = TestDatabase.fresh();
    private final ConcurrentLinkedQueue<String> decided = new ConcurrentLinkedQueue<>();
    private final CountDownLatch written = new CountDownLatch(1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean fails;
    private final SqlRecorder recorder = new SqlRecorder(
            database.template,
            new Slow(),
            TestDatabase.JSON,
            TinyTeam.bot(List.of((entry, _) -> {
                decided.add(entry.messageId());
                return List.of();
            })),
            TinyTeam::ledger,
            new Routes(List.of()),
            new MessageFeed(),
            Clock.fixed(AT, ZoneOffset.UTC),
            _ -> {},
            Duration.ofSeconds(20),
            new Pulse());

    /** The first that records something is not committed before the test says so, and then may fail. */
    private final class Slow implements TransactionOperations {
        @Override
        public <T> T execute(TransactionCallback<T> action) {
            return database.transactions.execute(status -> written(action, status));
        }

        private <T> T written(TransactionCallback<T> action, TransactionStatus status) {
            var done = action.doInTransaction(status);
            if (decided.contains(FIRST) && done instanceof Batch && written.getCount() > 0) {
                await().untilAsserted(() -> assertThat(decided).contains(SECOND));
                written.countDown();
                if (fails) {
                    throw new IllegalStateException("没写成");
                }
            }
            return done;
        }
    }

    private CompletableFuture<Outcome> says(String words) {
        var request = new Request(words, "console", TinyTeam.MEI, new Chat.Direct("mei"), words, Map.of(), null, AT);
        return CompletableFuture.supplyAsync(() -> recorder.record(request), people);
    }

    /** The second waits while the first is written. */
    private List<CompletableFuture<Outcome>> both() {
        var one = says(FIRST);
        await().untilAsserted(() -> assertThat(decided).contains(FIRST));
        return List.of(one, says(SECOND));
    }

    @Test
    void itIsRecordedAsItWasDecided() {
        var both = both();
        assertThat(both.getFirst().join().recorded()).extracting(Entry::receipt).containsOnly(1L);
        assertThat(both.getLast().join().recorded()).extracting(Entry::receipt).containsOnly(2L);
        assertThat(decided)
                .filteredOn(SECOND::equals)
                .hasSameSizeAs(both.getLast().join().recorded());
        assertThat(database.jdbc
                        .sql("select distinct receipt from fact")
                        .query(Long.class)
                        .list())
                .containsExactlyInAnyOrder(1L, 2L);
    }

    @Test
    void itIsDecidedAgainWhereWhatCameBeforeWasNotRecorded() {
        fails = true;
        var both = both();
        assertThat(both.getFirst().handle((_, failed) -> failed).join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(NotRecorded.class);
        assertThat(both.getLast().join().recorded()).extracting(Entry::receipt).containsOnly(1L);
        assertThat(database.jdbc
                        .sql("select distinct message_id from fact")
                        .query(String.class)
                        .list())
                .containsExactly(SECOND);
    }

    @AfterEach
    void close() {
        recorder.close();
        people.close();
        database.close();
    }
}

package io.drumbeat.sql;

import static java.util.concurrent.CompletableFuture.runAsync;
import static java.util.concurrent.CompletableFuture.supplyAsync;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.ledger.Known;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whoever asks and whoever records do not wait for each other. */
@Timeout(20)
class AskingTests {
    private final TestDatabase database = TestDatabase.fresh();
    private final SqlRecorder recorder = database.recorder();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch enough = new CountDownLatch(1);

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }

    private void calls(String customer) {
        recorder.record(RecorderContract.says(customer, TinyTeam.MEI, new Chat.Direct("mei"), "call " + customer));
    }

    private static long position(Known known) {
        return known.ledger().position();
    }

    private <T> T slowly(T answer) {
        begun.countDown();
        try {
            assertThat(enough.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
        return answer;
    }

    @Test
    void whoAsksDoesNotWaitForADecision() throws Exception {
        calls("华为");
        var telling = runAsync(() -> recorder.tell("slow", "mei", Instant.EPOCH, _ -> slowly(List.of())));
        begun.await();
        assertThat(recorder.<Long>ask(AskingTests::position)).isEqualTo(2);
        enough.countDown();
        telling.join();
    }

    @Test
    void whoRecordsDoesNotWaitForAQuestionAndDoesNotChangeWhatItSees() throws Exception {
        calls("华为");
        var asking = supplyAsync(
                () -> recorder.<Long>ask(known -> slowly(known).ledger().position()));
        begun.await();
        calls("华润");
        assertThat(recorder.<Long>ask(AskingTests::position)).isEqualTo(4);
        enough.countDown();
        assertThat(asking.join()).isEqualTo(2);
    }
}

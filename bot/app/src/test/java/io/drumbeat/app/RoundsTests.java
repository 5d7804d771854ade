package io.drumbeat.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class RoundsTests {
    private static final Duration OFTEN = Duration.ofSeconds(1);

    @Test
    void aSlowRoundHoldsUpNoOtherAndABrokenOneIsTriedAgain() {
        var never = new CountDownLatch(1);
        var listened = new AtomicInteger();
        var broken = new AtomicInteger();
        var rounds = new Rounds(List.of(
                new Rounds.Round("读通讯录", OFTEN, () -> waits(never)),
                new Rounds.Round("听平台", OFTEN, listened::incrementAndGet),
                new Rounds.Round("检查平台", OFTEN, () -> {
                    broken.incrementAndGet();
                    throw new IllegalStateException("断网");
                })));
        rounds.start();
        try {
            Awaitility.await().until(() -> listened.get() >= 2 && broken.get() >= 2);
        } finally {
            rounds.stop();
        }
    }

    private static void waits(CountDownLatch latch) {
        try {
            var _ = latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}

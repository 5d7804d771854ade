package io.drumbeat.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OneAtATimeTests {
    @Test
    void theyComeOneAfterTheOther() throws Exception {
        var turns = new OneAtATime(50, Duration.ofSeconds(30));
        var inside = new AtomicInteger();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = IntStream.range(0, 20)
                    .mapToObj(_ -> threads.submit(() -> turns.take(() -> {
                        var others = inside.getAndIncrement();
                        Thread.yield();
                        inside.decrementAndGet();
                        return others;
                    })))
                    .toList();
            for (var one : all) {
                assertThat(one.get()).isZero();
            }
        }
    }

    @Test
    void whoComesBeyondThoseWhoWaitIsSentAwayAtOnce() throws Exception {
        var turns = new OneAtATime(0, Duration.ofHours(1));
        var begun = new CountDownLatch(1);
        var end = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = threads.submit(() -> turns.take(() -> {
                begun.countDown();
                return waited(end);
            }));
            begun.await();
            assertThatThrownBy(() -> turns.take(() -> "second")).isInstanceOf(OneAtATime.Crowded.class);
            end.countDown();
            assertThat(first.get()).isEqualTo("first");
        }
        assertThat(turns.<String>take(() -> "third")).isEqualTo("third");
    }

    private static String waited(CountDownLatch end) {
        try {
            end.await();
            return "first";
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    @Test
    void aTurnThatDoesNotComeInTimeIsNotTaken() throws IOException {
        var turns = new OneAtATime(1, Duration.ofMillis(1));
        turns.take(() -> {
            assertThatThrownBy(() -> turns.take(() -> "inner")).isInstanceOf(OneAtATime.Crowded.class);
            return "outer";
        });
        assertThat(turns.<String>take(() -> "after")).isEqualTo("after");
    }
}

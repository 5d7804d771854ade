package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(10)
class WatchingTests {
    private final StuckLine line = new StuckLine();
    private final AtomicInteger endings = new AtomicInteger();
    private final Watching watching = new Watching(line, ZoneOffset.UTC, Duration.ofHours(1));

    /** A page that reads nothing: a write lasts until the server gives up, and an interrupt in it is swallowed. */
    private static final class StuckLine extends SseEmitter {
        private final CountDownLatch writing = new CountDownLatch(1);
        private final CountDownLatch givenUp = new CountDownLatch(1);
        private final CountDownLatch completed = new CountDownLatch(1);
        private final AtomicInteger sent = new AtomicInteger();

        @Override
        public void send(SseEventBuilder event) {
            sent.incrementAndGet();
            writing.countDown();
            while (givenUp.getCount() > 0) {
                try {
                    givenUp.await();
                } catch (InterruptedException swallowed) {
                    // as the server does
                }
            }
        }

        @Override
        public void complete() {
            completed.countDown();
        }
    }

    private static Message message(int number) {
        var chat = new Chat.Direct("lei");
        return new Message("m" + number, chat, Instant.EPOCH, "bot", "在", Card.info("在"), 0);
    }

    @Test
    void hangingUpEndsTheLineAtOnceThoughAWriteIsStuck() throws InterruptedException {
        watching.start(endings::incrementAndGet);
        line.writing.await();
        watching.end();
        assertThat(endings).hasValue(1);
        line.givenUp.countDown();
        assertThat(line.completed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(line.sent).hasValue(1);
        assertThat(endings).hasValue(1);
    }

    @Test
    void whoFallsFarBehindIsHungUpOnWhileTheWriteIsStuck() throws InterruptedException {
        watching.start(endings::incrementAndGet);
        line.writing.await();
        for (var number = 0; number < 5000; number++) {
            watching.offer(message(number));
        }
        assertThat(endings).hasValue(1);
        line.givenUp.countDown();
        assertThat(line.completed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(line.sent).hasValue(1);
    }

    @Test
    void whoWaitsForTheNextMessageIsNotLeftWaiting() throws InterruptedException {
        line.givenUp.countDown();
        watching.start(endings::incrementAndGet);
        line.writing.await();
        watching.end();
        assertThat(line.completed.await(5, TimeUnit.SECONDS)).isTrue();
    }
}

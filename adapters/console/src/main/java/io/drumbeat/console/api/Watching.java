package io.drumbeat.console.api;

import io.drumbeat.chat.Message;
import io.drumbeat.console.json.MessageJson;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page's line. It has a thread of its own, so that a page that reads slowly keeps nobody waiting; one that falls
 * far behind is hung up on and catches up by its cursor when it comes back.
 */
final class Watching {
    private static final int FAR_BEHIND = 1000;

    /** Wakes who waits for the next message. */
    private static final Optional<Message> HUNG_UP = Optional.empty();

    private final BlockingQueue<Optional<Message>> waiting = new ArrayBlockingQueue<>(FAR_BEHIND);
    private final AtomicBoolean over = new AtomicBoolean();
    private final SseEmitter line;
    private final ZoneId zone;
    private final Duration heartbeat;
    private volatile Runnable afterwards = () -> {};

    Watching(SseEmitter line, ZoneId zone, Duration heartbeat) {
        this.line = line;
        this.zone = zone;
        this.heartbeat = heartbeat;
    }

    void offer(Message message) {
        if (!waiting.offer(Optional.of(message))) {
            end();
        }
    }

    /** @param afterwards run once, as soon as the line ends, however it does */
    SseEmitter start(Runnable afterwards) {
        this.afterwards = afterwards;
        line.onError(_ -> end());
        line.onCompletion(this::end);
        Thread.ofVirtual().name("console-events").start(this::talk);
        return line;
    }

    private void talk() {
        try {
            line.send(SseEmitter.event().comment("在听").reconnectTime(1000));
            while (!over.get()) {
                var message = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                if (!over.get()) {
                    line.send(message == null ? SseEmitter.event().comment("咚") : event(message.orElseThrow()));
                }
            }
        } catch (IOException | IllegalStateException gone) {
            // the page was closed: nobody is left to tell
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            end();
            line.complete();
        }
    }

    private SseEmitter.SseEventBuilder event(Message message) {
        return SseEmitter.event().id(message.id()).data(MessageJson.of(message, zone), MediaType.APPLICATION_JSON);
    }

    /**
     * Hangs up now, not at the next heartbeat. Nobody is interrupted: the server swallows that in the middle of a write, whose
     * own timeout ends it; what was waiting for such a page is let go at once.
     */
    void end() {
        if (over.compareAndSet(false, true)) {
            afterwards.run();
            waiting.clear();
            var _ = waiting.offer(HUNG_UP);
        }
    }
}

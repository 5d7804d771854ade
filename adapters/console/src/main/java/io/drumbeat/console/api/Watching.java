package io.drumbeat.console.api;

import io.drumbeat.chat.Message;
import io.drumbeat.console.json.MessageJson;
import java.io.IOException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * One open page's line. It has a thread of its own, so that a page that reads slowly keeps nobody waiting; one that falls
 * far behind is hung up on and catches up by its cursor when it comes back.
 */
final class Watching {
    private static final int FAR_BEHIND = 1000;
    private final BlockingQueue<Message> waiting = new ArrayBlockingQueue<>(FAR_BEHIND);
    private final SseEmitter line = new SseEmitter(0L);
    private final ZoneId zone;
    private final Duration heartbeat;
    private final Thread talking = Thread.ofVirtual().name("console-events").unstarted(this::talk);
    private volatile Runnable afterwards = () -> {};

    Watching(ZoneId zone, Duration heartbeat) {
        this.zone = zone;
        this.heartbeat = heartbeat;
    }

    void offer(Message message) {
        if (!waiting.offer(message)) {
            end();
        }
    }

    /** @param afterwards run once, however the line ends */
    SseEmitter start(Runnable afterwards) {
        this.afterwards = afterwards;
        line.onError(_ -> end());
        line.onCompletion(this::end);
        talking.start();
        return line;
    }

    private void talk() {
        try {
            line.send(SseEmitter.event().comment("在听").reconnectTime(1000));
            while (true) {
                var message = waiting.poll(heartbeat.toMillis(), TimeUnit.MILLISECONDS);
                line.send(message == null ? SseEmitter.event().comment("咚") : event(message));
            }
        } catch (IOException | IllegalStateException gone) {
            // the page was closed: nobody is left to tell
        } catch (InterruptedException hungUp) {
            Thread.currentThread().interrupt();
        } finally {
            line.complete();
            afterwards.run();
        }
    }

    private SseEmitter.SseEventBuilder event(Message message) {
        return SseEmitter.event().id(message.id()).data(MessageJson.of(message, zone), MediaType.APPLICATION_JSON);
    }

    /** Hangs up now, not at the next heartbeat. */
    void end() {
        talking.interrupt();
    }
}

package io.drumbeat.console.api;

import io.drumbeat.console.reading.Rooms;
import io.drumbeat.delivery.MessageFeed;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells a person's open pages what is being said in their chats, as it happens. */
@ConsoleApi
final class EventsController {
    private final Rooms rooms;
    private final MessageFeed feed;
    private final Duration heartbeat;
    private final Set<Watching> open = ConcurrentHashMap.newKeySet();

    /** @param heartbeat how long a line may be silent; also how soon a vanished page is noticed */
    EventsController(Rooms rooms, MessageFeed feed, @Value("${drumbeat.console-heartbeat:15s}") Duration heartbeat) {
        this.rooms = rooms;
        this.feed = feed;
        this.heartbeat = heartbeat;
    }

    @GetMapping(path = "/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter events(@RequestParam String as) {
        var person = rooms.person(as);
        var watching = new Watching(new SseEmitter(0L), person.zone(), heartbeat);
        var stop = feed.watch(message -> {
            if (rooms.isIn(person, message.chat())) {
                watching.offer(message);
            }
        });
        open.add(watching);
        return watching.start(() -> {
            stop.run();
            open.remove(watching);
        });
    }

    /** Lines that never end by themselves would hold up the server's orderly stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        open.forEach(Watching::end);
    }

    int openLines() {
        return open.size();
    }
}

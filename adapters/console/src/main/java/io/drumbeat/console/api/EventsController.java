package io.drumbeat.console.api;

import io.drumbeat.console.reading.Refused;
import io.drumbeat.console.reading.Rooms;
import io.drumbeat.delivery.MessageFeed;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    /** A line stays, and with it one of the connections by which everybody comes in: fewer than half of the fewest there are. */
    static final int LINES = 100;

    /** So that one page that opens line after line leaves some to the others; a browser has six to one place. */
    static final int OF_ONE = 20;

    private final Rooms rooms;
    private final MessageFeed feed;
    private final Duration heartbeat;
    private final Map<Watching, String> open = new HashMap<>();

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
        add(watching, person.id());
        var stop = feed.watch(message -> {
            if (rooms.isIn(person, message.chat())) {
                watching.offer(message);
            }
        });
        return watching.start(() -> {
            stop.run();
            remove(watching);
        });
    }

    private void add(Watching watching, String person) {
        synchronized (open) {
            if (open.size() >= LINES || Collections.frequency(open.values(), person) >= OF_ONE) {
                throw Refused.crowded("开着的页面太多了；请关掉几个，或者过一会儿再来");
            }
            open.put(watching, person);
        }
    }

    private void remove(Watching watching) {
        synchronized (open) {
            open.remove(watching);
        }
    }

    /** Lines that never end by themselves would hold up the server's orderly stop. */
    @EventListener(ContextClosedEvent.class)
    void close() {
        List<Watching> lines;
        synchronized (open) {
            lines = List.copyOf(open.keySet());
        }
        lines.forEach(Watching::end);
    }

    int openLines() {
        synchronized (open) {
            return open.size();
        }
    }
}

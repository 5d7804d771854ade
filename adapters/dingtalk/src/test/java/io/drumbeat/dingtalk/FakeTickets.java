package io.drumbeat.dingtalk;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Tickets of one use, good for ninety seconds. */
final class FakeTickets {
    private static final Duration LIFE = Duration.ofSeconds(90);

    private final InstantSource clock;
    private final AtomicInteger numbers = new AtomicInteger();
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();

    FakeTickets(InstantSource clock) {
        this.clock = clock;
    }

    String issue() {
        var ticket = "t/+=%d-secret".formatted(numbers.incrementAndGet());
        issued.put(ticket, clock.instant());
        return ticket;
    }

    /** @return whether it was one, and still good */
    boolean take(String raw) {
        // the vendor's Java client does not encode it
        var ticket = issued.containsKey(raw) ? raw : URLDecoder.decode(raw, UTF_8);
        var at = issued.remove(ticket);
        return at != null && !at.plus(LIFE).isBefore(clock.instant());
    }
}

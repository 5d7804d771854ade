package io.drumbeat.clock;

import io.drumbeat.kept.Settings;
import io.drumbeat.schedule.Push;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Up to when every occurrence of a push in a zone has been seen to. Only ever moves forward. */
final class Watermarks {
    private final Settings settings;

    Watermarks(Settings settings) {
        this.settings = settings;
    }

    Optional<Instant> of(Push push, ZoneId zone) {
        return settings.get(key(push, zone)).map(Instant::parse);
    }

    void advance(Push push, ZoneId zone, Instant to) {
        if (of(push, zone).filter(mark -> !mark.isBefore(to)).isEmpty()) {
            settings.put(key(push, zone), to.toString());
        }
    }

    private static String key(Push push, ZoneId zone) {
        return "push/%s/%s".formatted(push.name(), zone.getId());
    }
}

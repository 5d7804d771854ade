package io.drumbeat.clock;

import io.drumbeat.kept.Settings;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Up to when every occurrence of a push in a zone has been seen to. Only ever moves forward. */
final class Watermarks {
    private static final String PREFIX = "push/";
    private final Settings settings;

    Watermarks(Settings settings) {
        this.settings = settings;
    }

    /** All of them, read at once. */
    Marks read() {
        return new Marks(settings.under(PREFIX));
    }

    /** @param seen up to when, by push and zone; what is further already stays where it is */
    void advance(Marks marks, Map<Pushes.Timing, Instant> seen) {
        var further = new HashMap<String, String>();
        seen.forEach((timing, to) -> {
            if (marks.of(timing).filter(mark -> !mark.isBefore(to)).isEmpty()) {
                further.put(key(timing), to.toString());
            }
        });
        settings.putAll(further);
    }

    /** How far each push had come when they were read. */
    record Marks(Map<String, String> values) {
        Optional<Instant> of(Pushes.Timing timing) {
            return Optional.ofNullable(values.get(key(timing))).map(Instant::parse);
        }
    }

    private static String key(Pushes.Timing timing) {
        return PREFIX + timing.push().name() + "/" + timing.zone().getId();
    }
}

package io.drumbeat.complaint;

import io.drumbeat.sentence.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** How long something took, as people say it: 3 小时, 2 天 4 小时. */
final class Took {
    private static final Sentences SENTENCES = Sentences.beside(Took.class);

    private Took() {}

    static String between(Instant from, Instant to) {
        return told(Duration.between(from, to));
    }

    static String told(Duration length) {
        var days = length.toDays();
        var hours = length.toHours() % 24;
        if (days > 0) {
            return hours == 0
                    ? SENTENCES.say("days", Map.of("days", days))
                    : SENTENCES.say("daysHours", Map.of("days", days, "hours", hours));
        }
        return hours > 0
                ? SENTENCES.say("hours", Map.of("hours", hours))
                : SENTENCES.say("minutes", Map.of("minutes", Math.max(1, length.toMinutes())));
    }
}

package io.drumbeat.feishu.inbound;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When something was said, as the platform tells; a time outside of what it pushes again is not believed. */
final class SaidAt {
    private static final Duration LATEST = Duration.ofHours(8);

    private SaidAt() {}

    /** @param told milliseconds since 1970 */
    static Instant of(@Nullable String told, Instant now) {
        if (told == null || !told.matches("\\d{13}")) {
            return now;
        }
        var said = Instant.ofEpochMilli(Long.parseLong(told));
        return said.isAfter(now) || said.isBefore(now.minus(LATEST)) ? now : said;
    }
}

package io.drumbeat.feishu.send;

import io.drumbeat.delivery.Due;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** How a message is tried again: after which pause, and under which uuid Feishu knows it for the same. */
final class Repetition {
    /** A little less than the hour for which the platform honours a uuid. */
    static final Duration RECOGNISED = Duration.ofMinutes(55);

    private static final ZoneId PLATFORM = ZoneId.of("Asia/Shanghai");

    private Repetition() {}

    static String uuid(String id) {
        return UUID.nameUUIDFromBytes(("drumbeat:" + id).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /** Whether the platform would no longer know its uuid again. */
    static boolean isForgotten(Due due, Instant now) {
        var since = due.firstTriedAt();
        return since != null && now.isAfter(since.plus(RECOGNISED));
    }

    /** Doubling from two seconds to five minutes, with a little that differs from message to message. */
    static Duration pause(Due due) {
        var seconds = Math.min(300L, 2L << Math.clamp(due.attempts(), 0, 10));
        return Duration.ofSeconds(seconds).plusMillis(Math.floorMod(due.id().hashCode(), 1000));
    }

    /** How long the platform's day still lasts: some limits are counted by it. */
    static Duration untilTomorrow(Instant instant) {
        var now = instant.atZone(PLATFORM);
        return Duration.between(now, now.toLocalDate().plusDays(1).atStartOfDay(PLATFORM));
    }
}

package io.drumbeat.dingtalk.inbound;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Knows a message again that DingTalk pushes once more under a new id: the same person said the same words in the same
 * conversation in the same millisecond. The claim on the id stays the real guard; this one only lasts some minutes.
 */
final class Repushes {
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int MOST = 20_000;

    private final InstantSource world;
    private final SequencedMap<Same, First> firsts = new LinkedHashMap<>();

    Repushes(InstantSource world) {
        this.world = world;
    }

    private record Same(String sender, String conversation, Instant created, String words) {}

    private record First(String id, Instant seen) {}

    /** The id under which it was pushed first, which is its own unless it was seen before. */
    String firstId(RobotMessage message, @Nullable String sender, String words) {
        var created = message.createdAt();
        if (created == null || sender == null) {
            return message.id();
        }
        var now = world.instant();
        synchronized (firsts) {
            while (!firsts.isEmpty()
                    && (firsts.size() > MOST
                            || firsts.firstEntry().getValue().seen().plus(LIFE).isBefore(now))) {
                firsts.pollFirstEntry();
            }
            var same = new Same(sender, message.conversation(), created, words);
            return firsts.computeIfAbsent(same, _ -> new First(message.id(), now))
                    .id();
        }
    }
}

package io.drumbeat.sql;

import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Outcome;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What questions and presses recorded, in this batch and before it.
 *
 * @param claimed the messages of this batch by id
 * @param outcomes what came of them
 */
record Presses(Inbox inbox, Map<String, Inbox.Row> claimed, Map<String, Outcome> outcomes) implements Bot.Claims {
    @Override
    public @Nullable Long receipt(String key) {
        return claimed.values().stream()
                .filter(row -> key.equals(row.claim()))
                .map(row -> Objects.requireNonNull(outcomes.get(row.messageId())))
                .map(outcome -> outcome.recorded().getLast().receipt())
                .reduce((_, later) -> later)
                .orElseGet(() -> inbox.receiptOf(key));
    }

    @Override
    public long seen(String pressed) {
        return claimed.values().stream()
                .filter(row -> pressed.equals(row.pressed()))
                .mapToLong(Inbox.Row::version)
                .max()
                .orElseGet(() -> inbox.seen(pressed));
    }
}

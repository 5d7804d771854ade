package io.drumbeat.letters;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message that was not sent, as an admin may see it.
 *
 * @param number its place among everything the bot said, by which it is called
 * @param title the card's title; null where it is about pay
 * @param reason a sentence: why
 * @param age how long ago it was given up
 */
public record Letter(
        long number,
        String platform,
        Chat chat,
        Say.Kind kind,
        State state,
        @Nullable String title,
        String reason,
        Duration age) {
    /** How it came to its end. */
    public enum State {
        /** Refused for good, or tried too often. */
        DEAD("死信"),
        /** Nobody knows whether it arrived. */
        IN_DOUBT("存疑"),
        /** Too late to be of use. */
        EXPIRED("过期");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param secret whether it is about pay: then nothing is shown but that */
    public Letter(
            long number,
            String platform,
            Chat chat,
            Say.Kind kind,
            State state,
            String title,
            boolean secret,
            String reason,
            Instant since,
            Instant now) {
        this(
                number,
                platform,
                chat,
                kind,
                state,
                secret || kind == Say.Kind.PAY ? null : title,
                reason,
                Duration.between(since, now));
    }
}

package io.drumbeat.delivery;

import io.drumbeat.chat.Chat;
import java.time.Duration;

/** One platform's way out. */
public interface Channel {
    /** {@code feishu}, {@code dingtalk} or {@code console}. */
    String platform();

    /** Whether this chat exists on the platform. */
    boolean reaches(Chat chat);

    /** Whether a message that was sent can be given a new face in its place. */
    default boolean edits() {
        return true;
    }

    /**
     * How long after the first try the platform still tells a repetition from a new message, by its id and version. What was
     * being sent when an instance died is sent again only within this time, and in doubt after it.
     */
    default Duration recognisesRepetitionFor() {
        return Duration.ZERO;
    }

    /** Sends or edits, once; blocks until the platform answered. Never throws: what goes wrong is a {@link Delivered}. */
    Delivered send(Due due);
}

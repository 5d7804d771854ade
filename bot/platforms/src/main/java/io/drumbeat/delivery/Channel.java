package io.drumbeat.delivery;

import io.drumbeat.chat.Chat;
import io.drumbeat.ratelimit.Gate;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One platform's way out. */
public interface Channel {
    /** {@code feishu}, {@code dingtalk} or {@code console}. */
    String platform();

    /** Whether this chat exists on the platform. */
    boolean reaches(Chat chat);

    /**
     * Whether what stands in a chat can be given a new face in its place.
     *
     * @param sentAs the platform's id of the message; null where none is known, as of one that is not sent yet
     */
    default boolean edits(@Nullable String sentAs) {
        return true;
    }

    /** Whether the platform ever tells that somebody looked at what was sent; where it does not, nobody knows. */
    default boolean tellsOfReading() {
        return false;
    }

    /**
     * How long after the first try the platform still tells a repetition from a new message, by its id and version. What was
     * being sent when an instance died is sent again only within this time, and in doubt after it.
     */
    default Duration recognisesRepetitionFor() {
        return Duration.ZERO;
    }

    /** The platform's limits that sending this must keep; it is not tried before they let it through. */
    default List<Gate> gates(Due due) {
        return List.of();
    }

    /** What messages have in common that can go out in one call: the very same content; empty for those that go alone. */
    default Optional<String> sharedContent(Due due) {
        return Optional.empty();
    }

    /** How many receivers one call may have. */
    default int mostTogether() {
        return 1;
    }

    /** Sends messages of one shared content in one call; what came of each, in their order. Never throws. */
    default List<Delivered> sendTogether(List<Due> dues) {
        return dues.stream().map(this::send).toList();
    }

    /** Sends or edits, once; blocks until the platform answered. Never throws: what goes wrong is a {@link Delivered}. */
    Delivered send(Due due);
}

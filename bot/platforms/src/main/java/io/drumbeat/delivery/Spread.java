package io.drumbeat.delivery;

import io.drumbeat.chat.Chat;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far the messages of a push are drawn apart, so that they do not all leave on the full hour when everybody's do. Each
 * person's place in it is always the same; replies are not drawn apart.
 *
 * @param over from the first to the last; zero where nothing waits
 */
public record Spread(Duration over) {
    /** Everything at once, as where the clock is moved by hand. */
    public static final Spread NONE = new Spread(Duration.ZERO);

    /** What everybody else's bots begin with the hour is past by then. */
    private static final Duration FIRST = Duration.ofSeconds(10);

    public Spread {
        if (over.isNegative() || over.compareTo(Duration.ofMinutes(30)) > 0) {
            throw new IllegalArgumentException(
                    "drumbeat.delivery.spread 是 \"%s\"；应在 0 到 30 分钟之间，例如 90s".formatted(over));
        }
    }

    /**
     * How long after its time a message to a chat leaves.
     *
     * @param push the push that says it; null for what is no push, which never waits
     */
    public Duration of(@Nullable String push, Chat chat) {
        if (push == null || over.isZero()) {
            return Duration.ZERO;
        }
        var mixed = (push + ' ' + chat.id()).hashCode() * 0x9E3779B1;
        return FIRST.plusMillis(Integer.toUnsignedLong(mixed) % over.toMillis());
    }
}

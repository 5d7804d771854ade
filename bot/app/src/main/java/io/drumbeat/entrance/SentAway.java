package io.drumbeat.entrance;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A request that is not read on. */
final class SentAway extends IOException {
    private static final long serialVersionUID = 1L;
    private final int status;

    private SentAway(int status) {
        super("sent away with " + status);
        this.status = status;
    }

    /** There is no room for it now. */
    static SentAway crowded() {
        return new SentAway(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }

    /** It did not arrive in time. */
    static SentAway late() {
        return new SentAway(HttpServletResponse.SC_REQUEST_TIMEOUT);
    }

    /** What follows cannot be read by anybody. */
    static SentAway unreadable() {
        return new SentAway(HttpServletResponse.SC_BAD_REQUEST);
    }

    boolean isUnreadable() {
        return status == HttpServletResponse.SC_BAD_REQUEST;
    }

    int status() {
        return status;
    }

    /** The one that is behind a failure, or null. */
    @Nullable
    static SentAway behind(@Nullable Object failure) {
        return switch (failure) {
            case SentAway found -> found;
            case Throwable other -> behind(other.getCause());
            case null, default -> null;
        };
    }
}

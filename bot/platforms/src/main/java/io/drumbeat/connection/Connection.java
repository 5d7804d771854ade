package io.drumbeat.connection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A long connection to a platform that the bot holds open itself. */
public interface Connection {
    /** {@code feishu} or {@code dingtalk}. */
    String platform();

    /** How it is right now; never blocks. */
    Status status();

    /**
     * How a connection is.
     *
     * @param connected whether frames can come in now
     * @param lastFrame when the platform was heard last, pongs included; null if never
     * @param reconnects how often it was opened again since the start
     * @param trouble why it is not connected, in a sentence without secrets; null when it is
     */
    record Status(
            boolean connected,
            @Nullable Instant lastFrame,
            long reconnects,
            @Nullable String trouble) {}
}

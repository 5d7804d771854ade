package io.drumbeat.feishu.api;

import com.lark.oapi.core.response.BaseResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the platform said to one call.
 *
 * @param code 0 when it did what it was asked
 * @param trace by which the platform's own people find the call
 * @param quiet how long it wants to be left alone, if it says so
 */
public record Answered(
        int status,
        int code,
        @Nullable String messageId,
        @Nullable String trace,
        Optional<Duration> quiet) {
    private static final long LONGEST_WAIT = 3600;

    static Answered of(BaseResponse<?> response, @Nullable String messageId) {
        var raw = response.getRawResponse();
        return new Answered(
                raw.getStatusCode(),
                response.getCode(),
                messageId,
                response.getRequestId(),
                quiet(raw.getHeaders().get("x-ogw-ratelimit-reset")));
    }

    public boolean done() {
        return code == 0 && status < 300;
    }

    /** Known codes by the table; an unknown one only by the status. */
    public Optional<Refusal> refusal() {
        return Refusal.of(code).or(() -> status == 429 ? Optional.of(Refusal.TOO_MANY_CALLS) : Optional.empty());
    }

    /** The code and the trace, for the reason a person reads. The platform's own words may quote the message, so not them. */
    public String where() {
        return "（code " + code + (trace == null ? "" : "，logid " + trace) + "）";
    }

    private static Optional<Duration> quiet(@Nullable List<String> header) {
        if (header == null || header.isEmpty() || !header.getFirst().matches("\\d{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(Math.clamp(Long.parseLong(header.getFirst()), 1, LONGEST_WAIT)));
    }
}

package io.drumbeat.console.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A call the door does not take, with a sentence that says what would be right. */
public final class Refused extends RuntimeException {
    private final HttpStatus status;
    private final @Nullable String field;

    private Refused(HttpStatus status, @Nullable String field, String message) {
        super(message, null, false, false);
        this.status = status;
        this.field = field;
    }

    public static Refused wrong(String field, String message) {
        return new Refused(HttpStatus.BAD_REQUEST, field, message);
    }

    /** What can be read and cannot be done. */
    public static Refused impossible(String field, String message) {
        return new Refused(HttpStatus.UNPROCESSABLE_CONTENT, field, message);
    }

    public static Refused unknown(String field, String message) {
        return new Refused(HttpStatus.NOT_FOUND, field, message);
    }

    public static Refused conflict(String field, String message) {
        return new Refused(HttpStatus.CONFLICT, field, message);
    }

    /** There is no room for it now. */
    public static Refused crowded(String message) {
        return new Refused(HttpStatus.SERVICE_UNAVAILABLE, null, message);
    }

    static Refused tooLarge(@Nullable String field, String message) {
        return new Refused(HttpStatus.CONTENT_TOO_LARGE, field, message);
    }

    public HttpStatus status() {
        return status;
    }

    @Nullable
    public String field() {
        return field;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}

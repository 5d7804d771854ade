package io.drumbeat.console.reading;

import io.drumbeat.people.Person;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a message is recognised by when it comes again.
 *
 * @param given as the caller wrote it, and gets it back
 */
public record MessageId(String given) {
    /** What a database index takes without trouble. */
    private static final int LONGEST = 200;

    public static MessageId of(@Nullable String given) {
        return new MessageId(given == null ? UUID.randomUUID().toString() : given);
    }

    /** A form that is sent twice with the same values, by a double tap say, was sent once. */
    public static MessageId ofForm(@Nullable String given, String card, String words, Map<String, String> values) {
        if (given != null || values.isEmpty()) {
            return of(given);
        }
        var content = card + "\n" + words + "\n" + new TreeMap<>(values);
        return new MessageId("form-" + UUID.nameUUIDFromBytes(content.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same id from somebody else is another message. */
    public String typed(Person by) {
        return "console:" + by.id() + ":" + compact();
    }

    /** A press is never taken for something typed under the same id. */
    public String pressed(Person by) {
        return "console:" + by.id() + "/press:" + compact();
    }

    private String compact() {
        return given.length() <= LONGEST
                ? given
                : UUID.nameUUIDFromBytes(given.getBytes(StandardCharsets.UTF_8)).toString();
    }
}

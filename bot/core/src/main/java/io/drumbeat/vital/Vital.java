package io.drumbeat.vital;

import org.jspecify.annotations.Nullable;

/**
 * Something that has to go on for as long as the bot runs, such as whoever records. If it does not, the process ends and is
 * started again, since a bot that only looks alive is worse than none.
 */
public interface Vital {
    /** One sentence without any name of a customer or a person about what has stopped; null if it goes on, or is not to. */
    @Nullable
    String ailment();
}

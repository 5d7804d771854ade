package io.drumbeat.failure;

import java.util.LinkedHashSet;
import org.jspecify.annotations.Nullable;

/** Names failures for the log. A database says in its own words which row it did not take, so those are left out. */
public final class Failures {
    private Failures() {}

    /** The kinds of a failure and of its causes, such as {@code DataAccessResourceFailureException ← PSQLException}. */
    public static String kind(Throwable failure) {
        var kinds = new LinkedHashSet<String>();
        for (@Nullable Throwable one = failure; one != null && kinds.size() < 5; one = one.getCause()) {
            kinds.add(one.getClass().getSimpleName());
        }
        return String.join(" ← ", kinds);
    }
}

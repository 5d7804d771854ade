package io.drumbeat.batch;

import io.drumbeat.intake.Kind;
import io.drumbeat.preview.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file would change, counted.
 *
 * @param kind null if the file could not be read
 * @param refused why it could not be read, in words for the person; null if it could
 * @param mistakes the first rows that are wrong
 * @param examples the first rows that would bring or change something, in words
 * @param remarks how it was read
 */
public record Weighed(
        @Nullable Kind kind,
        @Nullable String refused,
        int fresh,
        int changes,
        int same,
        int mistaken,
        List<Verdict.Mistaken> mistakes,
        List<String> examples,
        List<String> remarks) {
    public Weighed {
        mistakes = List.copyOf(mistakes);
        examples = List.copyOf(examples);
        remarks = List.copyOf(remarks);
    }

    /** Nothing was looked at yet. */
    public static final Weighed NONE = new Weighed(null, null, 0, 0, 0, 0, List.of(), List.of(), List.of());

    static Weighed refused(String why) {
        return new Weighed(null, why, 0, 0, 0, 0, List.of(), List.of(), List.of());
    }

    public int rows() {
        return fresh + changes + same + mistaken;
    }

    /** How many rows would do something. */
    public int worth() {
        return fresh + changes;
    }
}

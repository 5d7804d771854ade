package io.drumbeat.letters;

import java.util.List;
import java.util.Optional;

/** The messages that were not sent and wait for somebody to decide about them. */
public interface Letters {
    /** The newest first. */
    List<Letter> newest(int most);

    long count();

    Optional<Letter> numbered(long number);
}

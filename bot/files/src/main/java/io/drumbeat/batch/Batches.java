package io.drumbeat.batch;

import io.drumbeat.reversal.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The dropped files and how far each has come. What is wanted of them is in the ledger, not here. */
public interface Batches {
    /** Keeps a file; the same message brings the same file. */
    long open(String messageId, String person, String fileName, byte[] content, Instant at);

    /** @param rows a spreadsheet that says of every row what it would do */
    void weighed(long number, Weighed weighed, byte[] rows);

    Optional<ImportBatch> withNumber(long number);

    /** The file as it was dropped, until it is forgotten. */
    Optional<byte[]> content(long number);

    Optional<byte[]> rows(long number);

    /** Those of which the ledger wants something, or that are under way. */
    List<Long> wanted();

    /**
     * Takes one to work on it; nobody else will while the lease lasts, which asking again prolongs.
     *
     * @param by who asks, different for every instance
     */
    boolean lease(long number, String by, Duration lease);

    void progress(long number, Progress progress);

    /** Forgets what files of that age held, unless they are under way; what they were stays known. */
    void forgetContents(Instant before);
}

package io.drumbeat.entrance;

import java.time.Duration;

/**
 * How much comes in at once. It grows with the memory that the process may use, so that whoever floods the doors meets these
 * bounds before memory ends.
 *
 * @param connections how many may be open
 * @param requests how many may be under way; whoever comes beyond them is sent away at once
 * @param beginnings bytes in memory of what each request starts with: a message of a person fits in there
 * @param rest bytes in memory of what goes beyond such a beginning
 */
record Measure(int connections, int requests, long beginnings, long rest) {
    /** What every request may bring from the first share: any message that a platform sends is smaller. */
    static final int BEGINNING = 64 << 10;

    /** A request has this long to arrive in whole. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** The same while little is left for others. */
    static final Duration HURRY = Duration.ofSeconds(1);

    /** How long what nobody wants any more is still read, so that the answer is. */
    static final Duration FAREWELL = Duration.ofMillis(500);

    private static final int SHARE = 16;
    private static final int FEWEST = 256;
    private static final int MOST = 8192;

    /** @param memory the most bytes that the heap may have */
    static Measure of(long memory) {
        var connections = Math.clamp(memory >> 19, FEWEST, MOST);
        return new Measure(connections, connections / 4 * 3, memory / SHARE, memory / SHARE);
    }
}

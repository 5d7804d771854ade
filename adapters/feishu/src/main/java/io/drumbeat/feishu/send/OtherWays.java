package io.drumbeat.feishu.send;

import java.util.LinkedHashSet;
import java.util.SequencedSet;

/**
 * What was learnt of the newest messages and takes a second call: that their card cannot be drawn, or that what was sent can
 * no longer be changed. The second call waits for the limits like any other, so it is made when the message comes up again;
 * forgetting it only costs the first call once more.
 */
final class OtherWays {
    private static final int REMEMBERED = 10_000;
    private final SequencedSet<String> inWords = new LinkedHashSet<>();
    private final SequencedSet<String> frozen = new LinkedHashSet<>();

    /** The platform cannot draw the message's card. */
    void inWords(String message) {
        remember(inWords, message);
    }

    boolean isInWords(String message) {
        return knows(inWords, message);
    }

    /** What was sent under this id can no longer be changed. */
    void frozen(String sentAs) {
        remember(frozen, sentAs);
    }

    boolean isFrozen(String sentAs) {
        return knows(frozen, sentAs);
    }

    private static void remember(SequencedSet<String> known, String id) {
        synchronized (known) {
            known.addLast(id);
            if (known.size() > REMEMBERED) {
                known.removeFirst();
            }
        }
    }

    private static boolean knows(SequencedSet<String> known, String id) {
        synchronized (known) {
            return known.contains(id);
        }
    }
}

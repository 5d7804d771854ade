package io.drumbeat.ratelimit;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets calls through the gates of a platform as fast as its limits allow. A call counts from when it may have arrived until
 * the window has passed after its answer, so that neither a slow network nor a pause of ours squeezes two windows into one.
 */
public interface Pace {
    /**
     * Goes through all the gates or through none. Never blocks.
     *
     * @param reply whether a person waits for it in a chat
     */
    Turn enter(List<Gate> gates, boolean reply);

    /** The call is answered, well or badly. */
    void answered(Turn.Go call);

    /** Lets nobody through for so long, on all instances: the platform said so. */
    void shut(String gate, Duration howLong);

    /** Waits for its turn, for what is said past the outbox; blocks at most so long. Empty if the turn did not come. */
    default Optional<Turn.Go> await(List<Gate> gates, Duration most) {
        var until = System.nanoTime() + most.toNanos();
        while (true) {
            switch (enter(gates, true)) {
                case Turn.Go go -> {
                    return Optional.of(go);
                }
                case Turn.Wait(var _, var wait) -> {
                    if (System.nanoTime() + wait.toNanos() > until
                            || Thread.currentThread().isInterrupted()) {
                        return Optional.empty();
                    }
                    LockSupport.parkNanos(wait.toNanos());
                }
            }
        }
    }
}

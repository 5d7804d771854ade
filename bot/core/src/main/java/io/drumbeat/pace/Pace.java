package io.drumbeat.pace;

import java.time.Duration;
import java.util.List;

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
}

package io.drumbeat.outage;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** When each platform was heard last, by any instance, and who spoke there. */
public interface Hearing {
    /**
     * Writes down that a platform is heard now. Of several instances that come back together one gets the old time.
     *
     * @return when it was heard before; empty the first time
     */
    Optional<Instant> heard(String platform, Instant now);

    /** The people from whom something came in on a platform in this time. */
    Set<String> spoke(String platform, Instant from, Instant until);
}

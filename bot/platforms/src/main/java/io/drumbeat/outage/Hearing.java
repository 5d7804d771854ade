package io.drumbeat.outage;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** When each platform was heard last, by any instance, and who spoke there. */
public interface Hearing {
    /** When a platform was heard last; empty if never. */
    Optional<Instant> last(String platform);

    /** Writes down that a platform is heard now; of several instances' times the latest counts. */
    void heard(String platform, Instant now);

    /** The people from whom something came in on a platform in this time. */
    Set<String> spoke(String platform, Instant from, Instant until);
}

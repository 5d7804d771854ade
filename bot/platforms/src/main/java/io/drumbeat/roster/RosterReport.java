package io.drumbeat.roster;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an admin should know of the contacts.
 *
 * @param strangers whom the platforms know and the company does not
 */
public record RosterReport(List<Reading> readings, List<Member> strangers, List<Unreached> unreached) {
    public RosterReport {
        readings = List.copyOf(readings);
        strangers = List.copyOf(strangers);
        unreached = List.copyOf(unreached);
    }

    /**
     * How the last full reading of a platform's contacts went.
     *
     * @param trouble why it failed, or null
     */
    public record Reading(
            String platform,
            Instant at,
            int members,
            @Nullable String trouble) {}

    /** Somebody of the company whom no message reaches on a platform, and why. */
    public record Unreached(String person, String platform, String why) {}
}

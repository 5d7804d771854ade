package io.drumbeat.run;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A push on its way to the people of one zone; there is one for each time it is due.
 *
 * @param push the name of the push
 * @param at the moment it was planned for
 */
public record Run(String push, Instant at, ZoneId zone) {}

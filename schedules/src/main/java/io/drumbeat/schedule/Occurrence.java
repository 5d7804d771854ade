package io.drumbeat.schedule;

import io.drumbeat.people.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * One time a push is due, for the people of one zone.
 *
 * @param push the name of the push
 * @param at the moment it was planned for, however late it runs
 */
public record Occurrence(String push, Instant at, ZoneId zone) {
    /** The day it is there. */
    public LocalDate day() {
        return at.atZone(zone).toLocalDate();
    }

    /** Whether it is this person's own: everybody gets that of their zone. */
    public boolean isFor(Person person) {
        return person.zone().equals(zone);
    }
}

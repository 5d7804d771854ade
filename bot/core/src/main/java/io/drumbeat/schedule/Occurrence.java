package io.drumbeat.schedule;

import io.drumbeat.chat.Chat;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.run.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One time a push is due, for the people of one zone.
 *
 * @param push the name of the push
 * @param at the moment it was planned for, however late it runs
 */
public record Occurrence(String push, Instant at, ZoneId zone) {
    public static Occurrence of(Run run) {
        return new Occurrence(run.push(), run.at(), run.zone());
    }

    /** Its way to these people. */
    public Run run() {
        return new Run(push, at, zone);
    }

    /** The day it is there. */
    public LocalDate day() {
        return at.atZone(zone).toLocalDate();
    }

    /** Whether it is this person's own: everybody gets that of their zone. */
    public boolean isFor(Person person) {
        return person.zone().equals(zone);
    }

    /** Everybody whose own it is. */
    public Stream<Person> people(Known known) {
        return known.people().on(day()).all().stream().filter(this::isFor);
    }

    /** Whose direct chat this is, if it is the chat of one of them. */
    public Optional<Person> reader(Chat chat, Known known) {
        return chat instanceof Chat.Direct(var person)
                ? known.people().on(day()).withId(person).filter(this::isFor)
                : Optional.empty();
    }
}

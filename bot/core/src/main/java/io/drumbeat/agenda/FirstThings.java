package io.drumbeat.agenda;

import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;

/** What leads a person's day before anything else: other rooms have one where something cannot wait. */
public interface FirstThings {
    /** What it says on a day; empty if nothing is urgent. */
    List<Element> of(Person person, LocalDate day, Known known);

    /** Whether this is the last day on which somebody can do something about it: then it is said to whoever has not been heard for long too. */
    default boolean endsOn(Person person, LocalDate day, Known known) {
        return false;
    }

    /** Whether it is about money that should have come: whoever leads with that leaves it out. */
    default boolean tellsOverdueMoney() {
        return false;
    }
}

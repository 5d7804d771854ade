package io.drumbeat.agenda;

import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;

/** What only a person themself reads of their day, as what a visit is worth in pay. It is put on private cards and on no other. */
public interface PrivateThings {
    /** What it says on the morning of a day; empty if nothing. */
    List<Element> of(Person person, LocalDate day, Known known);
}

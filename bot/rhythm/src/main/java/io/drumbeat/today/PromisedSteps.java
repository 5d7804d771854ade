package io.drumbeat.today;

import io.drumbeat.card.Element;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import java.time.LocalDate;
import java.util.List;

/** The next steps that somebody promised for today or before, the overdue ones first. */
public final class PromisedSteps {
    private static final int SHOWN = 5;

    private PromisedSteps() {}

    /** With what one may press about each. */
    public static List<Element> of(Person person, LocalDate day, Known known) {
        return new StepLines(person, day, known).own(OpenSteps.dueBy(day, person.id(), known), SHOWN);
    }
}

package io.drumbeat.today;

import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.nextstep.OpenSteps;
import io.drumbeat.nextstep.Step;
import io.drumbeat.nextstep.StepLines;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The next steps that somebody promised for today or before, the overdue ones first. */
public final class PromisedSteps {
    private static final Sentences SENTENCES = Sentences.beside(PromisedSteps.class);
    private static final int SHOWN = 5;

    /** What has been overdue for longer was read on several mornings already: it is one line then. */
    private static final int FOLDED_AFTER = 5;

    private PromisedSteps() {}

    /** With what one may press about each. */
    public static List<Element> of(Person person, LocalDate day, Known known) {
        var due = OpenSteps.dueBy(day, person.id(), known);
        var old = old(due, day);
        if (old.isEmpty()) {
            return new StepLines(person, day, known).own(due, SHOWN);
        }
        var fresh = fresh(person, day, known);
        var elements = new ArrayList<>(new StepLines(person, day, known).own(fresh, SHOWN));
        elements.add(new Element.Text(SENTENCES.say("longOverdue", Map.of("count", old.size()))));
        elements.add(Element.Buttons.of(Button.of(SENTENCES.say("together"), "下一步清单")));
        return elements;
    }

    /** Those that are told one by one. */
    public static List<Step> fresh(Person person, LocalDate day, Known known) {
        var due = OpenSteps.dueBy(day, person.id(), known);
        var old = old(due, day);
        return due.stream().filter(step -> !old.contains(step)).toList();
    }

    private static List<Step> old(List<Step> due, LocalDate day) {
        var old = due.stream()
                .filter(step -> step.next().date().isBefore(day.minusDays(FOLDED_AFTER)))
                .toList();
        return old.size() < 2 ? List.of() : old;
    }
}

package io.drumbeat.today;

import io.drumbeat.absence.Absences;
import io.drumbeat.agenda.FirstThings;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Button;
import io.drumbeat.ledger.Known;
import io.drumbeat.measure.Tally;
import io.drumbeat.people.Person;
import io.drumbeat.people.Role;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which reps of a manager have recorded nothing for three working days, once the team uses the bot: somebody may be stuck.
 */
@Component
@Order(5)
final class QuietReps implements FirstThings {
    static final int DAYS = 3;

    /** Longer holidays than this there are none. */
    private static final int FAR = 20;

    private static final Sentences SENTENCES = Sentences.beside(QuietReps.class);

    private final Tally tally;

    QuietReps(Tally tally) {
        this.tally = tally;
    }

    @Override
    public List<Element> of(Person person, LocalDate day, Known known) {
        var worked = tally.asOf(day).calendar(known).daysIn(day.minusDays(FAR), day.minusDays(1));
        if (person.role() != Role.MANAGER || worked.size() < DAYS) {
            return List.of();
        }
        var since = worked.subList(worked.size() - DAYS, worked.size());
        var reps = known.people().on(day).repsSeenBy(person);
        if (reps.stream()
                .noneMatch(rep -> known.ledger().lastReceiptOf(rep.id()).isPresent())) {
            return List.of();
        }
        var quiet = reps.stream()
                .filter(rep -> isQuiet(rep, since, day, known))
                .map(Person::name)
                .collect(Collectors.joining("、"));
        return quiet.isEmpty()
                ? List.of()
                : List.of(
                        new Element.Text(SENTENCES.say("quiet", Map.of("days", String.valueOf(DAYS), "names", quiet))),
                        Element.Buttons.of(Button.of(SENTENCES.say("team"), "团队")));
    }

    /** Leave is no silence, and who joined since could not say anything. */
    private static boolean isQuiet(Person rep, List<LocalDate> worked, LocalDate day, Known known) {
        var first = worked.getFirst();
        return !SalesRecords.any(rep.id(), first, day, known)
                && rep.isHere(first)
                && worked.stream().noneMatch(each -> Absences.awayUntil(rep.id(), each, known)
                        .isPresent());
    }
}

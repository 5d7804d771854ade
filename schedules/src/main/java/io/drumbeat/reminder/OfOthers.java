package io.drumbeat.reminder;

import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.quiet.Wishes.Asked;
import io.drumbeat.sentence.Sentences;
import io.drumbeat.wish.Moment;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/** What a manager set for those whom they lead, as they see it: for whom, and what these said to it. */
final class OfOthers {
    private static final Sentences SENTENCES = Sentences.beside(OfOthers.class);

    private OfOthers() {}

    static String line(Asked asked, Known known) {
        var what = Map.<String, Object>of(
                "when", asked.schedule().toString(),
                "what", asked.what(),
                "receipt", asked.receipt(),
                "who", names(asked, known),
                "state", state(asked, known));
        return asked.whom().isEmpty() ? SENTENCES.say("ofGroup", what) : SENTENCES.say("ofSome", what);
    }

    /** What they said to it. */
    private static String state(Asked asked, Known known) {
        var one = AskedTimes.alone(asked);
        return asked.whom().stream()
                .flatMap(id -> known.people().withId(id).stream())
                .map(person -> state(person, one, known))
                .collect(Collectors.joining());
    }

    private static String state(Person person, String one, Known known) {
        var wishes = Wishes.of(person.id(), known);
        var later = wishes.snoozes(one);
        if (!wishes.silences(one, LocalDate.EPOCH).isEmpty()) {
            return SENTENCES.say("stateDone", Map.of("who", person.name()));
        }
        return later.isEmpty()
                ? ""
                : SENTENCES.say(
                        "statePutOff",
                        Map.of(
                                "who",
                                person.name(),
                                "when",
                                Moment.told(later.getLast().until(), person.zone())));
    }

    /** For whom it is, by name; empty for all whom they lead. */
    static String names(Asked asked, Known known) {
        return asked.whom().stream()
                .flatMap(id -> known.people().withId(id).stream())
                .map(Person::name)
                .collect(Collectors.joining("、"));
    }
}

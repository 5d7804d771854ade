package io.drumbeat.redraw;

import io.drumbeat.absence.Absences;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.quiet.Wishes;
import io.drumbeat.run.Fate;
import io.drumbeat.schedule.Kind.Worth;
import io.drumbeat.schedule.Occurrence;
import io.drumbeat.schedule.Push;
import java.util.Optional;

/** Why somebody is left alone with what would come to them, if they are. */
public final class LeftAlone {
    private LeftAlone() {}

    public static Optional<Fate> with(Push push, Occurrence occurrence, Person reader, Known known) {
        var kind = push.kind();
        if (kind.worth() == Worth.WANTED) {
            return Optional.empty();
        }
        if (Absences.isAwayAt(reader.id(), occurrence.at().atZone(reader.zone()).toLocalDateTime(), known)) {
            return Optional.of(Fate.AWAY);
        }
        var wishes = Wishes.of(reader.id(), known);
        if (!kind.optional() || wishes.isNone() || hasPutOff(push, occurrence, reader, known)) {
            return Optional.empty();
        }
        if (wishes.isMuted(push.name(), occurrence.at(), reader.zone())) {
            return Optional.of(Fate.MUTED);
        }
        return wishes.quietHours(occurrence.at()).cover(occurrence.at(), reader.zone())
                ? Optional.of(Fate.QUIET)
                : Optional.empty();
    }

    /** Whether they said until when to wait: they were told that it comes then. */
    public static boolean hasPutOff(Push push, Occurrence occurrence, Person reader, Known known) {
        var wishes = Wishes.of(reader.id(), known);
        return wishes.putOff(push.name(), occurrence.at())
                .filter(told -> !wishes.isSilencedSince(push.name(), told))
                .isPresent();
    }
}

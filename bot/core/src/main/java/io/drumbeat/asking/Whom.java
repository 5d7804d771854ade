package io.drumbeat.asking;

import io.drumbeat.agreement.Agreement;
import io.drumbeat.people.Person;
import io.drumbeat.sentence.Sentences;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who is to answer on a day, and why it is them.
 *
 * @param person who it is
 * @param insteadOf in whose place they are asked; null where nobody else would be
 * @param until the last day that the other is away, or was to answer; that they are away themselves where nobody stands in
 */
public record Whom(
        Person person,
        @Nullable Person insteadOf,
        Reason reason,
        @Nullable LocalDate until) {
    private static final Sentences SENTENCES = Sentences.beside(Whom.class);

    /** Why somebody is asked. */
    public enum Reason {
        /** It is their yes that is needed. */
        THEIRS,
        /** Theirs too; they are away, but nobody can stand in. */
        ALONE,
        /** They stand in for somebody who is away. */
        STANDS_IN,
        /** Whoever was asked did not answer in time. */
        OVERDUE
    }

    static Whom theirs(Person person) {
        return new Whom(person, null, Reason.THEIRS, null);
    }

    /** Whom that makes the one who is asked, until a day or for as long as it takes. */
    Agreement.Of asked(@Nullable LocalDate deadline) {
        return reason == Reason.STANDS_IN && insteadOf != null
                ? new Agreement.Of(insteadOf.id(), person.id(), deadline)
                : new Agreement.Of(person.id(), null, deadline);
    }

    /** Why they are asked and nobody else; null where it is their yes that is needed. */
    public @Nullable String why() {
        return insteadOf == null ? null : toString();
    }

    /** Who it is and, where it is not whose yes is needed, why: {@code 方姐（老雷 请假到 2026-11-25，由 方姐 代批）}. */
    @Override
    public String toString() {
        return switch (reason) {
            case THEIRS -> person.name();
            case ALONE -> SENTENCES.say("alone", Map.of("person", person.name(), "until", String.valueOf(until)));
            case STANDS_IN -> SENTENCES.say("standsIn", others());
            case OVERDUE -> SENTENCES.say("wentOn", others());
        };
    }

    private Map<String, String> others() {
        var other = insteadOf == null ? person : insteadOf;
        return Map.of("person", person.name(), "other", other.name(), "until", String.valueOf(until));
    }
}

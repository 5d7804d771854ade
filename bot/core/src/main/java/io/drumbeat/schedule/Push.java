package io.drumbeat.schedule;

import io.drumbeat.calendar.WorkingCalendar;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.ledger.Known;
import io.drumbeat.people.Person;
import io.drumbeat.run.Due;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something people receive by the clock. What it says depends on its occurrence and on what is known, never on when it runs.
 * Whom it goes to is asked once; then it is drawn for a few of them at a time.
 */
public interface Push {
    /** As {@code morning-plan}: its name in {@code config/cadence.yml}, and for ever in what was delivered. */
    String name();

    Schedule schedule();

    /** What it is to its readers, in names of theirs: they never see {@link #name()}. */
    Kind kind();

    /** Whether it is due to people at times of their own that no schedule says, though they wished for nothing. */
    default boolean isPersonal() {
        return false;
    }

    /**
     * When else it is due to one person, in a span with its start excluded and its end included: what no schedule of the
     * company says, since it follows from what is known.
     */
    default List<Instant> ownTimes(Person person, Instant after, Instant upTo, Known known, WorkingCalendar calendar) {
        return List.of();
    }

    /**
     * Another push in whose card it comes, where that comes to the same person about the same time: so that two cards are one.
     *
     * @param said whether that one says all of it already
     */
    record Join(String push, boolean said) {}

    /** The pushes that it joins, the first that comes; none for what always comes by itself. Each of them always speaks. */
    default List<Join> joins() {
        return List.of();
    }

    /** Whether it goes to somebody. */
    default boolean isFor(Person reader, Occurrence occurrence, Known known) {
        return addressees(occurrence, known).contains(new Chat.Direct(reader.id()));
    }

    /** What to do about occurrences missed while nobody was there. */
    default CatchUp catchUp() {
        return CatchUp.SAME_DAY;
    }

    /** The chats it goes to in the zone of the occurrence, in the order in which they are served. Nothing is drawn for it. */
    List<Chat> addressees(Occurrence occurrence, Known known);

    /**
     * What is said in one of these chats; empty if by now there is nothing to say there. It shows nobody but whom the
     * readers of the chat may see: only what was told about those is watched until it is sent.
     */
    Optional<Say> say(Occurrence occurrence, Chat chat, Known known);

    /** Why somebody whom it is for had nothing of it, in words of theirs; empty where that needs none. */
    default Optional<String> whySilent(Person reader, Occurrence occurrence, Known known) {
        return Optional.empty();
    }

    /** The same, with what waited and comes with it: more than that only whoever folds what others left has to say. */
    default Optional<Due> due(Occurrence occurrence, Chat chat, Known known) {
        return say(occurrence, chat, known).map(say -> Due.of(say, occurrence.day(), Integer.MAX_VALUE));
    }
}

package io.drumbeat.draft;

import java.util.Optional;

/** The drafts, one for each person in each chat. They may be lost at any time; no call ever fails. */
public interface Drafts {
    /** What waits for this person's answer in this chat. */
    Optional<Draft> of(String person, String chat);

    /** Both that a line is heard with, in one look. */
    default Before before(String person, String chat) {
        return new Before(of(person, chat), asked(person, chat));
    }

    /**
     * What went before a line.
     *
     * @param draft what waits for an answer
     * @param asked what was asked to be seen last, within the hour; empty if nothing
     */
    record Before(Optional<Draft> draft, String asked) {}

    /** Keeps a draft for a day, instead of the one that was there. */
    void keep(String person, String chat, Draft draft);

    /** Whether what is kept now will be there when it is answered, as far as is known. */
    default boolean areKept() {
        return true;
    }

    void drop(String person, String chat);

    /** What this person asked to see last in this chat, within the hour; empty if nothing. */
    String asked(String person, String chat);

    /** Remembers for an hour what somebody asked to see. */
    void remember(String person, String chat, String asked);
}

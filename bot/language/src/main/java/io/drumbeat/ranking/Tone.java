package io.drumbeat.ranking;

/** What a line does about a deed, whichever it is. */
public enum Tone {
    /** It tells that it was done, by whoever tells it. */
    DONE,
    /** It tells what is to be done, and when. */
    TO_DO,
    /** It asks, praises, or wants something else of the bot. */
    OTHER,
    /** It denies it, wishes it, heard of it, or speaks of what others did: nothing may be recorded of it. */
    NOTHING
}

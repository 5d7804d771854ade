package io.drumbeat.run;

/** What became of a push in one chat at one of its times. Its name is in storage and never changed. */
public enum Fate {
    SENT,
    /** There was nothing to say. */
    SILENT,
    /** Its reader did not want it. */
    MUTED,
    /** Its reader was on leave. */
    AWAY,
    /** More than its reader is to be interrupted with in a day; it waits to be folded. */
    FULL,
    /** In the hours in which its reader wants nothing, and these end on another day; it waits to be folded. */
    QUIET,
    /** Nobody was there to send it in time; it waits to be folded. */
    MISSED;

    /** Whether it waits to be folded into what comes with others. */
    public boolean waits() {
        return this == FULL || this == QUIET || this == MISSED;
    }
}

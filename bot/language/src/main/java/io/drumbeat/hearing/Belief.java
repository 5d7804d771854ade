package io.drumbeat.hearing;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Tone;

/** How far it may be believed that words tell what their teller did: enough to record it, enough to propose it, or not. */
enum Belief {
    CERTAIN,
    POSSIBLE,
    NONE;

    private static final double AT_ONCE = 0.5;
    private static final double AT_ALL = 0.2;

    /** Of a stretch of a line that would be recorded as this. */
    static Belief of(Learned learned, Line line, Usage usage, int from, int to) {
        var masked = line.masked(from, to);
        var chance = learned.chance(masked, Tone.DONE);
        if (usage.needs().contains(Slot.NEXT)) {
            chance += learned.chance(masked, Tone.TO_DO);
        }
        return chance >= AT_ONCE ? CERTAIN : chance >= AT_ALL ? POSSIBLE : NONE;
    }

    /** Of the whole line. */
    static Belief of(Learned learned, Line line, Usage usage) {
        return of(learned, line, usage, 0, line.text().length());
    }
}

package io.drumbeat.denial;

import io.drumbeat.command.Slot;
import io.drumbeat.command.Usage;
import io.drumbeat.ranking.Learned;
import io.drumbeat.ranking.Tone;
import io.drumbeat.scene.Line;

/** How far it may be believed that words tell what their teller did: enough to record it, enough to propose it, or not. */
public enum Belief {
    CERTAIN,
    POSSIBLE,
    NONE;

    private static final double AT_ONCE = 0.5;
    private static final double AT_ALL = 0.4;
    private static final double HARDLY = 0.12;
    private static final double NEARLY = 0.35;
    private static final double SURELY = 0.8;
    private static final double DENIED = 0.8;

    /** Of a stretch of a line that would be recorded as this. */
    public static Belief of(Learned learned, Line line, Usage usage, int from, int to) {
        var chance = chance(learned, line, usage, from, to);
        if (usage.needs().contains(Slot.NEXT)) {
            // It was said for which day; little can be denied of that.
            return chance >= HARDLY ? CERTAIN : POSSIBLE;
        }
        var certain = chance >= AT_ONCE || (chance >= NEARLY && isOfAll(learned, line, usage, to - from));
        return certain ? CERTAIN : chance >= AT_ALL ? POSSIBLE : NONE;
    }

    private static double chance(Learned learned, Line line, Usage usage, int from, int to) {
        var plans = usage.needs().contains(Slot.NEXT);
        var masked = line.masked(from, to);
        var told = chance(learned, masked, plans);
        var back = line.lookingBack(from, to);
        return back.equals(masked) ? told : Math.max(told, chance(learned, back, plans));
    }

    private static double chance(Learned learned, String masked, boolean plans) {
        return learned.chance(masked, Tone.DONE) + (plans ? learned.chance(masked, Tone.TO_DO) : 0);
    }

    /** Whether a short stretch stands among others that surely tell what was done. */
    private static boolean isOfAll(Learned learned, Line line, Usage usage, int length) {
        var all = line.text().length();
        return length < all && chance(learned, line, usage, 0, all) >= SURELY;
    }

    /** Whether it is surely told as done, whatever words beside it seem to deny. */
    public static boolean isSure(Learned learned, Line line, Usage usage, int from, int to) {
        return chance(learned, line, usage, from, to) >= SURELY;
    }

    /** Whether so little speaks against it that it may be asked, where somebody was seen or spoken to in plain words. */
    public static boolean mayBeAsked(Learned learned, Line line, int from, int to) {
        return learned.chance(line.masked(from, to), Tone.NOTHING) < DENIED;
    }

    /** Of the whole line. */
    public static Belief of(Learned learned, Line line, Usage usage) {
        return of(learned, line, usage, 0, line.text().length());
    }
}

package io.drumbeat.run;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a push has for one chat at one of its times.
 *
 * @param day the day it is there; null where nobody counts it
 * @param say what is said; null where nothing is
 * @param fate what becomes of it, {@link Fate#SENT} where something is said
 * @param room how many interruptions that chat may have had that day for this to be one more; else it waits
 * @param roomAlone the same where nothing waits in that chat
 * @param counts whether it is an interruption
 * @param folds what waited and comes with it
 */
public record Due(
        Chat chat,
        @Nullable LocalDate day,
        @Nullable Say say,
        Fate fate,
        int room,
        int roomAlone,
        boolean counts,
        List<Delivery> folds) {
    private static final int ALWAYS = Integer.MAX_VALUE;

    public Due {
        folds = List.copyOf(folds);
    }

    /** What is said whatever else was. */
    public static Due of(Say say) {
        return new Due(say.chat(), null, say, Fate.SENT, ALWAYS, ALWAYS, false, List.of());
    }

    /** What is said on a day as long as there is room for it. */
    public static Due of(Say say, LocalDate day, int room) {
        return new Due(say.chat(), day, say, Fate.SENT, room, room, true, List.of());
    }

    /** Why nothing is said. */
    public static Due nothing(Chat chat, LocalDate day, Fate why) {
        return new Due(chat, day, null, why, ALWAYS, ALWAYS, false, List.of());
    }

    /** The same as what its reader asked for: it comes, and is no interruption. */
    public Due wanted() {
        return new Due(chat, day, say, fate, ALWAYS, ALWAYS, false, folds);
    }

    /** The same, with which these come that waited. */
    public Due folding(List<Delivery> waited) {
        return new Due(chat, day, say, fate, room, roomAlone, counts, waited);
    }

    /** The same, with more room where nothing waits to come with others. */
    public Due orWhereNothingWaits(int alone) {
        return new Due(chat, day, say, fate, room, alone, counts, folds);
    }

    /**
     * What becomes of it after so many interruptions of the day.
     *
     * @param waits whether something waits in that chat to come with others
     */
    public Fate after(int interruptions, boolean waits) {
        return fate == Fate.SENT && interruptions >= (waits ? room : roomAlone) ? Fate.FULL : fate;
    }
}

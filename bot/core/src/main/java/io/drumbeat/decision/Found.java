package io.drumbeat.decision;

import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.command.Inquiring;
import io.drumbeat.command.Utterance;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.ledger.Known;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was found out before a request is decided, by what was said, for the commands that have to know more than the ledger. */
public final class Found {
    public static final Found NOTHING = new Found(Map.of());
    /** As many as one request has lines, and a few more. */
    private static final int MOST = 60;

    private final Map<Utterance, Object> bySaid;

    private Found(Map<Utterance, Object> bySaid) {
        this.bySaid = Map.copyOf(bySaid);
    }

    /** Something has to be found out first; nothing is decided. */
    public static final class Missing extends RuntimeException {
        private final transient Supplier<Found> more;

        private Missing(Supplier<Found> more) {
            super("先查再答", null, false, false);
            this.more = more;
        }
    }

    /**
     * Decides with nothing found, and again with what turned out to be missing; that is found out here, by whoever called and
     * not by whoever decides.
     *
     * @param deciding throws {@link Missing} and has changed nothing, or has decided
     * @throws NotRecorded if it cannot be found out
     */
    public static <T> T until(Function<Found, T> deciding) {
        var found = NOTHING;
        for (var tries = 0; tries < MOST; tries++) {
            try {
                return deciding.apply(found);
            } catch (Missing missing) {
                found = inquired(missing);
            }
        }
        throw new NotRecorded("没有记下：要先查的太多，请分几次发", new IllegalStateException("inquired " + MOST + " times"));
    }

    private static Found inquired(Missing missing) {
        try {
            return missing.more.get();
        } catch (RuntimeException away) {
            throw new NotRecorded("没有记下：要先查的现在查不到，请稍后再发一次", away);
        }
    }

    /** @throws Missing if what the command has to know has not been found out */
    @SuppressWarnings("unchecked") // what is kept under what was said to a command is what that command found
    <T> Answer answer(Inquiring<T> command, Utterance said, Request line, Known known) {
        var what = (T) bySaid.get(said);
        if (what == null) {
            throw new Missing(() -> with(said, command.inquire(said, line)));
        }
        return command.answer(said, line, known, what);
    }

    private Found with(Utterance said, Object what) {
        var more = new HashMap<>(bySaid);
        more.put(said, what);
        return new Found(more);
    }
}

package io.drumbeat.sql;

import io.drumbeat.chat.Request;
import io.drumbeat.decision.Bot;
import io.drumbeat.decision.Decision;
import io.drumbeat.decision.Decision.Claim;
import io.drumbeat.decision.Earlier;
import io.drumbeat.decision.Found;
import io.drumbeat.fold.FoldedLedger;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what waits to be recorded while the database writes what was decided before it, each as if everything before it
 * were committed. That is taken for the answer only where it is recorded on the very version it was decided from; else it is
 * decided again, so whatever comes between costs time and changes nothing.
 */
final class Foresight implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Foresight.class);

    private final Bot bot;
    private final Turns turns;
    /** One decision at a time: what is made of a line on the way is kept for one thread. */
    private final ReentrantLock deciding = new ReentrantLock();
    /** What the first that waits will be recorded on; null where that is not known yet. */
    private volatile @Nullable FoldedLedger base;

    private volatile boolean closed;
    private final Thread thread;

    /** A request that waits to be recorded. */
    static final class Pending {
        private final Request request;
        private final Found found;
        private @Nullable FoldedLedger known;
        private @Nullable Decision decision;

        /**
         * @param request as it can be stored
         * @param found what was found out for it
         */
        Pending(Request request, Found found) {
            this.request = request;
            this.found = found;
        }

        Request request() {
            return request;
        }

        /** What it may claim; only what claims nothing is decided without looking at what was pressed before. */
        @Nullable
        Claim claim() {
            return Claim.of(request);
        }

        @SuppressWarnings("ReferenceEquality") // another version, however alike, is another moment
        private boolean wasDecidedFrom(FoldedLedger version) {
            return known == version;
        }
    }

    Foresight(Bot bot, Turns turns) {
        this.bot = bot;
        this.turns = turns;
        this.thread = Thread.ofPlatform().daemon().name("foresight").start(this::work);
    }

    /** @throws Found.Missing if a command has to know more */
    Decision decision(Pending pending, FoldedLedger known, Earlier earlier) {
        deciding.lock();
        try {
            var foreseen = pending.wasDecidedFrom(known) ? pending.decision : null;
            return foreseen != null && earlier.equals(Earlier.NOTHING)
                    ? foreseen
                    : bot.decide(pending.request, known, earlier, pending.found);
        } finally {
            deciding.unlock();
        }
    }

    /** From now on whatever waits will be recorded on this version, unless something goes wrong. */
    void lookAheadFrom(FoldedLedger version) {
        base = version;
        LockSupport.unpark(thread);
    }

    /** The first of those that wait are about to be recorded, and nobody knows yet what the others will be recorded on. */
    void pause() {
        base = null;
    }

    /** Something more waits. */
    void hasMore() {
        if (base != null) {
            LockSupport.unpark(thread);
        }
    }

    private void work() {
        while (!closed) {
            if (!foresaw()) {
                LockSupport.park(this);
            }
        }
    }

    /** Whether something was decided. */
    @SuppressWarnings("ReferenceEquality") // as above
    private boolean foresaw() {
        var version = base;
        if (version == null) {
            return false;
        }
        var known = version;
        var some = false;
        for (var pending : turns.pending()) {
            deciding.lock();
            try {
                if (base != version) {
                    return true;
                }
                some |= !pending.wasDecidedFrom(known);
                known = after(pending, known);
            } finally {
                deciding.unlock();
            }
        }
        return some;
    }

    /** What is known once it is recorded. */
    private FoldedLedger after(Pending pending, FoldedLedger known) {
        if (!pending.wasDecidedFrom(known)) {
            pending.decision = null;
            pending.known = known;
            try {
                pending.decision = bot.decide(pending.request, known, Earlier.NOTHING, pending.found);
            } catch (Throwable broken) { // whoever records it comes to the same and says so
                log.debug("消息 {} 不能先想好", pending.request.messageId(), broken);
            }
        }
        var decision = pending.decision;
        return decision == null ? known : decision.after();
    }

    @Override
    public void close() {
        closed = true;
        base = null;
        LockSupport.unpark(thread);
    }
}

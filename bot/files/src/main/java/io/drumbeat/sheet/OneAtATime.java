package io.drumbeat.sheet;

import io.drumbeat.sentence.Sentences;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Lets one spreadsheet be read or written at a time, so that those who only say something do not wait behind many of them.
 * Some may wait for their turn; whoever comes beyond them is asked to come again.
 */
public final class OneAtATime {
    private static final Sentences SAID = Sentences.beside(OneAtATime.class);
    private final Semaphore turn = new Semaphore(1, true);
    private final Semaphore places;
    private final Duration patience;

    /**
     * @param waiting how many may wait
     * @param patience how long
     */
    public OneAtATime(int waiting, Duration patience) {
        this.places = new Semaphore(waiting + 1);
        this.patience = patience;
    }

    /** What takes a while. */
    @FunctionalInterface
    public interface Work<T> {
        T done() throws IOException;
    }

    /** There are too many; nothing was done. */
    public static final class Crowded extends RuntimeException {
        private Crowded() {
            super(SAID.say("crowded"), null, false, false);
        }

        public String sentence() {
            return String.valueOf(getMessage());
        }
    }

    /** @throws Crowded if too many wait already, or the turn does not come in time */
    public <T> T take(Work<T> work) throws IOException {
        if (!places.tryAcquire()) {
            throw new Crowded();
        }
        try {
            return inTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T inTurn(Work<T> work) throws IOException {
        if (!comes()) {
            throw new Crowded();
        }
        try {
            return work.done();
        } finally {
            turn.release();
        }
    }

    private boolean comes() {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

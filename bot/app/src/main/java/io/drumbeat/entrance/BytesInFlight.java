package io.drumbeat.entrance;

import java.util.concurrent.atomic.AtomicLong;

/** The bytes of all requests that are in memory, whichever door they came to. */
final class BytesInFlight {
    private final Measure measure;
    private final AtomicLong beginnings = new AtomicLong();
    private final AtomicLong rest = new AtomicLong();

    BytesInFlight(Measure measure) {
        this.measure = measure;
    }

    /** What one request has of them. */
    final class Share {
        private long held;

        /** @return false if there is no room for so many more; the request keeps what it had */
        boolean take(int bytes) {
            var beginning = Math.clamp(Measure.BEGINNING - held, 0, bytes);
            var beyond = bytes - beginning;
            if (!reserved(beginnings, beginning, measure.beginnings())) {
                return false;
            }
            if (!reserved(rest, beyond, measure.rest())) {
                beginnings.addAndGet(-beginning);
                return false;
            }
            held += bytes;
            return true;
        }

        long held() {
            return held;
        }

        void giveBack() {
            var beginning = Math.min(held, Measure.BEGINNING);
            beginnings.addAndGet(-beginning);
            rest.addAndGet(beginning - held);
            held = 0;
        }
    }

    Share share() {
        return new Share();
    }

    /** Whether somebody who does not hurry is in the way of others. */
    boolean isCrowded() {
        return 2 * beginnings.get() > measure.beginnings() || 2 * rest.get() > measure.rest();
    }

    private static boolean reserved(AtomicLong used, long more, long most) {
        if (used.addAndGet(more) <= most || more == 0) {
            return true;
        }
        used.addAndGet(-more);
        return false;
    }
}

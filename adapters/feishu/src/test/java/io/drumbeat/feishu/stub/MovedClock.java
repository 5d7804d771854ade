package io.drumbeat.feishu.stub;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that goes only when it is moved. */
public final class MovedClock extends Clock {
    private final ZoneId zone;
    private volatile Instant now;

    public MovedClock(Clock start) {
        this.zone = start.getZone();
        this.now = start.instant();
    }

    public void move(Instant to) {
        now = to;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return Clock.fixed(now, other);
    }
}

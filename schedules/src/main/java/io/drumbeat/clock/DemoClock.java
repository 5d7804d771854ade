package io.drumbeat.clock;

import io.drumbeat.kept.Settings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A clock that can be put forward, never back, and then goes on ticking from there, also after a restart. */
public final class DemoClock extends Clock {
    private static final String KEY = "demo-clock/ahead";
    private final Clock real;
    private final Settings settings;
    private volatile @Nullable Duration ahead;

    /** @param settings asked when the time is first needed, not before */
    public DemoClock(Clock real, Settings settings) {
        this.real = real;
        this.settings = settings;
    }

    /** Puts the clock forward to a moment; one that has passed already leaves it alone. */
    public synchronized void advanceTo(Instant to) {
        var further = Duration.between(real.instant(), to);
        if (further.compareTo(ahead()) > 0) {
            settings.put(KEY, further.toString());
            ahead = further;
        }
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead());
    }

    private Duration ahead() {
        var known = ahead;
        if (known == null) {
            known = remembered();
        }
        return known;
    }

    private synchronized Duration remembered() {
        if (ahead == null) {
            ahead = settings.get(KEY).map(Duration::parse).orElse(Duration.ZERO);
        }
        return Objects.requireNonNull(ahead);
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    /** The same clock read in another zone: it moves when this one does. */
    @Override
    public Clock withZone(ZoneId zone) {
        return new Clock() {
            @Override
            public Instant instant() {
                return DemoClock.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return DemoClock.this.withZone(other);
            }
        };
    }
}

package io.drumbeat.dispatch;

import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Outbox;
import io.drumbeat.ratelimit.LocalPace;
import io.drumbeat.ratelimit.Pace;
import io.drumbeat.vital.Vital;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries what waits in the outbox to the platforms, each at its own pace, and writes down what came of it. */
public final class Dispatcher implements Vital, AutoCloseable {
    private static final Duration FAREWELL = Duration.ofSeconds(10);
    private final List<Lane> lanes;

    /** @param clock the real one, even where a demo moves its own: sending takes real time */
    public Dispatcher(Outbox outbox, List<Channel> channels, Pace pace, Clock clock) {
        this(outbox, channels, pace, clock, Unreached.NOBODY_TOLD);
    }

    /** @param unreachable hears of what never reaches its receiver as things stand */
    public Dispatcher(Outbox outbox, List<Channel> channels, Pace pace, Clock clock, Unreached unreachable) {
        this.lanes = channels.stream()
                .map(channel -> new Lane(outbox, channel, pace, new Sending(outbox, channel, pace, clock, unreachable)))
                .toList();
    }

    /** An instance alone, that shares its limits with no other. */
    public Dispatcher(Outbox outbox, List<Channel> channels, Clock clock) {
        this(outbox, channels, new LocalPace(clock), clock);
    }

    public void start() {
        lanes.forEach(Lane::start);
    }

    /** Says that something new may wait. */
    public void wake() {
        wake(EnumSet.allOf(Say.Kind.class));
    }

    /** The same where only these may; looking for what is not there would cost whoever records as much again. */
    public void wake(Set<Say.Kind> kinds) {
        lanes.forEach(lane -> lane.wake(kinds));
    }

    /**
     * Returns when nothing of the platform waits or is under way.
     *
     * @return false if that did not come true in this time
     */
    public boolean awaitIdle(String platform, Duration most) {
        var until = System.nanoTime() + most.toNanos();
        for (var lane : lanes) {
            if (lane.platform().equals(platform) && !lane.awaitIdle(until)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public @Nullable String ailment() {
        return lanes.stream()
                .map(Lane::ailment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** Takes nothing more, and waits at most ten seconds for what is under way. */
    @Override
    public void close() {
        lanes.forEach(Lane::stop);
        var until = System.nanoTime() + FAREWELL.toNanos();
        lanes.forEach(lane -> lane.awaitStopped(until));
    }
}

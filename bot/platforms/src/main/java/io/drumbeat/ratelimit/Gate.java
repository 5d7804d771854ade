package io.drumbeat.ratelimit;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What calls have in common that is limited together: the same API of an app, the same receiver, the same message.
 *
 * @param name the same on all instances
 * @param limits all of them hold; none for what can only be shut
 */
public record Gate(String name, List<Limit> limits) {
    public Gate {
        limits = List.copyOf(limits);
    }

    public static Gate of(String name, Limit... limits) {
        return new Gate(name, Arrays.asList(limits));
    }

    /** How long a call may matter to a later one. */
    public Duration memory() {
        return limits.stream().map(Limit::within).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    Gate sharedBy(int instances) {
        return instances == 1
                ? this
                : new Gate(
                        name,
                        limits.stream().map(limit -> limit.sharedBy(instances)).toList());
    }
}

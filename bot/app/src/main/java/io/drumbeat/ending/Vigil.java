package io.drumbeat.ending;

import io.drumbeat.vital.Vital;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks every second whether all that is vital goes on; what does not for some seconds ends the process. */
@Component
final class Vigil implements SmartLifecycle {
    /** After the machine was asleep, everything gets the time to move again. */
    private static final int SURE = 5;

    private static final long EVERY = TimeUnit.SECONDS.toNanos(1);

    private final ObjectProvider<Vital> all;
    private volatile @Nullable Thread watch;

    Vigil(ObjectProvider<Vital> all) {
        this.all = all;
    }

    @Override
    public void start() {
        var vital = all.stream().toList();
        var watching = Thread.ofPlatform().daemon().name("vigil").unstarted(() -> look(vital));
        // it goes on as long as it is the one that is known, so it is known before it begins
        watch = watching;
        watching.start();
    }

    private void look(List<Vital> vital) {
        for (var doubts = 0; Thread.currentThread().equals(watch); ) {
            var ailment = ailment(vital);
            doubts = ailment == null ? 0 : doubts + 1;
            if (ailment != null && doubts >= SURE && Thread.currentThread().equals(watch)) {
                Ending.stoppedInside(ailment);
            }
            LockSupport.parkNanos(EVERY);
        }
    }

    static @Nullable String ailment(List<Vital> vital) {
        return vital.stream()
                .map(Vital::ailment)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @Override
    public void stop() {
        watch = null;
    }

    @Override
    public boolean isRunning() {
        return watch != null;
    }

    /** Last of all, and first to leave: what ends on purpose is no ailment. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}

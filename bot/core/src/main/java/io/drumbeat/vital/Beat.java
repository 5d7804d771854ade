package io.drumbeat.vital;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A thread's round again and again: when it last began one, and whether the thread is there. */
public final class Beat {
    /** Longer than anything that one round may wait for. */
    private static final Duration STUCK = Duration.ofMinutes(5);

    private final String name;
    private volatile long last = System.nanoTime();
    private volatile @Nullable Thread thread;

    /** @param name what the thread does, in the words of an operator */
    public Beat(String name) {
        this.name = name;
    }

    /** The thread that is to go on from now. */
    public Thread of(Thread started) {
        last = System.nanoTime();
        thread = started;
        return started;
    }

    /** Another round begins. */
    public void again() {
        last = System.nanoTime();
    }

    /** It was asked to end. */
    public void over() {
        thread = null;
    }

    /** See {@link Vital#ailment()}. */
    public @Nullable String ailment() {
        var watched = thread;
        if (watched == null) {
            return null;
        }
        if (!watched.isAlive()) {
            return name + "的线程停了";
        }
        return System.nanoTime() - last > STUCK.toNanos() ? "%s的线程 %d 分钟没有动静".formatted(name, STUCK.toMinutes()) : null;
    }
}

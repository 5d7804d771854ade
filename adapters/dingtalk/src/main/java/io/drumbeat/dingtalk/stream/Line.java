package io.drumbeat.dingtalk.stream;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket: hears frames, answers pings at once and everything else when it is dealt with, and knows when it is of no
 * more use.
 */
final class Line implements WebSocket.Listener {
    private static final Duration GOODBYE = Duration.ofMillis(700);

    private final BiConsumer<Frame, Line> hears;
    private final InstantSource world;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Parts parts = new Parts();
    private final Outgoing outgoing = new Outgoing(lock);
    private volatile Instant heardAt;
    private volatile long heard = System.nanoTime();
    private volatile long told = heard;
    private final long opened = heard;
    private volatile boolean useful;
    private volatile boolean deaf;
    private volatile boolean leaving;
    private @Nullable Ended ended;

    /** @param hears what is not about the connection itself; must not block */
    Line(BiConsumer<Frame, Line> hears, InstantSource world) {
        this.hears = hears;
        this.world = world;
        this.heardAt = world.instant();
    }

    @Override
    public void onOpen(WebSocket opened) {
        outgoing.over(opened);
        heard();
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        heard();
        told = heard;
        parts.add(part);
        if (last) {
            var kept = !parts.isTooLong();
            take(parts.taken(), kept);
        }
        more(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        heard();
        more(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        heard();
        more(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        heard();
        more(from);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        end(Ended.LOST);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        end(Ended.LOST);
    }

    private void take(String whole, boolean kept) {
        if (leaving) {
            return;
        }
        var frame = kept ? Frame.of(whole).orElse(null) : null;
        if (frame == null) {
            Frame.idIn(whole).ifPresent(id -> answer(Frame.answer(id, 500, kept ? "unreadable" : "too large", null)));
        } else if (!frame.type().equals("SYSTEM")) {
            useful = true;
            hears.accept(frame, this);
        } else {
            switch (frame.topic()) {
                case "ping" -> answer(frame.taken(frame.data()));
                case "disconnect" -> end(Ended.REPLACED);
                case "CONNECTED", "REGISTERED", "KEEPALIVE" -> {}
                default -> answer(frame.refused(404, "topic not exist"));
            }
        }
    }

    /** Sends after what was given before; once the connection is gone it goes nowhere, and DingTalk pushes again. */
    void answer(String words) {
        outgoing.say(words);
    }

    /** Asks from time to time whether the other side lives; returns when a successor is needed. */
    Ended outlived(Pace pace) throws InterruptedException {
        lock.lock();
        try {
            while (ended == null) {
                changed.awaitNanos(pace.ping().toNanos());
                var now = System.nanoTime();
                if (ended == null && now - heard > pace.silence().toNanos()) {
                    ended = Ended.SILENT;
                } else if (ended == null && now - told > pace.quiet().toNanos()) {
                    return Ended.QUIET;
                } else {
                    outgoing.ping();
                }
            }
            return ended;
        } finally {
            lock.unlock();
        }
    }

    /** Whether anything worth it came over it, or it held for a while: then the next failure counts as a first one. */
    boolean wasUseful(Pace pace) {
        return useful || System.nanoTime() - opened > pace.ping().toNanos();
    }

    boolean works() {
        lock.lock();
        try {
            return outgoing.socket() != null && (ended == null || ended.stillWorks());
        } finally {
            lock.unlock();
        }
    }

    Instant heardAt() {
        return heardAt;
    }

    /** Takes nothing new, but still answers what was taken. */
    void turnDeaf() {
        deaf = true;
    }

    /** Goes on until the other side closes, or for so long; then it closes. */
    void finish(Duration most) throws InterruptedException {
        awaitLoss(most);
        close();
    }

    /** Says goodbye after all answers, and hangs up. */
    void close() throws InterruptedException {
        leaving = true;
        var to = outgoing.socket();
        if (to == null) {
            return;
        }
        if (!to.isOutputClosed()) {
            outgoing.sayGoodbye();
            if (deaf) {
                to.request(1);
            }
            awaitLoss(GOODBYE);
        }
        to.abort();
        end(Ended.LOST);
    }

    /** Hangs up at once. */
    void abort() {
        var to = outgoing.socket();
        if (to != null) {
            to.abort();
        }
        end(Ended.LOST);
    }

    private void awaitLoss(Duration most) throws InterruptedException {
        var left = most.toNanos();
        lock.lock();
        try {
            while (ended != Ended.LOST && left > 0) {
                left = changed.awaitNanos(left);
            }
        } finally {
            lock.unlock();
        }
    }

    private void heard() {
        heard = System.nanoTime();
        heardAt = world.instant();
    }

    private void more(WebSocket from) {
        if (!deaf || leaving) {
            from.request(1);
        }
    }

    private void end(Ended why) {
        lock.lock();
        try {
            // a lost one stays lost, whatever else comes late
            if (ended != Ended.LOST) {
                ended = why;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}

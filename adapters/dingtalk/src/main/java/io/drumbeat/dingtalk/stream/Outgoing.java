package io.drumbeat.dingtalk.stream;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** What is said over a line, one thing after another; nothing is until it is open. */
final class Outgoing {
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final ReentrantLock lock;
    private @Nullable WebSocket socket;
    private CompletableFuture<?> sending = CompletableFuture.completedFuture(null);
    private CompletableFuture<?> pinging = CompletableFuture.completedFuture(null);

    /** @param lock the line's own: whoever speaks may be told in the same breath that it is lost */
    Outgoing(ReentrantLock lock) {
        this.lock = lock;
    }

    void over(WebSocket opened) {
        lock.lock();
        try {
            socket = opened;
        } finally {
            lock.unlock();
        }
    }

    @Nullable
    WebSocket socket() {
        lock.lock();
        try {
            return socket;
        } finally {
            lock.unlock();
        }
    }

    /** Sends after what was given before; once the connection is gone it goes nowhere, and DingTalk pushes again. */
    void say(String words) {
        send(to -> to.sendText(words, true));
    }

    void sayGoodbye() {
        send(open -> open.sendClose(WebSocket.NORMAL_CLOSURE, ""));
    }

    /** Asks whether the other side lives, unless it is still being asked. */
    void ping() {
        lock.lock();
        try {
            if (socket != null && pinging.isDone()) {
                pinging = socket.sendPing(NOTHING.duplicate());
            }
        } finally {
            lock.unlock();
        }
    }

    private interface Sent {
        CompletableFuture<?> on(WebSocket socket);
    }

    private void send(Sent what) {
        lock.lock();
        try {
            var to = socket;
            if (to != null) {
                sending = sending.handle((_, _) -> to).thenCompose(what::on);
            }
        } finally {
            lock.unlock();
        }
    }
}

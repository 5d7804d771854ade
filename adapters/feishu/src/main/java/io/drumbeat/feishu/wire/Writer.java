package io.drumbeat.feishu.wire;

import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/** Writes one line's frames one after the other on a thread of its own, so that nobody waits for a slow socket. */
final class Writer {
    private static final int MOST_WAITING = 4_096;
    private static final int SECONDS_PER_FRAME = 10;
    private static final byte[] GOODBYE = new byte[0];

    private final LinkedBlockingQueue<byte[]> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private final Consumer<String> onLost;

    /** @param onLost told why, when the other side takes nothing more */
    Writer(Consumer<String> onLost) {
        this.onLost = onLost;
    }

    void start(WebSocket socket) {
        Thread.ofVirtual().name("feishu-writer").start(() -> write(socket));
    }

    void send(byte[] frame) {
        if (!finished.isDone()) {
            waiting.offer(frame);
        }
    }

    /** After what waits now, says goodbye and ends. */
    void finish() {
        if (!waiting.offer(GOODBYE)) {
            waiting.clear();
            waiting.offer(GOODBYE);
        }
    }

    CompletableFuture<Void> finished() {
        return finished;
    }

    private void write(WebSocket socket) {
        try {
            for (var next = waiting.take(); next.length > 0; next = waiting.take()) {
                socket.sendBinary(ByteBuffer.wrap(next), true).get(SECONDS_PER_FRAME, TimeUnit.SECONDS);
            }
            socket.sendClose(WebSocket.NORMAL_CLOSURE, "").get(1, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException broken) {
            socket.abort();
            onLost.accept("写不出去（" + broken.getClass().getSimpleName() + "）");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            finished.complete(null);
        }
    }
}

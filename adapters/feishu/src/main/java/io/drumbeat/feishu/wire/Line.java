package io.drumbeat.feishu.wire;

import com.lark.oapi.google.protobuf.InvalidProtocolBufferException;
import com.lark.oapi.ws.pb.Pbbp2.Frame;
import io.drumbeat.feishu.endpoint.Directory;
import io.drumbeat.feishu.endpoint.Refusals;
import io.drumbeat.feishu.endpoint.Unreachable;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open line to the platform. Frames are handed on as they come; what is sent waits for nobody. When the platform
 * closes, answers that are under way still get out before the line is closed from our side too.
 */
final class Line implements WebSocket.Listener {
    private static final Logger log = LoggerFactory.getLogger(Line.class);
    private static final int LARGEST = 16 << 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final int service;
    private final BiConsumer<Line, Frame> receiver;
    private final LongSupplier nanos;
    private final Writer writer = new Writer(this::lost);
    private final CompletableFuture<String> ended = new CompletableFuture<>();
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final AtomicInteger owed = new AtomicInteger();
    private final ByteArrayOutputStream partial = new ByteArrayOutputStream();
    private volatile @Nullable WebSocket socket;
    private volatile boolean givenUp;
    private volatile boolean closing;
    private volatile boolean spoken;
    private volatile long heard;

    private Line(int service, BiConsumer<Line, Frame> receiver, LongSupplier nanos) {
        this.service = service;
        this.receiver = receiver;
        this.nanos = nanos;
        this.heard = nanos.getAsLong();
    }

    /** @param receiver told of every frame, in order; must not block */
    static Line dial(
            HttpClient http,
            Directory.Address address,
            Duration timeout,
            BiConsumer<Line, Frame> receiver,
            LongSupplier nanos)
            throws Unreachable, InterruptedException {
        var line = new Line(address.service(), receiver, nanos);
        var opening = http.newWebSocketBuilder().connectTimeout(timeout).buildAsync(address.uri(), line);
        try {
            opening.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return line;
        } catch (TimeoutException _) {
            throw new Unreachable("飞书的长连接 " + timeout.toSeconds() + " 秒没有接通");
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof WebSocketHandshakeException refused
                    ? new Unreachable(Refusals.said(refused))
                    : Unreachable.because("飞书的长连接接不通", failed);
        } finally {
            if (!opening.isDone() || opening.isCompletedExceptionally()) {
                line.giveUp();
            }
        }
    }

    @Override
    public void onOpen(WebSocket opened) {
        socket = opened;
        heard = nanos.getAsLong();
        if (givenUp) {
            opened.abort();
            return;
        }
        writer.start(opened);
        opened.request(1);
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        heard = nanos.getAsLong();
        var bytes = new byte[data.remaining()];
        data.get(bytes);
        partial.writeBytes(bytes);
        if (partial.size() > LARGEST) {
            drop("飞书发来的一帧超过 16 MiB");
            return null;
        }
        if (last) {
            received(partial.toByteArray());
            partial.reset();
        }
        from.request(1);
        return null;
    }

    private void received(byte[] bytes) {
        try {
            var frame = Frame.parseFrom(bytes);
            spoken = true;
            receiver.accept(this, frame);
        } catch (InvalidProtocolBufferException _) {
            // not the platform's protocol: nothing to answer, and no reason to hang up on the rest
        } catch (RuntimeException broken) {
            log.error("读飞书的一帧时出错：{}", broken.getClass().getName());
        }
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        return heardSomething(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        return heardSomething(from);
    }

    @Override
    public @Nullable CompletionStage<?> onPong(WebSocket from, ByteBuffer message) {
        return heardSomething(from);
    }

    private @Nullable CompletionStage<?> heardSomething(WebSocket from) {
        heard = nanos.getAsLong();
        from.request(1);
        return null;
    }

    /** The close frame is answered by the writer, after the answers that are still owed. */
    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        heard = nanos.getAsLong();
        closing = true;
        if (owed.get() == 0) {
            settled.complete(null);
        }
        ended.complete("飞书关闭了连接（" + status + "）");
        return settled.completeOnTimeout(null, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)
                .thenRun(writer::finish)
                .thenCompose(_ -> writer.finished());
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        lost("连接断了（" + error.getClass().getSimpleName() + "）");
    }

    /** From now on somebody owes the platform an answer on this line, and gives it by {@link #answer}. */
    void owe() {
        owed.incrementAndGet();
    }

    void answer(Frame frame) {
        send(frame);
        if (owed.decrementAndGet() == 0 && closing) {
            settled.complete(null);
        }
    }

    /** Puts it on its way; what no longer fits or finds no line is let go, for the platform pushes again. */
    void send(Frame frame) {
        writer.send(frame.toByteArray());
    }

    /** Says goodbye after all that is on its way. */
    void hangUp() {
        writer.finish();
    }

    /** Hangs up at once, without a word: the other side does not listen. */
    void drop(String why) {
        ended.complete(why);
        giveUp();
    }

    private void lost(String why) {
        ended.complete(why);
        writer.finish();
    }

    private void giveUp() {
        givenUp = true;
        writer.finish();
        var open = socket;
        if (open != null) {
            open.abort();
        }
    }

    /** Completes with the reason, once nothing more comes in. */
    CompletableFuture<String> ended() {
        return ended;
    }

    /** Completes once everything is said and the socket closed. */
    CompletableFuture<Void> closed() {
        return writer.finished();
    }

    boolean isOver() {
        return ended.isDone();
    }

    /** Whether the platform said anything on it that we understood. */
    boolean hasSpoken() {
        return spoken;
    }

    int service() {
        return service;
    }

    Duration silence() {
        return Duration.ofNanos(nanos.getAsLong() - heard);
    }
}

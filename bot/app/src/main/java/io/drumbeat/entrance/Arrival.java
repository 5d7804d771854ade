package io.drumbeat.entrance;

import java.io.EOFException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/** The body of a request as it arrives: counted with those of all others, and only for as long as a request may take. */
final class Arrival implements InputBuffer {
    private static final long MEBIBYTE = 1 << 20;

    /** A large file may take longer, at a pace that nobody gets by dripping. */
    private static final Duration EACH_MEBIBYTE = Duration.ofSeconds(1);

    private final Request request;
    private final InputBuffer body;
    private final BytesInFlight.Share share;
    private final long begun;
    private volatile long arrived;
    private volatile long drained;
    private volatile boolean waiting;
    private @Nullable SentAway sentAway;
    private boolean whole;

    /** @param begun in nanoseconds, when the first byte of the request was here */
    Arrival(Request request, BytesInFlight.Share share, long begun) {
        this.request = request;
        this.body = request.getInputBuffer();
        this.share = share;
        this.begun = begun;
    }

    void begin() {
        request.setInputBuffer(this);
    }

    @Override
    public int doRead(ApplicationBufferHandler handler) throws IOException {
        if (sentAway != null) {
            throw sentAway;
        }
        var read = inTime(handler);
        if (read > 0 && !share.take(read)) {
            throw leaving(SentAway.crowded());
        }
        return read;
    }

    private int inTime(ApplicationBufferHandler handler) throws IOException {
        try {
            var read = awaited(handler);
            if (whole || !isLate(System.nanoTime(), Measure.PATIENCE)) {
                return read;
            }
        } catch (EOFException | SocketTimeoutException cutOff) {
            throw leaving(SentAway.late());
        } catch (RuntimeException unreadable) {
            // the server's reader of chunks gave up within a line, and fails worse if it is asked again
            throw leaving(SentAway.unreadable());
        } catch (IOException broken) {
            if (!isLate(System.nanoTime(), Measure.HURRY)) {
                throw broken;
            }
        }
        throw leaving(SentAway.late());
    }

    private int awaited(ApplicationBufferHandler handler) throws IOException {
        waiting = true;
        try {
            var read = body.doRead(handler);
            whole |= read < 0;
            var sum = arrived + Math.max(read, 0);
            arrived = sum;
            return read;
        } finally {
            waiting = false;
        }
    }

    private SentAway leaving(SentAway why) {
        sentAway = why;
        return why;
    }

    @Override
    public int available() {
        return body.available();
    }

    /** Why it is not read on, or null. */
    @Nullable
    SentAway sentAway() {
        return sentAway;
    }

    /** Whether somebody waits for more of it, and has for too long. */
    boolean isOverdue(long now, Duration patience) {
        return waiting && (drained == 0 ? isLate(now, patience) : now - drained > Measure.FAREWELL.toNanos());
    }

    private boolean isLate(long now, Duration patience) {
        var most = patience.plus(EACH_MEBIBYTE.multipliedBy(arrived / MEBIBYTE));
        return now - begun > most.toNanos();
    }

    /** Whether nothing of it is still to come. */
    boolean isWhole() {
        var chunked = request.getMimeHeaders().getValue("transfer-encoding") != null;
        return whole || (!chunked && arrived >= length());
    }

    private long length() {
        try {
            return request.getContentLengthLong();
        } catch (IllegalArgumentException unreadable) {
            return Long.MAX_VALUE;
        }
    }

    /** Reads the rest and keeps nothing of it, so that whoever still sends hears the answer; false if too much is left. */
    boolean isDrained() {
        drained = System.nanoTime();
        if (sentAway != null && sentAway.isUnreadable()) {
            return false;
        }
        try {
            for (var most = 2 * MEBIBYTE; !isWhole() && most > 0; ) {
                var read = awaited(new Passing());
                most -= Math.max(read, 0);
                if (System.nanoTime() - drained > Measure.FAREWELL.toNanos()) {
                    return false;
                }
            }
        } catch (IOException | RuntimeException gone) {
            return false;
        }
        return isWhole();
    }

    /** Nobody has any of it in hand any more. */
    void giveBack() {
        share.giveBack();
    }

    void end() {
        request.setInputBuffer(body);
    }

    /** Lets bytes pass by. */
    private static final class Passing implements ApplicationBufferHandler {
        private ByteBuffer passing = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            passing = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return passing;
        }

        @Override
        public void expand(int size) {
            // nothing is kept
        }
    }
}

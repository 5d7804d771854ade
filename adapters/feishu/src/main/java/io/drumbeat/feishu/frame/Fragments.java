package io.drumbeat.feishu.frame;

import com.lark.oapi.google.protobuf.ByteString;
import com.lark.oapi.ws.pb.Pbbp2.Frame;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * Puts together what came in parts: in any order, some twice, several mixed. What never becomes whole is forgotten by age
 * and by size; nothing was answered for it, so the platform pushes it again.
 */
public final class Fragments {
    private static final int MOST_PARTS = 4_096;
    private static final long OLDEST = Duration.ofMinutes(1).toNanos();

    private final long mostBytes;
    private final LongSupplier nanos;
    private final Map<String, Partial> partials = new LinkedHashMap<>();
    private long bytes;

    /** @param mostBytes how much may wait for its missing parts */
    public Fragments(long mostBytes, LongSupplier nanos) {
        this.mostBytes = mostBytes;
        this.nanos = nanos;
    }

    private static final class Partial {
        final int parts;
        final long since;
        final TreeMap<Integer, ByteString> bySeq = new TreeMap<>();
        long bytes;

        Partial(int parts, long since) {
            this.parts = parts;
            this.since = since;
        }
    }

    /** The whole payload, once this frame completes it. */
    public synchronized Optional<ByteString> add(Frame frame) {
        var parts = Frames.number(frame, "sum", 1);
        if (parts <= 1) {
            return Optional.of(frame.getPayload());
        }
        forgetOld();
        var seq = Frames.number(frame, "seq", -1);
        var id = Frames.header(frame, "message_id");
        if (id.isEmpty() || seq < 0 || seq > parts || parts > MOST_PARTS) {
            return Optional.empty();
        }
        var known = partials.get(id);
        if (known == null || known.parts != parts) {
            forget(id);
            known = new Partial(parts, nanos.getAsLong());
            partials.put(id, known);
        }
        return added(id, known, seq, frame.getPayload());
    }

    private Optional<ByteString> added(String id, Partial known, int seq, ByteString payload) {
        if (known.bySeq.putIfAbsent(seq, payload) == null) {
            known.bytes += payload.size();
            bytes += payload.size();
        }
        if (known.bySeq.size() == known.parts) {
            forget(id);
            return Optional.of(ByteString.copyFrom(known.bySeq.values()));
        }
        while (bytes > mostBytes) {
            forget(partials.keySet().iterator().next());
        }
        return Optional.empty();
    }

    private void forgetOld() {
        var now = nanos.getAsLong();
        while (!partials.isEmpty()) {
            var oldest = partials.entrySet().iterator().next();
            if (now - oldest.getValue().since < OLDEST) {
                return;
            }
            forget(oldest.getKey());
        }
    }

    private void forget(String id) {
        var gone = partials.remove(id);
        if (gone != null) {
            bytes -= gone.bytes;
        }
    }

    synchronized int waiting() {
        return partials.size();
    }
}

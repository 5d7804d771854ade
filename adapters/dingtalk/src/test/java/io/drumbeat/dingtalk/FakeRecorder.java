package io.drumbeat.dingtalk;

import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers requests instead of recording them. */
public final class FakeRecorder implements Recorder {
    public final List<Request> requests = new CopyOnWriteArrayList<>();
    public volatile @Nullable String toast;
    public volatile @Nullable Message updated;
    public volatile boolean broken;
    public volatile CountDownLatch gate = new CountDownLatch(0);

    /** The only person whom the gate holds back; everybody when null. */
    public volatile @Nullable String heldBack;

    public final AtomicInteger entered = new AtomicInteger();
    private final Set<String> claimed = ConcurrentHashMap.newKeySet();

    @Override
    public Outcome record(Request request) {
        entered.incrementAndGet();
        try {
            if (heldBack == null || request.who().id().equals(heldBack)) {
                gate.await();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        if (broken) {
            throw new NotRecorded("数据库连不上", new IllegalStateException());
        }
        return claimed(request);
    }

    private synchronized Outcome claimed(Request request) {
        var duplicate = !claimed.add(request.messageId());
        if (!duplicate) {
            requests.add(request);
        }
        return new Outcome(request.messageId(), duplicate, List.of(), List.of(), toast, updated);
    }

    @Override
    public List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Entry> tell(String messageId, String person, Instant at, Function<Known, List<Told>> telling) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Sent send(String push, Instant occurrence, Drawn drawn) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> T ask(Function<Known, T> question) {
        throw new UnsupportedOperationException();
    }
}

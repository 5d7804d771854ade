package io.drumbeat.feishu;

import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import io.drumbeat.ledger.Entry;
import io.drumbeat.ledger.Known;
import io.drumbeat.ledger.Told;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers what it was asked to record, and answers as it was told. */
public final class RememberingRecorder implements Recorder {
    public final List<Request> requests = new CopyOnWriteArrayList<>();
    /** What was pushed, by name. */
    public final List<String> pushed = new ArrayList<>();

    private @Nullable RuntimeException failure;
    private @Nullable String toast;
    private @Nullable Message updated;

    public void failWith(RuntimeException failure) {
        this.failure = failure;
    }

    public void answer(@Nullable String toast, @Nullable Message updated) {
        this.toast = toast;
        this.updated = updated;
    }

    public Request last() {
        return requests.getLast();
    }

    @Override
    public Outcome record(Request request) {
        if (failure != null) {
            throw failure;
        }
        requests.add(request);
        return new Outcome(request.messageId(), false, List.of(), List.of(), toast, updated);
    }

    @Override
    public List<Message> push(String push, Instant occurrence, Function<Known, List<Say>> saying) {
        pushed.add(push);
        return List.of();
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

package io.drumbeat.sql;

import io.drumbeat.decision.Decision.Claim;
import io.drumbeat.decision.Found;
import io.drumbeat.decision.Recorder.NotRecorded;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something to record, and whoever waits for it. */
final class Job<T> {
    private enum State {
        QUEUED,
        TAKEN,
        CANCELLED
    }

    private final @Nullable String messageId;
    private final Foresight.@Nullable Pending pending;
    private final Function<Batch, T> work;
    private final CompletableFuture<Runnable> done = new CompletableFuture<>();
    private final AtomicReference<State> state = new AtomicReference<>(State.QUEUED);
    private @Nullable T result;
    private Found.@Nullable Missing missing;

    /** @param pending the request that it decides, if it does; what that may claim is read before it begins */
    Job(@Nullable String messageId, Foresight.@Nullable Pending pending, Function<Batch, T> work) {
        this.messageId = messageId;
        this.pending = pending;
        this.work = work;
    }

    @Nullable
    String messageId() {
        return messageId;
    }

    Foresight.@Nullable Pending pending() {
        return pending;
    }

    @Nullable
    Claim claim() {
        return pending == null ? null : pending.claim();
    }

    /** Whether it is still wanted; from now on its caller waits for the commit. */
    boolean take() {
        return state.compareAndSet(State.QUEUED, State.TAKEN);
    }

    void run(Batch batch) {
        missing = null;
        try {
            result = work.apply(batch);
        } catch (Found.Missing first) {
            missing = first;
        }
    }

    void committed() {
        var first = missing;
        done.complete(() -> {
            if (first != null) {
                throw first;
            }
        });
    }

    void failed(NotRecorded failure) {
        done.complete(() -> {
            throw failure;
        });
    }

    /**
     * @throws NotRecorded if it failed, or if nobody had begun with it in this time; then nobody ever will
     * @throws Found.Missing if something has to be found out first
     */
    T await(Duration patience) {
        try {
            return finished(patience);
        } catch (TimeoutException late) {
            if (state.compareAndSet(State.QUEUED, State.CANCELLED)) {
                throw new NotRecorded("没有记下：现在太忙，请稍后再发一次", late);
            }
            return underWay();
        }
    }

    private T finished(Duration patience) throws TimeoutException {
        try {
            return result(done.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new TimeoutException();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private T underWay() {
        return result(done.join());
    }

    @SuppressWarnings("NullAway") // the result is set before the job is marked as committed
    private T result(Runnable outcome) {
        outcome.run();
        return result;
    }
}

package io.drumbeat.dingtalk.inbound;

import io.drumbeat.chat.Request;
import io.drumbeat.decision.Outcome;
import io.drumbeat.decision.Recorder;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Records within the time that DingTalk waits for an answer. */
public final class PromptRecorder {
    private static final Logger log = LoggerFactory.getLogger(PromptRecorder.class);

    private final Recorder recorder;
    private final Duration patience;

    /** @param patience how long a caller is kept waiting */
    public PromptRecorder(Recorder recorder, Duration patience) {
        this.recorder = recorder;
        this.patience = patience;
    }

    /**
     * @param failed tells the person; runs once, also if recording fails only after the caller was let go
     * @return empty if it was not recorded, or not yet
     */
    Optional<Outcome> record(Request request, Runnable failed) {
        var recording = new CompletableFuture<Outcome>();
        Thread.ofVirtual().name("dingtalk-recording").start(() -> {
            try {
                recording.complete(recorder.record(request));
            } catch (RuntimeException notRecorded) {
                log.warn("消息 \"{}\" 没有记下：{}", request.messageId(), notRecorded.toString());
                recording.completeExceptionally(notRecorded);
                failed.run();
            }
        });
        try {
            return Optional.of(recording.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (ExecutionException notRecorded) {
            return Optional.empty();
        } catch (TimeoutException slow) {
            log.warn("消息 \"{}\" 在 {} 毫秒内没有记完，先回答没有记下", request.messageId(), patience.toMillis());
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}

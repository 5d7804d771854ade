package io.drumbeat.sql.outbox;

import io.drumbeat.chat.Message;
import io.drumbeat.delivery.MessageFeed;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Tells watchers and senders of what was committed, in order, without making the recorder wait for them. */
public record Announcer(MessageFeed feed, Runnable committed, ExecutorService voice) implements AutoCloseable {
    public Announcer(MessageFeed feed, Runnable committed) {
        this(
                feed,
                committed,
                Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("announcer").factory()));
    }

    public void announce(List<Message> messages) {
        if (!messages.isEmpty()) {
            committed.run();
            voice.execute(() -> feed.publish(messages));
        }
    }

    @Override
    public void close() {
        voice.close();
    }
}

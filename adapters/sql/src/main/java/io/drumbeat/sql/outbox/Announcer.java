package io.drumbeat.sql.outbox;

import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.MessageFeed;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Tells watchers and senders of what was committed, in order, without making the recorder wait for them. */
public record Announcer(MessageFeed feed, Consumer<Set<Say.Kind>> committed, ExecutorService voice)
        implements AutoCloseable {
    public Announcer(MessageFeed feed, Consumer<Set<Say.Kind>> committed) {
        this(
                feed,
                committed,
                Executors.newSingleThreadExecutor(
                        Thread.ofVirtual().name("announcer").factory()));
    }

    /** @param kinds of what waits to be sent by it; nobody else need look for any */
    public void announce(List<Message> messages, Set<Say.Kind> kinds) {
        if (!kinds.isEmpty()) {
            committed.accept(kinds);
        }
        if (!messages.isEmpty()) {
            voice.execute(() -> feed.publish(messages));
        }
    }

    @Override
    public void close() {
        voice.close();
    }
}

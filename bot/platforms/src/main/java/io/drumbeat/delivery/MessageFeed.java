package io.drumbeat.delivery;

import io.drumbeat.chat.Message;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whoever watches what was just said, after it was committed: new messages, and old ones with a new face. */
public final class MessageFeed {
    private static final Logger log = LoggerFactory.getLogger(MessageFeed.class);
    private final List<Consumer<Message>> watchers = new CopyOnWriteArrayList<>();

    /** @return what ends the watching */
    public Runnable watch(Consumer<Message> watcher) {
        watchers.add(watcher);
        return () -> watchers.remove(watcher);
    }

    public void publish(List<Message> messages) {
        for (var message : messages) {
            for (var watcher : watchers) {
                try {
                    watcher.accept(message);
                } catch (RuntimeException broken) {
                    log.debug("一个旁听者没接住消息 {}", message.id(), broken);
                }
            }
        }
    }
}

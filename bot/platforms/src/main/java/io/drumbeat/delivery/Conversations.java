package io.drumbeat.delivery;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What stands in the chats: what people typed and what the bot said, in order. */
public interface Conversations {
    /** A message the bot said, with its topic. */
    Optional<Said> said(String messageId);

    /**
     * What follows a cursor in a chat; edited messages come again, with their new face, under their old id.
     *
     * @param after a cursor from an earlier page, or null for the newest {@code most} messages
     */
    Page page(Chat chat, @Nullable String after, int most);

    /** A stretch of a chat, oldest first, and where it ended. */
    record Page(List<Message> messages, String cursor) {}

    /** A message and what it is about. */
    record Said(Message message, @Nullable String topic) {}
}

package io.drumbeat.run;

import io.drumbeat.chat.Chat;
import java.util.List;

/**
 * A few dozen chats that a run has not come to yet.
 *
 * @param place its place among the steps of the run, from 0
 */
public record Step(Run run, int place, List<Chat> chats) {
    public Step {
        chats = List.copyOf(chats);
    }
}

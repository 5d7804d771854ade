package io.drumbeat.feishu.send;

import io.drumbeat.chat.Chat;
import io.drumbeat.people.People;
import java.util.Optional;

/**
 * Who a chat is on Feishu.
 *
 * @param type what kind of id it is, in Feishu's words
 */
record Receiver(String type, String id) {
    static final String FEISHU = "feishu";

    /** Empty for whom no account or group is known. */
    static Optional<Receiver> of(Chat chat, People people) {
        return switch (chat) {
            case Chat.Direct(var person) ->
                people.withId(person).map(known -> known.accounts().get(FEISHU)).map(id -> new Receiver("open_id", id));
            case Chat.Group(var team) ->
                people.team(team).map(known -> known.chats().get(FEISHU)).map(id -> new Receiver("chat_id", id));
        };
    }
}

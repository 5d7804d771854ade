package io.drumbeat.feishu.inbound;

import com.lark.oapi.event.EventDispatcher;
import com.lark.oapi.service.im.ImService.P2ChatDisbandedV1Handler;
import com.lark.oapi.service.im.ImService.P2ChatMemberBotDeletedV1Handler;
import com.lark.oapi.service.im.v1.model.P2ChatDisbandedV1;
import com.lark.oapi.service.im.v1.model.P2ChatMemberBotDeletedV1;
import io.drumbeat.chat.Chat;
import io.drumbeat.dispatch.SilentGroups;
import io.drumbeat.people.People;
import org.jspecify.annotations.Nullable;

/** Hears that the bot was put out of a group, or that the group is no more, before anything is sent there in vain. */
final class PutOut {
    private final People people;
    private final SilentGroups silent;

    private PutOut(People people, SilentGroups silent) {
        this.people = people;
        this.silent = silent;
    }

    static void listen(EventDispatcher.Builder events, People people, SilentGroups silent) {
        var putOut = new PutOut(people, silent);
        events.onP2ChatMemberBotDeletedV1(new P2ChatMemberBotDeletedV1Handler() {
                    @Override
                    public void handle(P2ChatMemberBotDeletedV1 event) {
                        putOut.from(
                                event.getEvent() == null
                                        ? null
                                        : event.getEvent().getChatId(),
                                "机器人被移出了这个群：请把它拉回来");
                    }
                })
                .onP2ChatDisbandedV1(new P2ChatDisbandedV1Handler() {
                    @Override
                    public void handle(P2ChatDisbandedV1 event) {
                        putOut.from(
                                event.getEvent() == null
                                        ? null
                                        : event.getEvent().getChatId(),
                                "群已解散");
                    }
                });
    }

    private void from(@Nullable String chatId, String reason) {
        if (chatId != null) {
            people.withChat(HeardMessages.FEISHU, chatId)
                    .ifPresent(team -> silent.tell(HeardMessages.FEISHU, new Chat.Group(team.id()), reason));
        }
    }
}

package io.drumbeat.feishu.inbound;

import com.lark.oapi.service.application.v6.model.P2BotMenuV6;
import com.lark.oapi.service.application.v6.model.P2BotMenuV6Data;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Recorder;
import io.drumbeat.feishu.send.Notices;
import io.drumbeat.people.People;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Picks from the bot's own menu: an item's key is a sentence the person could have typed, and is said for them. */
public final class MenuPicks {
    private final People people;
    private final Recorder recorder;
    private final Notices notices;
    private final Clock clock;

    public MenuPicks(People people, Recorder recorder, Notices notices, Clock clock) {
        this.people = people;
        this.recorder = recorder;
        this.notices = notices;
        this.clock = clock;
    }

    void picked(P2BotMenuV6 event) {
        var data = event.getEvent();
        var header = event.getHeader();
        var openId = openId(data);
        var words = data == null ? null : data.getEventKey();
        if (openId == null || words == null || words.isBlank() || header == null || header.getEventId() == null) {
            return;
        }
        var id = HeardMessages.FEISHU + ":" + header.getEventId();
        var who = people.withAccount(HeardMessages.FEISHU, openId).orElse(null);
        if (who == null) {
            notices.tell(openId, id, HeardMessages.unknownPerson(openId));
            return;
        }
        var at = SaidAt.of(header.getCreateTime(), clock.instant());
        var request = new Request(
                id, HeardMessages.FEISHU, who, new Chat.Direct(who.id()), words.strip(), Map.of(), null, at);
        try {
            recorder.record(request);
        } catch (RuntimeException failed) {
            notices.tell(openId, id, "刚才在菜单里点的还没有办成（我这边出了问题）。飞书会自动再送一次。");
            throw failed;
        }
    }

    private static @Nullable String openId(@Nullable P2BotMenuV6Data data) {
        var operator = data == null ? null : data.getOperator();
        var id = operator == null ? null : operator.getOperatorId();
        return id == null ? null : id.getOpenId();
    }
}

package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlRecorderTests extends RecorderContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final MessageFeed feed = new MessageFeed();
    private final SqlRecorder recorder = database.recorder(TinyTeam.routes(), feed, Duration.ofMillis(2500));

    @Override
    protected Recorder recorder() {
        return recorder;
    }

    @Override
    protected Conversations conversations() {
        return database.conversations();
    }

    @Override
    protected MessageFeed feed() {
        return feed;
    }

    @Test
    void whatWasPressedIsKnownAfterARestart() {
        var card = recorder.record(says("1", TinyTeam.MEI, new Chat.Direct("mei"), "call 华为"))
                .replies()
                .getFirst();
        recorder.record(press("2", card));
        recorder.close();
        try (var again = database.recorder()) {
            assertThat(again.record(press("3", card)).toast()).isEqualTo("已记录 #2，没有再记");
        }
    }

    private static Request press(String id, Message card) {
        var press = new Request.Press(card.id(), card.version(), null);
        return new Request("console:" + id, "console", TinyTeam.MEI, card.chat(), "call 腾讯", Map.of(), press, AT);
    }

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }
}

package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.decision.Recorder;
import io.drumbeat.delivery.Conversations;
import io.drumbeat.memory.SendingContract;
import io.drumbeat.run.Deliveries;
import io.drumbeat.sql.run.SqlDeliveries;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlSendingTests extends SendingContract {
    private final TestDatabase database = TestDatabase.fresh();
    private final SqlRecorder recorder = database.recorder();

    @Override
    protected Recorder recorder() {
        return recorder;
    }

    @Override
    protected Conversations conversations() {
        return database.conversations();
    }

    @Override
    protected Deliveries deliveries() {
        return new SqlDeliveries(database.template);
    }

    @Override
    protected String sentAs(Message message) {
        database.jdbc
                .sql("update outbox set platform = 'paper', platform_id = 'om_' || id where id = ?")
                .param(message.id())
                .update();
        return "om_" + message.id();
    }

    @Test
    void whatTheVersionBeforeSentIsNotSentAgain() {
        var monday = Instant.parse("2026-11-23T01:00:00Z");
        database.jdbc
                .sql("insert into delivery_claim (push, occurrence, chat) values ('morning-plan', ?, 'direct:mei')")
                .param(monday.atOffset(ZoneOffset.UTC))
                .update();
        var says = Stream.of("direct:mei", "direct:ding")
                .map(chat -> Say.to(Chat.of(chat), Say.Kind.REMINDER, Card.info("早")))
                .toList();
        assertThat(recorder.send("morning-plan", monday, Recorder.Drawn.saying(0, says))
                        .messages())
                .extracting(message -> message.chat().id())
                .containsExactly("direct:ding");
    }

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }
}

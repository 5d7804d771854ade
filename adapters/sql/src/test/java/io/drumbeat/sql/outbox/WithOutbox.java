package io.drumbeat.sql.outbox;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.sql.SqlRecorder;
import io.drumbeat.sql.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** An outbox that is filled by a recorder and emptied by the test, as by a dispatcher. */
abstract class WithOutbox {
    static final Duration LEASE = Duration.ofMinutes(2);
    static final Chat MEI = new Chat.Direct("mei");
    static final Chat DING = new Chat.Direct("ding");
    final TestDatabase database = TestDatabase.fresh();
    final Routes routes = new Routes(List.of(FakeChannel.accepting("feishu")));
    final SqlRecorder recorder = database.recorder(routes, new MessageFeed(), Duration.ofSeconds(5));
    final SqlOutbox outbox = outbox(LEASE, routes);
    private int pushes;

    SqlOutbox outbox(Duration lease, Routes routes) {
        return new SqlOutbox(database.template, database.transactions, TestDatabase.JSON, routes, lease);
    }

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }

    List<Message> push(Say... says) {
        return recorder.push("p" + ++pushes, Instant.EPOCH, _ -> Arrays.asList(says));
    }

    static Say praise(Chat chat, String title) {
        return Say.about("big", chat, Say.Kind.PRAISE, Card.info(title));
    }

    static Say reply(Chat chat, String title) {
        return Say.to(chat, Say.Kind.REPLY, Card.info(title));
    }

    static List<String> titles(List<Due> due) {
        return due.stream().map(one -> one.card().title()).toList();
    }

    List<String> lease() {
        return titles(outbox.lease("feishu", 10));
    }

    Due begun() {
        return outbox.begin(outbox.lease("feishu", 10)).getFirst();
    }
}

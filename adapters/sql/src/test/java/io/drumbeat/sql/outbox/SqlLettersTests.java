package io.drumbeat.sql.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.dispatch.Dispatcher;
import io.drumbeat.letters.Letter;
import io.drumbeat.sql.SqlRecorder;
import io.drumbeat.sql.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlLettersTests {
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final Chat.Direct MEI = new Chat.Direct("mei");
    private final AtomicReference<Delivered> answer = new AtomicReference<>(new Delivered.InDoubt("断线"));
    private final TestDatabase database = TestDatabase.fresh();
    private final FakeChannel channel = new FakeChannel("feishu", _ -> answer.get());
    private final Routes routes = new Routes(List.of(channel));
    private final SqlRecorder recorder = database.recorder(routes, new MessageFeed(), Duration.ofSeconds(5));
    private final SqlLetters letters = new SqlLetters(database.template);
    private final Dispatcher dispatcher = new Dispatcher(
            new SqlOutbox(database.template, database.transactions, TestDatabase.JSON, routes, Duration.ofMinutes(2)),
            List.of(channel),
            Clock.systemUTC());

    @AfterEach
    void close() {
        dispatcher.close();
        recorder.close();
        database.close();
    }

    private void pushed(Say say) {
        recorder.push("p", Instant.EPOCH, _ -> List.of(say));
        dispatcher.start();
        assertThat(dispatcher.awaitIdle("feishu", LONG)).isTrue();
    }

    @Test
    void whatCouldNotBeSentIsSentAgainOnlyWhenSomebodyDecidesSo() {
        pushed(Say.to(MEI, Say.Kind.REMINDER, Card.info("该拜访了")));
        var letter = letters.newest(8).getFirst();
        assertThat(letter)
                .extracting(Letter::state, Letter::title, Letter::reason, Letter::chat)
                .containsExactly(Letter.State.IN_DOUBT, "该拜访了", "断线", MEI);
        answer.set(new Delivered.Sent("om_1"));
        letters.decide(new Answer.Fate(letter.number(), true));
        dispatcher.wake();
        assertThat(dispatcher.awaitIdle("feishu", LONG)).isTrue();
        assertThat(channel.received()).extracting(Due::attempts).containsExactly(0, 0);
        assertThat(letters.count()).isZero();
    }

    @Test
    void whatIsGivenUpIsGone() {
        answer.set(new Delivered.Unreachable("这个人已离职"));
        pushed(Say.to(MEI, Say.Kind.REMINDER, Card.info("该拜访了")));
        var letter = letters.newest(8).getFirst();
        assertThat(letter.state()).isEqualTo(Letter.State.DEAD);
        letters.decide(new Answer.Fate(letter.number(), false));
        assertThat(letters.numbered(letter.number())).isEmpty();
        letters.decide(new Answer.Fate(letter.number(), true));
        dispatcher.wake();
        assertThat(dispatcher.awaitIdle("feishu", LONG)).isTrue();
        assertThat(channel.received()).hasSize(1);
    }

    @Test
    void aLetterAboutPaySaysNothingOfIt() {
        pushed(new Say.Privately(MEI, new PrivateCard(Card.info("提成 ¥12,345"), "mei"), Say.Kind.REPLY));
        assertThat(letters.newest(8).getFirst().title()).isNull();
    }
}

package io.drumbeat.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.InMemoryOutbox;
import io.drumbeat.ratelimit.Gate;
import io.drumbeat.ratelimit.Limit;
import io.drumbeat.ratelimit.LocalPace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten calls in an hour, two of them for replies. */
class KeptForRepliesTests {
    private static final Gate TIGHT = Gate.of("test:tight", new Limit(10, Duration.ofHours(1), 2));
    private final Clock clock = Clock.systemUTC();
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    private final FakeChannel channel = new FakeChannel("feishu", due -> new Delivered.Sent("p-" + due.id())) {
        @Override
        public List<Gate> gates(Due due) {
            return List.of(TIGHT);
        }
    };
    private final Dispatcher dispatcher = new Dispatcher(outbox, List.of(channel), new LocalPace(clock), clock);

    @AfterEach
    void stop() {
        dispatcher.close();
    }

    private void add(Say.Kind kind, int many, String title) {
        IntStream.range(0, many).forEach(n -> outbox.add("feishu", new Chat.Direct(title + n), kind, title));
    }

    private void sends(int many) {
        Awaitility.await().until(() -> channel.titles().size() >= many);
        assertThat(dispatcher.awaitIdle("feishu", Duration.ofMillis(300))).isEqualTo(outbox.waiting("feishu") == 0);
        assertThat(channel.titles()).hasSize(many);
    }

    @Test
    void whereNobodyAsksNothingIsKept() {
        add(Say.Kind.REMINDER, 12, "提醒");
        dispatcher.start();
        sends(10);
    }

    @Test
    void afterAReplyAShareIsKeptForTheNext() {
        add(Say.Kind.REPLY, 1, "回复");
        dispatcher.start();
        sends(1);
        add(Say.Kind.REMINDER, 12, "提醒");
        dispatcher.wake();
        sends(8);
        add(Say.Kind.REPLY, 2, "又答");
        dispatcher.wake();
        sends(10);
    }
}

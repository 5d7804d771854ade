package io.drumbeat.dispatch;

import static io.drumbeat.chat.Say.Kind.REMINDER;
import static io.drumbeat.chat.Say.Kind.REPLY;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.InMemoryOutbox;
import io.drumbeat.ratelimit.LocalPace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTests {
    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Chat MEI = new Chat.Direct("mei");
    private static final Chat DING = new Chat.Direct("ding");
    private final Clock clock = Clock.systemUTC();
    private final InMemoryOutbox outbox = new InMemoryOutbox(clock);
    private Dispatcher dispatcher = new Dispatcher(outbox, List.of(), clock);

    @AfterEach
    void stop() {
        dispatcher.close();
    }

    private FakeChannel dispatching(Function<Due, Delivered> answering) {
        var channel = new FakeChannel("feishu", answering);
        dispatcher = new Dispatcher(outbox, List.of(channel), clock);
        dispatcher.start();
        return channel;
    }

    private void idle() {
        assertThat(dispatcher.awaitIdle("feishu", LONG)).isTrue();
    }

    private static Delivered sent(Due due) {
        return new Delivered.Sent("p-" + due.id());
    }

    @Test
    void messagesOfOneChatGoInOrderOneByOne() {
        IntStream.range(0, 20).forEach(n -> outbox.add("feishu", MEI, REPLY, "第" + n));
        var channel = dispatching(DispatcherTests::sent);
        idle();
        assertThat(channel.titles())
                .isEqualTo(IntStream.range(0, 20).mapToObj(n -> "第" + n).toList());
        assertThat(channel.mostAtOnce()).isEqualTo(1);
    }

    @Test
    void chatsAreServedSideBySide() {
        var all = new CyclicBarrier(16);
        IntStream.range(0, 32).forEach(n -> outbox.add("feishu", new Chat.Direct("p" + n), REPLY, "好"));
        var channel = dispatching(due -> {
            try {
                all.await(10, TimeUnit.SECONDS);
            } catch (Exception alone) {
                return new Delivered.Dead("只有一条在发");
            }
            return sent(due);
        });
        idle();
        assertThat(outbox.counts().dead()).isZero();
        assertThat(channel.mostAtOnce()).isEqualTo(16);
    }

    @Test
    void whatCouldNotBeSentIsTriedAgainBeforeWhatFollows() {
        var failures = new AtomicInteger(2);
        outbox.add("feishu", MEI, REPLY, "一");
        outbox.add("feishu", MEI, REPLY, "二");
        var channel = dispatching(
                due -> failures.getAndDecrement() > 0 ? new Delivered.Later(Duration.ofMillis(5), "限流") : sent(due));
        idle();
        assertThat(channel.titles()).containsExactly("一", "一", "一", "二");
        assertThat(channel.received()).extracting(Due::attempts).containsExactly(0, 1, 2, 0);
    }

    @Test
    void whatIsInDoubtIsNeverSentAgain() {
        var doubtful = outbox.add("feishu", MEI, REPLY, "一");
        var channel = dispatching(due -> new Delivered.InDoubt("断线"));
        idle();
        outbox.add("feishu", MEI, REPLY, "二");
        dispatcher.wake();
        idle();
        assertThat(channel.titles()).containsExactly("一", "二");
        assertThat(outbox.row(doubtful.id()).state()).isEqualTo("in_doubt");
    }

    @Test
    void aBrokenChannelLeavesTheMessageInDoubt() {
        var due = outbox.add("feishu", MEI, REPLY, "一");
        dispatching(_ -> {
            throw new IllegalStateException("炸了");
        });
        idle();
        assertThat(outbox.row(due.id()).state()).isEqualTo("in_doubt");
    }

    @Test
    void aRefusedMessageIsDeadWithItsReasonAndOthersGoOn() {
        var refused = outbox.add("feishu", MEI, REPLY, "一");
        var channel = dispatching(due -> due.chat().equals(MEI) ? new Delivered.Dead("人已离职") : sent(due));
        outbox.add("feishu", DING, REPLY, "二");
        dispatcher.wake();
        idle();
        assertThat(outbox.row(refused.id()))
                .extracting(InMemoryOutbox.Row::reason)
                .isEqualTo("人已离职");
        assertThat(channel.titles()).containsExactlyInAnyOrder("一", "二");
    }

    @Test
    void twentyTriesAreEnough() {
        var due = outbox.add("feishu", MEI, REPLY, "一");
        var channel = dispatching(_ -> new Delivered.Later(Duration.ZERO, "一直忙"));
        idle();
        assertThat(channel.titles()).hasSize(20);
        assertThat(outbox.row(due.id()).reason()).isEqualTo("试了 20 次都没发出去：一直忙");
    }

    @Test
    void aDayIsEnough() {
        var due = new Due(
                "x",
                "feishu",
                MEI,
                outbox.add("feishu", MEI, REPLY, "一").card(),
                1,
                REPLY,
                null,
                null,
                3,
                Instant.now(clock).minus(Duration.ofHours(25)));
        var marked = new InMemoryOutbox(clock);
        var id = marked.add("feishu", MEI, REPLY, "一").id();
        var channel = new FakeChannel("feishu", _ -> new Delivered.Later(Duration.ZERO, "忙"));
        new Sending(marked, channel, new LocalPace(clock), clock)
                .send(List.of(renamed(due, id)), () -> {}, () -> false);
        assertThat(marked.row(id))
                .extracting(InMemoryOutbox.Row::state, InMemoryOutbox.Row::reason)
                .containsExactly("dead", "试了一天都没发出去：忙");
    }

    private static Due renamed(Due due, String id) {
        return new Due(
                id,
                due.platform(),
                due.chat(),
                due.card(),
                due.version(),
                due.kind(),
                due.replyTo(),
                due.sentAs(),
                due.attempts(),
                due.firstTriedAt());
    }

    @Test
    void whatNeverReachesItsReceiverIsToldToWhoeverListens() {
        var told = new ArrayList<String>();
        var due = outbox.add("feishu", MEI, REPLY, "一");
        var channel = new FakeChannel("feishu", _ -> new Delivered.Unreachable("这个人已离职"));
        new Sending(outbox, channel, new LocalPace(clock), clock, (platform, row, why) -> told.add(platform + why))
                .send(List.of(due), () -> {}, () -> false);
        assertThat(told).containsExactly("feishu这个人已离职");
    }

    @Test
    void anEditInDoubtIsSimplyDoneAgain() {
        var doubts = new AtomicInteger(1);
        outbox.add("feishu", MEI, REPLY, "新", "p-1");
        var channel = new FakeChannel("feishu", _ -> new Delivered.InDoubt("断线"));
        var sending = new Sending(outbox, channel, new LocalPace(clock), clock);
        var due = outbox.lease("feishu", 1).getFirst();
        sending.send(List.of(due), () -> {}, () -> doubts.decrementAndGet() < 0);
        assertThat(outbox.row(due.id()).state()).isEqualTo("waiting");
    }

    @Test
    void urgentKindsGoFirst() {
        outbox.add("feishu", MEI, REMINDER, "提醒");
        outbox.add("feishu", DING, REPLY, "回复");
        assertThat(outbox.lease("feishu", 1))
                .extracting(due -> due.card().title())
                .containsExactly("回复");
    }

    @Test
    void closingWaitsForWhatIsUnderWay() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var due = outbox.add("feishu", MEI, REPLY, "一");
        dispatching(sending -> {
            begun.countDown();
            awaits(finish);
            return sent(sending);
        });
        awaits(begun);
        var closing = Thread.startVirtualThread(dispatcher::close);
        finish.countDown();
        closing.join();
        assertThat(outbox.row(due.id()).state()).isEqualTo("sent");
    }

    private static void awaits(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}

package io.drumbeat.sql.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Channel;
import io.drumbeat.delivery.Delivered;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.dispatch.Dispatcher;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SqlOutboxTests extends WithOutbox {
    private int fixes;

    private void fix(String words) {
        recorder.record(RecorderContract.says("fix" + ++fixes, TinyTeam.LEI, new Chat.Direct("lei"), words));
        database.jdbc
                .sql("update outbox set state = 'sent' where chat = 'direct:lei'")
                .update();
    }

    @Test
    void oneOfEachChatIsUnderWayAndTheUrgentGoFirst() {
        push(praise(MEI, "祝贺"), praise(MEI, "再贺"), reply(DING, "一"), reply(DING, "二"));
        assertThat(lease()).containsExactly("一", "祝贺");
        assertThat(lease()).isEmpty();
    }

    @Test
    void theNextOfAChatFollowsWhenTheFirstIsSent() {
        push(reply(MEI, "一"), reply(MEI, "二"));
        outbox.sent(begun(), "om_1");
        assertThat(lease()).containsExactly("二");
    }

    @Test
    void whatIsTriedLaterHoldsItsPlace() {
        push(reply(MEI, "一"), reply(MEI, "二"));
        outbox.later(begun(), Instant.now(Clock.systemUTC()).plusSeconds(60), "限流");
        assertThat(lease()).isEmpty();
        database.jdbc.sql("update outbox set due_at = now()").update();
        assertThat(outbox.lease("feishu", 10)).extracting(Due::attempts).containsExactly(1);
    }

    @Test
    void deadAndDoubtfulOnesAreCountedAndMakeWay() {
        push(reply(MEI, "一"), reply(MEI, "二"), reply(MEI, "三"));
        outbox.dead(outbox.lease("feishu", 10).getFirst(), "离职");
        outbox.inDoubt(outbox.lease("feishu", 10).getFirst(), "断线");
        assertThat(lease()).containsExactly("三");
        assertThat(outbox.counts()).extracting("waiting", "inDoubt", "dead").containsExactly(1L, 1L, 1L);
        assertThat(outbox.waiting("feishu")).isEqualTo(1);
    }

    @Test
    void whoeverSleptPastItsLeaseChangesNothing() {
        push(reply(MEI, "一"));
        var sleepy = outbox(Duration.ZERO, patient());
        var stale = sleepy.lease("feishu", 10).getFirst();
        var other = outbox(LEASE, patient());
        assertThat(other.lease("feishu", 10)).hasSize(1);
        sleepy.dead(stale, "迟到的结果");
        assertThat(state()).isEqualTo("leased");
    }

    private static Routes patient() {
        return new Routes(List.of(new Repeatable()));
    }

    private record Repeatable() implements Channel {
        @Override
        public String platform() {
            return "feishu";
        }

        @Override
        public boolean reaches(Chat chat) {
            return true;
        }

        @Override
        public Duration recognisesRepetitionFor() {
            return Duration.ofMinutes(55);
        }

        @Override
        public Delivered send(Due due) {
            return new Delivered.Dead("");
        }
    }

    private String state() {
        return database.jdbc
                .sql("select state from outbox order by seq limit 1")
                .query(String.class)
                .single();
    }

    @Test
    void whatWasBeingSentAtACrashIsInDoubtUnlessThePlatformKnowsRepetitions() {
        push(reply(MEI, "一"));
        var crashed = outbox(Duration.ZERO, routes);
        assertThat(crashed.begin(crashed.lease("feishu", 1))).hasSize(1);
        assertThat(lease()).isEmpty();
        assertThat(state()).isEqualTo("in_doubt");
    }

    @Test
    void anEditOfWhatWasSentCarriesThePlatformsId() {
        push(praise(MEI, "大单"));
        outbox.sent(outbox.lease("feishu", 10).getFirst(), "om_1");
        fix("fix big 更大单");
        var edit = outbox.lease("feishu", 10).getFirst();
        assertThat(edit)
                .extracting(due -> due.card().title(), Due::sentAs, Due::attempts)
                .containsExactly("更大单", "om_1", 0);
        outbox.sent(edit, null);
        assertThat(lease()).isEmpty();
    }

    @Test
    void whatWasSaidAnewIsChangedUnderItsNewId() {
        push(praise(MEI, "大单"));
        outbox.sent(begun(), "om_1");
        fix("fix big 更大单");
        outbox.sent(begun(), "om_2");
        fix("fix big 最大单");
        assertThat(begun().sentAs()).isEqualTo("om_2");
    }

    @Test
    void whatIsHeldUntilTheMonthTurnsIsNotStuck() {
        push(praise(MEI, "大单"));
        var nextMonth = Instant.parse("2099-01-01T00:00:00Z");
        outbox.postpone(begun(), nextMonth, "本月额度用完了");
        assertThat(outbox.counts().oldestWaiting()).isEqualTo(nextMonth);
    }

    @Test
    void anEditOfWhatStillWaitsJustChangesIt() {
        push(praise(MEI, "大单"));
        fix("fix big 更大单");
        assertThat(outbox.lease("feishu", 10))
                .extracting(due -> due.card().title(), Due::sentAs)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("更大单", null));
    }

    @Test
    void anEditOfWhatIsJustBeingSentFollowsIt() {
        push(praise(MEI, "大单"));
        var first = outbox.lease("feishu", 10).getFirst();
        fix("fix big 更大单");
        outbox.sent(first, "om_1");
        assertThat(outbox.lease("feishu", 10)).extracting(Due::sentAs).containsExactly("om_1");
    }

    @Test
    void whatThePlatformGaveNoIdForIsNotEdited() {
        push(praise(MEI, "大单"));
        outbox.sent(outbox.lease("feishu", 10).getFirst(), null);
        fix("fix big 更大单");
        assertThat(lease()).isEmpty();
    }

    @Test
    void aReminderOfYesterdayIsNotSent() {
        push(Say.to(MEI, Say.Kind.REMINDER, Card.info("该拜访了")));
        database.jdbc
                .sql("update outbox set expires_at = expires_at - interval '15 hours'")
                .update();
        assertThat(lease()).isEmpty();
        assertThat(state()).isEqualTo("expired");
    }

    @Test
    void whatReachesNobodyIsDeadWithAReason() {
        var nowhere = database.recorder(new Routes(List.of()), new MessageFeed(), Duration.ofSeconds(5));
        nowhere.push("x", Instant.EPOCH, _ -> List.of(reply(MEI, "一")));
        nowhere.close();
        assertThat(outbox.counts().dead()).isEqualTo(1);
    }

    @Test
    void aReplyAnswersTheTypedMessageByThePlatformsId() {
        recorder.record(RecorderContract.says("om_9", TinyTeam.MEI, MEI, "call 华为"));
        assertThat(outbox.lease("feishu", 10)).extracting(Due::replyTo).containsExactly("om_9");
    }

    @Test
    void twoDispatchersSendEveryMessageOnceAndInOrder() {
        var received = ConcurrentHashMap.<String>newKeySet();
        var twice = ConcurrentHashMap.<String>newKeySet();
        var channel = new FakeChannel("feishu", due -> {
            if (!received.add(due.id())) {
                twice.add(due.id());
            }
            return new Delivered.Sent(null);
        });
        push(IntStream.range(0, 200)
                .mapToObj(n -> reply(new Chat.Direct("p" + n % 20), "" + n))
                .toArray(Say[]::new));
        try (var one = new Dispatcher(outbox, List.of(channel), Clock.systemUTC());
                var two = new Dispatcher(outbox(LEASE, routes), List.of(channel), Clock.systemUTC())) {
            one.start();
            two.start();
            assertThat(one.awaitIdle("feishu", Duration.ofSeconds(30))).isTrue();
        }
        assertThat(twice).isEmpty();
        assertThat(Set.copyOf(channel.titles())).hasSize(200);
        assertThat(new HashSet<>(channel.received().stream()
                        .filter(d -> d.chat().id().equals("direct:p3"))
                        .map(d -> d.card().title())
                        .toList()))
                .hasSize(10);
        assertThat(channel.received().stream()
                        .filter(d -> d.chat().id().equals("direct:p3"))
                        .map(d -> Integer.parseInt(d.card().title()))
                        .toList())
                .isSorted();
    }
}

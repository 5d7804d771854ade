package io.drumbeat.sql.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.PrivateCard;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Due;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.delivery.Spread;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Leased messages that wait for the platform's limits, and when they go at all. */
class WaitingTests extends WithOutbox {
    @Test
    void whatWasOnlyLeasedAtACrashWasNeverTried() {
        push(reply(MEI, "一"));
        var crashed = outbox(Duration.ZERO, routes);
        assertThat(crashed.lease("feishu", 1)).hasSize(1);
        assertThat(outbox.lease("feishu", 10)).extracting(Due::attempts).containsExactly(0);
    }

    @Test
    void waitingForTheLimitsIsNoTry() {
        push(reply(MEI, "一"));
        var held = outbox.lease("feishu", 10);
        outbox.release(held);
        var due = begun();
        outbox.postpone(due, Instant.now(Clock.systemUTC()), "限流");
        var again = outbox.lease("feishu", 10).getFirst();
        assertThat(again.attempts()).isZero();
        assertThat(again.firstTriedAt()).isNull();
    }

    @Test
    void aReplyGoesPastWhatOnlyWaitsForTheLimits() {
        push(praise(MEI, "祝贺"));
        assertThat(lease()).containsExactly("祝贺");
        push(reply(MEI, "一"));
        assertThat(lease()).containsExactly("一");
    }

    @Test
    void ofSeveralKindsOnlyTheWantedAreLeased() {
        push(praise(MEI, "祝贺"), reply(DING, "一"));
        assertThat(titles(outbox.lease("feishu", 10, Set.of(Say.Kind.PRAISE)))).containsExactly("祝贺");
    }

    @Test
    void whatAPushSaysIsDrawnApartAndRepliesAreNot() {
        var apart = new Routes(List.of(FakeChannel.accepting("feishu")), new Spread(Duration.ofMinutes(2)));
        var drawn = database.recorder(apart, new MessageFeed(), Duration.ofSeconds(5));
        drawn.push("x", Instant.EPOCH, _ -> List.of(praise(MEI, "祝贺"), praise(DING, "祝贺")));
        assertThat(lease()).isEmpty();
        drawn.record(RecorderContract.says("om_9", TinyTeam.MEI, MEI, "call 华为"));
        drawn.close();
        assertThat(lease()).hasSize(1);
    }

    @Test
    void payIsWorthSendingHoweverLate() {
        var pay = new PrivateCard(Card.info("提成"), "mei");
        recorder.push("pay", Instant.EPOCH, _ -> List.of(new Say.Privately(new Chat.Direct("mei"), pay, Say.Kind.PAY)));
        assertThat(database.jdbc
                        .sql("select expires_at is null from outbox")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}

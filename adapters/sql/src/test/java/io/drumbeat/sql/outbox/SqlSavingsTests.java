package io.drumbeat.sql.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.allowance.Quota.Saving;
import io.drumbeat.allowance.Savings;
import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.FakeChannel;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.delivery.Routes;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.sql.SqlRecorder;
import io.drumbeat.sql.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The quota's books in PostgreSQL. */
class SqlSavingsTests {
    private static final Chat MEI = new Chat.Direct("mei");
    private static final Chat DING = new Chat.Direct("ding");
    private static final Clock WORLD = Clock.systemUTC();
    private final TestDatabase database = TestDatabase.fresh();
    private final Routes routes = new Routes(List.of(FakeChannel.accepting("dingtalk")));
    private final SqlRecorder recorder = database.recorder(routes, new MessageFeed(), Duration.ofSeconds(5));
    private final SqlOutbox outbox =
            new SqlOutbox(database.template, database.transactions, TestDatabase.JSON, routes, Duration.ofMinutes(2));
    private final SqlSavings savings = new SqlSavings(database.template, database.transactions, TestDatabase.JSON);
    private int pushes;

    @AfterEach
    void close() {
        recorder.close();
        database.close();
    }

    private void push(Say... says) {
        recorder.push("p" + ++pushes, Instant.EPOCH, _ -> Arrays.asList(says));
    }

    private static Say reminder(Chat chat, String title) {
        return Say.to(chat, Say.Kind.REMINDER, Card.info(title));
    }

    private List<String> leased() {
        return outbox.lease("dingtalk", 10).stream()
                .map(due -> due.card().title())
                .toList();
    }

    private Instant later() {
        return WORLD.instant().plusSeconds(60);
    }

    @Test
    void whatIsHeldBackWaitsAndEverythingElseGoes() {
        savings.holdBack("dingtalk", Map.of(Say.Kind.REMINDER, Saving.TOGETHER));
        push(reminder(MEI, "提醒"), Say.to(DING, Say.Kind.REPLY, Card.info("回复")));
        assertThat(leased()).containsExactly("回复");
        savings.holdBack("dingtalk", Map.of());
        assertThat(leased()).containsExactly("提醒");
    }

    @Test
    void whatWasSavedUpGoesOutAsOneForEachPerson() {
        savings.holdBack("dingtalk", Map.of(Say.Kind.REMINDER, Saving.TOGETHER));
        push(reminder(MEI, "一"), reminder(DING, "二"));
        push(reminder(MEI, "三"));
        assertThat(savings.together("dingtalk", Say.Kind.REMINDER, later())).isEqualTo(2);
        assertThat(leased()).containsExactly("提醒合在一起，2 条", "二");
        assertThat(savings.since("dingtalk", LocalDate.of(2026, 1, 1))).isEqualTo(new Savings.Saved(1, 0));
        assertThat(outbox.waiting("dingtalk")).isEqualTo(2);
    }

    @Test
    void whatCameAfterTheHourWaitsForTheNext() {
        savings.holdBack("dingtalk", Map.of(Say.Kind.REMINDER, Saving.TOGETHER));
        push(reminder(MEI, "一"));
        assertThat(savings.together("dingtalk", Say.Kind.REMINDER, Instant.EPOCH))
                .isZero();
        assertThat(leased()).isEmpty();
    }

    @Test
    void whatIsNotSentIsAccountedForWithItsReason() {
        push(Say.to(MEI, Say.Kind.PRAISE, Card.info("祝贺")));
        assertThat(savings.settle("dingtalk", Say.Kind.PRAISE, "本月钉钉额度已用 90%，喜报不再发"))
                .isEqualTo(1);
        assertThat(leased()).isEmpty();
        assertThat(savings.since("dingtalk", LocalDate.of(2026, 1, 1))).isEqualTo(new Savings.Saved(0, 1));
        assertThat(new SqlLetters(database.template).count()).isZero();
    }

    @Test
    void callsAreAddedUpByDayForAllInstances() {
        var one = new SqlConsumption(database.template, WORLD);
        one.called("dingtalk", 1);
        new SqlConsumption(database.template, WORLD).called("dingtalk", 2);
        var month = YearMonth.now(WORLD.withZone(ZoneId.of("Asia/Shanghai")));
        assertThat(one.calls("dingtalk", month).values()).containsExactly(3L);
        assertThat(one.calls("feishu", month)).isEmpty();
        assertThat(one.calls("dingtalk", month.minusMonths(1))).isEmpty();
    }

    @Test
    void whatComesInIsCountedFromTheInbox() {
        var consumption = new SqlConsumption(database.template, WORLD);
        recorder.record(RecorderContract.says("1", TinyTeam.MEI, MEI, "call 华为"));
        assertThat(consumption.inbound("console", YearMonth.of(2026, 11))).isEqualTo(1);
        assertThat(consumption.inbound("console", YearMonth.of(2026, 10))).isZero();
    }
}

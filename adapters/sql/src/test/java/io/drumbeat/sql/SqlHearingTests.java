package io.drumbeat.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.delivery.MessageFeed;
import io.drumbeat.memory.RecorderContract;
import io.drumbeat.memory.TinyTeam;
import io.drumbeat.sql.kept.SqlHearing;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SqlHearingTests {
    private static final Instant NINE = Instant.parse("2026-11-20T01:00:00Z");

    private final TestDatabase database = TestDatabase.fresh();
    private final SqlHearing hearing = new SqlHearing(database.jdbc);

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachPlatformIsHeardForItself() {
        assertThat(hearing.last("dingtalk")).isEmpty();
        hearing.heard("dingtalk", NINE);
        hearing.heard("feishu", NINE.plusSeconds(10));
        assertThat(hearing.last("dingtalk")).contains(NINE);
        assertThat(hearing.last("feishu")).contains(NINE.plusSeconds(10));
    }

    @Test
    void ofManyThatHearItAtOnceTheLatestCounts() {
        IntStream.range(0, 8).parallel().forEach(i -> hearing.heard("dingtalk", NINE.plusSeconds(i)));
        hearing.heard("dingtalk", NINE);
        assertThat(hearing.last("dingtalk")).contains(NINE.plusSeconds(7));
    }

    @Test
    void whoSpokeIsFoundByTheTimeWithoutReadingAllThatWasEverSaid() {
        database.template.execute("""
                insert into inbox (message_id, platform, person, chat, words, parameters, said_at, seq, version, shown,
                    replies)
                select 'm' || i, 'dingtalk', 'mei', 'direct:mei', '拜访 华为', repeat('x', 64),
                    timestamptz '2026-11-20 00:00:00Z' + i * interval '10 seconds', i, i, true, '{}'
                from generate_series(1, 20000) i""");
        database.template.execute("vacuum analyze inbox");
        var plan = database.template.queryForList(
                "explain " + SqlHearing.SPOKE, String.class, "dingtalk", at(NINE), at(NINE.plusSeconds(3600)));
        assertThat(plan).anyMatch(line -> line.contains("inbox_by_time"));
        assertThat(hearing.spoke("dingtalk", NINE, NINE.plusSeconds(3600))).containsExactly("mei");
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Test
    void whoSpokeIsInTheInbox() {
        var recorder = database.recorder(TinyTeam.routes(), new MessageFeed(), Duration.ofSeconds(5));
        var request = RecorderContract.says("m1", TinyTeam.MEI, new Chat.Direct("mei"), "call 华为");
        recorder.record(request);
        recorder.close();
        assertThat(hearing.spoke(request.platform(), request.at().minusSeconds(60), request.at()))
                .containsExactly("mei");
        assertThat(hearing.spoke("other", request.at().minusSeconds(60), request.at()))
                .isEmpty();
        assertThat(hearing.spoke(
                        request.platform(),
                        request.at().plusSeconds(1),
                        request.at().plusSeconds(60)))
                .isEmpty();
    }
}

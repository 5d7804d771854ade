package io.drumbeat.bench.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.bench.OneServer;
import io.drumbeat.people.People;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.embedded.RedisServer;

/** A few hundred cards into platforms that keep their limits; how long that takes is the bench's affair. */
class SendingTests {
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int CARDS = 200;
    private static final int PER_SECOND = 60;
    private final Company company = Company.of(CARDS, CARDS);
    private final People people = company.people();

    @Test
    void noLimitIsExceededAndEveryCardArrivesOnce(@TempDir Path data) {
        try (var feishu = new StubbedFeishu(Chaos.none());
                var dingtalk = new StubbedDingTalk(Chaos.none(), PER_SECOND);
                var bot = bot(feishu, dingtalk, on(data))) {
            sendAll(bot);
            assertThat(List.of(feishu.tally.timesProvoked(), dingtalk.tally.timesProvoked()))
                    .containsOnly(0);
            assertThat(List.of(feishu.tally.receivers(), dingtalk.tally.receivers()))
                    .containsOnly(CARDS);
            assertThat(List.of(feishu.tally.twice(), dingtalk.tally.twice())).containsOnly(0L);
            assertThat(bot.accounted("feishu")).isEqualTo(Map.of("sent", (long) CARDS));
            assertThat(bot.accounted("dingtalk")).isEqualTo(Map.of("sent", (long) CARDS));
        }
    }

    @Test
    void onABadDayNothingArrivesTwiceAndWhatIsInDoubtIsSaidToBe(@TempDir Path data) {
        try (var feishu = new StubbedFeishu(Chaos.usual());
                var dingtalk = new StubbedDingTalk(Chaos.usual(), PER_SECOND);
                var bot = bot(feishu, dingtalk, on(data))) {
            sendAll(bot);
            assertThat(List.of(feishu.tally.timesProvoked(), dingtalk.tally.timesProvoked()))
                    .containsOnly(0);
            assertThat(feishu.tally.timesChaotic()).isPositive();
            assertThat(feishu.tally.receivers()).isEqualTo(CARDS);
            assertThat(List.of(feishu.tally.twice(), dingtalk.tally.twice())).containsOnly(0L);
            assertThat(bot.accounted("feishu")).isEqualTo(Map.of("sent", (long) CARDS));
            var accounted = bot.accounted("dingtalk");
            assertThat(accounted).containsOnlyKeys("sent", "in_doubt");
            assertThat(accounted.get("sent") + accounted.get("in_doubt")).isEqualTo(CARDS);
            assertThat((long) dingtalk.tally.receivers()).isBetween(accounted.get("sent"), (long) CARDS);
        }
    }

    @Test
    void twoInstancesShareTheLimits(@TempDir Path data) throws IOException {
        var redis =
                RedisServer.newRedisServer().port(freePort()).bind("127.0.0.1").build();
        redis.start();
        var shared = Stream.concat(
                        Stream.of(on(data)),
                        Stream.of("drumbeat.redis.url=redis://127.0.0.1:"
                                + redis.ports().getFirst()))
                .toArray(String[]::new);
        try (var feishu = new StubbedFeishu(Chaos.none());
                var dingtalk = new StubbedDingTalk(Chaos.none(), PER_SECOND);
                var one = bot(feishu, dingtalk, shared);
                var two = bot(feishu, dingtalk, shared)) {
            two.send();
            sendAll(one);
            assertThat(List.of(feishu.tally.timesProvoked(), dingtalk.tally.timesProvoked()))
                    .containsOnly(0);
            assertThat(one.accounted("feishu")).isEqualTo(Map.of("sent", (long) CARDS));
            assertThat(List.of(feishu.tally.twice(), dingtalk.tally.twice())).containsOnly(0L);
        } finally {
            redis.stop();
        }
    }

    /** Its Redis where it belongs, its database on the one server. */
    private static String[] on(Path data) {
        return Stream.concat(Stream.of("drumbeat.data=" + data), OneServer.database().settings().stream())
                .toArray(String[]::new);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private Instance bot(StubbedFeishu feishu, StubbedDingTalk dingtalk, String... settings) {
        return Instance.start(
                people,
                List.of(Channels.feishu(feishu, people), Channels.dingTalk(dingtalk, people, PER_SECOND)),
                settings);
    }

    private void sendAll(Instance bot) {
        bot.enqueue("test-feishu", company.on("feishu"));
        bot.enqueue("test-dingtalk", company.on("dingtalk"));
        bot.send();
        assertThat(bot.awaitSent("feishu", LONG)).isTrue();
        assertThat(bot.awaitSent("dingtalk", LONG)).isTrue();
    }
}

package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.dingtalk.FakeGateway;
import io.drumbeat.dingtalk.FakePush;
import io.drumbeat.dingtalk.Payloads;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rep's day over DingTalk's Stream, with nothing configured but the app; the bot is killed in the middle. */
class DingTalkStreamTests {
    private static final String SECRET = "s3cret-of-the-app";
    private static final String SESSION = "s3ssion-nobody-may-see";
    private static final int VISITS = 30;
    private static final Duration A_TICKETS_LIFE = Duration.ofSeconds(90);

    @TempDir
    Path home;

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-26T01:00:00Z"));
    private volatile Duration passing = Duration.ZERO;

    /** Its clock goes on with every look, by as much as the test says. */
    private final FakeGateway gateway = FakeGateway.open(() -> now.getAndUpdate(before -> before.plus(passing)));

    private final int port = ChildBot.freePort();

    @AfterEach
    void stop() {
        gateway.close();
    }

    private ChildBot bot() {
        return ChildBot.start(
                home,
                port,
                Map.ofEntries(
                        Map.entry("LOGGING_LEVEL_ROOT", "DEBUG"),
                        Map.entry("LOGGING_LEVEL_IO_DRUMBEAT", "DEBUG"),
                        Map.entry("DRUMBEAT_CONSOLE", "on"),
                        Map.entry("DRUMBEAT_ALLOW_HTTP", "true"),
                        Map.entry("DRUMBEAT_DINGTALK_CLIENT_ID", "client1"),
                        Map.entry("DRUMBEAT_DINGTALK_CLIENT_SECRET", SECRET),
                        Map.entry("DRUMBEAT_DINGTALK_ROBOT_CODE", "robot1"),
                        Map.entry(
                                "DRUMBEAT_DINGTALK_API_BASE_URL", gateway.base().toString()),
                        Map.entry(
                                "DRUMBEAT_DINGTALK_OAPI_BASE_URL",
                                gateway.base().toString())));
    }

    private static ConditionFactory eventually() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    private FakePush says(String staff, String id, String text) {
        var message = Payloads.direct(id, staff, text)
                .put("sessionWebhook", gateway.base() + "/robot/sendBySession?session=" + SESSION)
                .put("sessionWebhookExpiredTime", 4_102_444_800_000L);
        return gateway.robot(message);
    }

    private FakePush visit(int number) {
        return says("dt_mei", "m" + number, "拜访 华为 谈第" + number + "件事");
    }

    /** What found no line, or was not recorded in time, is pushed again. */
    private void taken(FakePush push) {
        eventually().pollInterval(Duration.ofMillis(500)).until(() -> {
            if (push.times.get() == 0 || (push.isAnswered() && !push.isTaken())) {
                gateway.again(push);
            }
            return push.isTaken();
        });
    }

    private void connected() {
        eventually().until(() -> !gateway.lines.isEmpty());
    }

    @Test
    void aDayOfMessagesPressesEventsAndBreaksThenAKillAndWhatIsPushedAgain() {
        var pushes = new ArrayList<FakePush>();
        try (var first = bot()) {
            var door = first.ready();
            connected();
            pushes.add(visit(0));
            taken(pushes.getFirst());
            eventually().until(() -> gateway.posts.stream()
                    .anyMatch(post -> post.contains(SESSION) && post.contains("已记录拜访")));
            isPushedAgain(pushes.getFirst());
            isPressed(door);
            goesOnOverAnotherLine(pushes);
            isRefused(pushes);
            leaves(door);
            IntStream.rangeClosed(10, VISITS).forEach(number -> pushes.add(visit(number)));
            taken(pushes.get(5));
            first.kill();
            saysNoSecret(first);
        }
        try (var second = bot()) {
            var door = second.ready();
            connected();
            eventually().pollInterval(Duration.ofMillis(500)).until(() -> {
                pushes.stream().filter(push -> !push.isTaken()).forEach(gateway::again);
                return pushes.stream().allMatch(FakePush::isTaken);
            });
            isPushedAgain(pushes.getFirst());
            recordedOnce(door, List.of(0, 1, 2, 3));
            recordedOnce(door, IntStream.rangeClosed(10, VISITS).boxed().toList());
            stopsInGoodOrder(second);
        }
    }

    /** Sixteen seconds later, and after a minute: the same answer. */
    private void isPushedAgain(FakePush first) {
        for (var later : List.of(16, 60)) {
            now.updateAndGet(before -> before.plusSeconds(later));
            var again = visit(0);
            taken(again);
            assertThat(again.answer().path("data")).isEqualTo(first.answer().path("data"));
            assertThat(again.code()).isEqualTo(first.code());
        }
    }

    private void isPressed(Door door) {
        var said = door.get("/console/api/messages", "as", "mei", "chat", "direct:mei")
                .at("/messages");
        var card = said.get(said.size() - 1).at("/card/id").asString();
        assertThat(card).isNotBlank();
        var press = gateway.push("CALLBACK", FakeGateway.CARD, Payloads.press("dt_mei", card, "今天"));
        taken(press);
        assertThat(press.answer().path("data").asString())
                .contains("\"response\":{")
                .contains("cardUpdateOptions");
    }

    /** Asked to change lines it opens another one first, on which everything goes on. */
    private void goesOnOverAnotherLine(List<FakePush> pushes) {
        var old = gateway.lines.getLast();
        gateway.disconnect(Duration.ofSeconds(30));
        eventually().until(() -> gateway.lines.stream().anyMatch(line -> line != old));
        assertThat(gateway.lines).contains(old);
        pushes.add(visit(1));
        taken(pushes.getLast());
    }

    /** Neither a gateway without answers nor a ticket that was kept for too long is the end. */
    private void isRefused(List<FakePush> pushes) {
        gateway.opening = "502 <html>Bad Gateway</html>";
        var asked = gateway.opens.size();
        gateway.lines.forEach(line -> line.drop());
        eventually().until(() -> gateway.opens.size() > asked);
        gateway.opening = null;
        connected();
        pushes.add(visit(2));
        taken(pushes.getLast());

        passing = A_TICKETS_LIFE.plusSeconds(1);
        var before = gateway.opens.size();
        gateway.lines.forEach(line -> line.drop());
        eventually().until(() -> gateway.opens.size() > before + 1);
        passing = Duration.ZERO;
        connected();
        pushes.add(visit(3));
        taken(pushes.getLast());
    }

    private void leaves(Door door) {
        taken(says("dt_zhou", "z1", "拜访 华为 谈离职以前"));
        taken(gateway.push("EVENT", "user_leave_org", "{\"userId\":[\"dt_zhou\"]}"));
        eventually().until(() -> {
            taken(says("dt_zhou", "z" + gateway.acks.size(), "今天"));
            return gateway.posts.stream().anyMatch(post -> post.contains("我还不认识你"));
        });
        taken(says("dt_zhou", "last", "拜访 华为 谈离职以后"));
        assertThat(records(door, "an")).contains("谈离职以前").doesNotContain("谈离职以后");
    }

    /** What it took it answers, and then it hangs up and ends by itself. */
    private void stopsInGoodOrder(ChildBot bot) {
        var last = IntStream.rangeClosed(100, 120).mapToObj(this::visit).toList();
        taken(last.getFirst());
        assertThat(bot.terminate()).isEqualTo(143);
        eventually().until(gateway.lines::isEmpty);
        assertThat(bot.said()).doesNotContain("停下时还有钉钉消息没有处理完");
        saysNoSecret(bot);
    }

    private static void saysNoSecret(ChildBot bot) {
        assertThat(bot.said()).contains("DEBUG").doesNotContain(SECRET, SESSION, "t/+=", "t%2F%2B%3D", "t0ken");
    }

    private static void recordedOnce(Door door, List<Integer> visits) {
        var records = records(door, "mei");
        visits.forEach(number -> assertThat(records).containsOnlyOnce("谈第" + number + "件事"));
    }

    private static String records(Door door, String as) {
        var today = LocalDate.parse(door.get("/console/api/health").text("/now").substring(0, 10));
        var from = today.minusDays(1).toString();
        return door.get("/console/api/records", "as", as, "from", from, "to", today.toString())
                .body()
                .toString();
    }
}

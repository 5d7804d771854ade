package io.drumbeat.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.repetition.Repetition;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Jumping ahead sends each person each card exactly once, in order. */
class JumpTests {
    private static final ZoneOffset SHANGHAI = ZoneOffset.ofHours(8);
    /** So that there are working days enough before the end of the month for every kind of card. */
    private static final int AT_LEAST = 14;

    @TempDir
    Path home;

    private static List<JsonNode> fired(Door.Answer answer) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        var fired = new ArrayList<JsonNode>();
        answer.at("/fired").forEach(fired::add);
        return fired;
    }

    @Test
    void toAMonthsEndAndFarBeyondEachCardGoesOutOnceInOrder() {
        var port = ChildBot.freePort();
        try (var bot = ChildBot.start(home, port, Map.of())) {
            var door = bot.ready();
            var now = OffsetDateTime.parse(door.get("/console/api/clock").text("/now"));
            var end = YearMonth.from(now.plusDays(AT_LEAST))
                    .atEndOfMonth()
                    .atTime(23, 0)
                    .atOffset(SHANGHAI);
            var fired = fired(door.jump(end.toString()));

            assertThat(fired.stream().map(JumpTests::key)).doesNotHaveDuplicates();
            assertThat(fired.stream()
                            .map(f -> OffsetDateTime.parse(f.at("/occurrence").asString())))
                    .isSorted();
            assertThat(fired.stream().map(f -> f.at("/push").asString()))
                    .contains("morning-plan", "weekly-progress", "payout-ahead");
            var previews = fired.stream()
                    .filter(f -> f.at("/push").asString().startsWith("payout-"))
                    .toList();
            assertThat(previews)
                    .allSatisfy(f -> assertThat(f.at("/chat").asString()).startsWith("direct:"));
            assertThat(previews.stream().filter(f -> f.at("/to").asString().equals("mei")))
                    .hasSizeBetween(1, 2);
            var last = fired.getLast();
            var seen = door.get(
                    "/console/api/messages",
                    "as",
                    reader(last),
                    "chat",
                    last.at("/chat").asString());
            assertThat(seen.at("/messages").toString())
                    .contains(last.at("/messageId").asString());
            assertThat(fired(door.jump(end.plusMinutes(5).toString()))).isEmpty();
        }
        try (var again = ChildBot.start(home, port, Map.of())) {
            var door = again.ready();
            var now = OffsetDateTime.parse(door.get("/console/api/clock").text("/now"));
            assertThat(fired(door.jump(now.plusMinutes(1).toString()))).isEmpty();
            isJumpedAtOnce(door, now, Repetition.of(2, 12));
        }
    }

    private static void isJumpedAtOnce(Door door, OffsetDateTime now, int months) {
        var fired = fired(door.jump(now.plusMonths(months).toString()));
        assertThat(fired.stream()
                        .filter(f -> f.at("/push").asString().equals("payout-ahead")
                                && f.at("/to").asString().equals("mei")))
                .hasSizeBetween(months - 1, months + 1);
        assertThat(fired.stream().map(JumpTests::key)).doesNotHaveDuplicates();
    }

    private static String key(JsonNode fired) {
        return fired.at("/push").asString()
                + fired.at("/occurrence").asString()
                + fired.at("/chat").asString();
    }

    private static String reader(JsonNode fired) {
        var chat = fired.at("/chat").asString();
        return chat.startsWith("direct:") ? chat.substring(7) : chat.contains("east") ? "lei" : "fang";
    }
}

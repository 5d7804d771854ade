package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import io.drumbeat.console.RehearsedBot;
import io.drumbeat.console.SampleCards;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
@Timeout(20)
class EventsDoorTests {
    private final Caller door;
    private final RehearsedBot bot;
    private final EventsController events;

    EventsDoorTests(@LocalServerPort int port, @Autowired RehearsedBot bot, @Autowired EventsController events) {
        door = new Caller(port);
        this.bot = bot;
        this.events = events;
    }

    private BufferedReader listensAs(String person) {
        var lines = new BufferedReader(
                new InputStreamReader(door.open("/events", "as", person).body(), StandardCharsets.UTF_8));
        assertThat(next(lines, ":")).isNotNull();
        return lines;
    }

    private static String next(BufferedReader lines, String start) {
        return lines.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
    }

    private void botSays(Chat chat, String title) {
        bot.say(Say.to(chat, Say.Kind.REMINDER, Card.info(title)), Instant.EPOCH);
    }

    @Test
    void onlyWhatIsSaidInOnesOwnChatsIsHeard() throws IOException {
        try (var lines = listensAs("mei")) {
            botSays(new Chat.Direct("qiang"), "给阿强");
            botSays(new Chat.Group("south"), "给华南");
            botSays(new Chat.Group("east-1"), "给华东");
            assertThat(next(lines, "data:")).startsWith("data:{\"id\":").contains("给华东", "group:east-1");
        }
    }

    @Test
    void silenceIsFilledWithAHeartbeat() throws IOException {
        try (var lines = listensAs("mei")) {
            assertThat(next(lines, ":咚")).isNotNull();
        }
    }

    @Test
    void whoLeavesIsNoLongerWaitedFor() throws IOException {
        listensAs("fang").close();
        await().atMost(Duration.ofSeconds(15)).until(() -> events.openLines() == 0);
    }

    @Test
    void whoDoesNotReadKeepsNobodyWaitingAndIsHungUpOn() {
        listensAs("lei");
        var card = SampleCards.everything();
        for (var i = 0; i < 8000; i++) {
            bot.say(Say.to(new Chat.Direct("lei"), Say.Kind.REMINDER, card), Instant.EPOCH);
        }
        await().atMost(Duration.ofSeconds(15)).until(() -> events.openLines() == 0);
    }

    @Test
    void whoOpensLineAfterLineLeavesSomeToTheOthers() throws IOException {
        var lines = new ArrayList<BufferedReader>();
        try {
            await().atMost(Duration.ofSeconds(15)).until(() -> events.openLines() == 0);
            for (var i = 0; i < EventsController.OF_ONE; i++) {
                lines.add(listensAs("mei"));
            }
            var refused = door.get("/events", "as", "mei");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.error()).contains("开着的页面太多了");
            lines.add(listensAs("fang"));
            lines.removeFirst().close();
            await().atMost(Duration.ofSeconds(15)).until(() -> events.openLines() <= EventsController.OF_ONE);
            lines.add(listensAs("mei"));
        } finally {
            for (var line : lines) {
                line.close();
            }
        }
    }

    @Test
    void strangersHearNothing() {
        assertThat(door.get("/events", "as", "nobody").status()).isEqualTo(404);
    }
}

package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.batch.InMemoryBatches;
import io.drumbeat.card.Card;
import io.drumbeat.command.Answer;
import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import io.drumbeat.console.RehearsedBot;
import io.drumbeat.sheet.OneAtATime;
import io.drumbeat.sheet.Tickets;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class FilesDoorTests {
    private static final byte[] FILE = "客户名称\n华星".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private RehearsedBot bot;

    @Autowired
    private InMemoryBatches batches;

    @Autowired
    private Tickets tickets;

    @Autowired
    private OneAtATime turns;

    @Autowired
    private Clock clock;

    private Caller door;

    @BeforeEach
    void door(@LocalServerPort int port) {
        door = new Caller(port);
        bot.answering(request -> Answer.of(request, Card.info("收到")));
    }

    private String link(String person, String what) {
        return "/files/" + tickets.issue(person, what, clock.instant());
    }

    @Test
    void aDroppedFileIsSaidInTheChat() {
        var got = door.drop("/files", "客户.csv", FILE, "as", "lei", "chat", "direct:lei", "messageId", "file-1");
        assertThat(got.status()).isEqualTo(200);
        assertThat(got.json().path("messageId").asString()).isEqualTo("file-1");
        assertThat(got.json().path("replies").get(0).path("card").path("title").asString())
                .isNotEmpty();
        assertThat(bot.received.getLast().words()).matches("导入 \\d+ 客户\\.csv");
    }

    @Test
    void theSameMessageAgainIsADuplicate() {
        door.drop("/files", "客户.csv", FILE, "as", "lei", "chat", "direct:lei", "messageId", "f2");
        var again = door.drop("/files", "客户.csv", FILE, "as", "lei", "chat", "direct:lei", "messageId", "f2");
        assertThat(again.json().path("duplicate").asBoolean()).isTrue();
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(door.drop("/files", "客户.csv", FILE, "as", "lei").field()).isEqualTo("chat");
        assertThat(door.drop("/files", "客户.csv", FILE, "as", "nobody", "chat", "direct:lei")
                        .status())
                .isEqualTo(404);
        assertThat(door.post("/files", "{}").status()).isEqualTo(415);
    }

    @Test
    void aFileThatIsTooLargeIsNotTaken() {
        var got = door.drop("/files", "大.csv", new byte[20 * 1024 * 1024 + 1], "as", "lei", "chat", "direct:lei");
        assertThat(got.status()).isEqualTo(413);
        assertThat(got.error()).contains("20 MB");
    }

    @Test
    void whatThereIsTooMuchOfIsNamed() {
        var name = door.drop("/files", "大".repeat(3000) + ".csv", FILE, "as", "lei", "chat", "direct:lei");
        assertThat(name.status()).isEqualTo(413);
        assertThat(name.error()).contains("文件名太长");
        var fields = new ArrayList<>(List.of("as", "lei", "chat", "direct:lei"));
        for (var i = 0; i < 100; i++) {
            fields.addAll(List.of("more" + i, "x"));
        }
        var parts = door.drop("/files", "客户.csv", FILE, fields.toArray(String[]::new));
        assertThat(parts.status()).isEqualTo(413);
        assertThat(parts.error()).contains("一次只收一个文件");
    }

    @Test
    void whatCannotBeReadInAnAddressIsNotCalledAFile() {
        assertThat(door.get("/chats?as=%ff").error()).contains("百分号编码");
    }

    @Test
    void whoeverHasTheTicketFetchesTheFile() throws IOException {
        try (var body =
                door.open(link("lei", "template CUSTOMERS"), "as", "lei").body()) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).startsWith("客户名称,");
        }
        var number = batches.open("f3", "lei", "a.csv", FILE, clock.instant());
        assertThat(door.get(link("lei", "rows " + number), "as", "lei").status())
                .isEqualTo(404);
    }

    @Test
    void nobodyElseFetchesIt() {
        var ticket = link("lei", "template CUSTOMERS");
        assertThat(door.get(ticket, "as", "mei").status()).isEqualTo(404);
        assertThat(door.get(ticket.substring(0, ticket.length() - 3) + "AAA", "as", "lei")
                        .status())
                .isEqualTo(404);
        var old = tickets.issue("lei", "template CUSTOMERS", clock.instant().minus(Duration.ofDays(2)));
        assertThat(door.get("/files/" + old, "as", "lei").error()).contains("一天");
    }

    @Test
    void whileAFileIsReadOthersAreAskedToComeAgainAndWhoOnlyTalksIsNot() throws Exception {
        var told = turns.take(() -> door.drop("/files", "客户.csv", FILE, "as", "lei", "chat", "direct:lei"));
        assertThat(told.status()).isEqualTo(503);
        assertThat(told.error()).contains("过半分钟再来一次");
        var fetched = turns.take(() -> door.get(link("lei", "template CUSTOMERS"), "as", "lei"));
        assertThat(fetched.status()).isEqualTo(503);
        var rep = turns.take(() -> door.drop("/files", "客户.csv", FILE, "as", "mei", "chat", "direct:mei"));
        assertThat(rep.status()).isEqualTo(200);
        assertThat(door.drop("/files", "客户.csv", FILE, "as", "lei", "chat", "direct:lei")
                        .status())
                .isEqualTo(200);
    }
}

package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Request;
import io.drumbeat.command.Answer;
import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import io.drumbeat.console.RehearsedBot;
import io.drumbeat.console.reading.Quoted;
import io.drumbeat.decision.Recorder;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class MessagesDoorTests {
    private static final Fact VISIT =
            new ActivityFact.ActivityLogged(ActivityFact.Activity.VISIT, "c1", "张总", null, null);
    private final Caller door;
    private final RehearsedBot bot;

    MessagesDoorTests(@LocalServerPort int port, @Autowired RehearsedBot bot) {
        door = new Caller(port);
        this.bot = bot;
    }

    @BeforeEach
    void rehearse() {
        bot.answering(request -> Answer.of(request, Card.good("已记录拜访"))
                .recording(new Noted(LocalDate.of(2026, 11, 23), false, List.of(VISIT))));
    }

    private Caller.Got says(String chat, String text, String id) {
        return door.post("/messages", """
                {"as":"mei","chat":"%s","text":"%s","messageId":"%s"}""".formatted(chat, text, id));
    }

    private Request heard() {
        return bot.received.getLast();
    }

    @Test
    void aMessageIsAnsweredAndRecorded() {
        var json = says("direct:mei", "拜访 华为", "a1").json();
        assertThat(json.get("messageId").asString()).isEqualTo("a1");
        assertThat(json.get("duplicate").asBoolean()).isFalse();
        assertThat(json.at("/replies/0/text").asString()).isEqualTo("已记录拜访");
        assertThat(json.at("/recorded/0/kind").asString()).isEqualTo("visit");
        var now = OffsetDateTime.parse(door.get("/clock").json().get("now").asString());
        assertThat(heard().at()).isEqualTo(now.toInstant());
    }

    @Test
    void theSameMessageAgainIsADuplicateWithTheSameAnswer() {
        var first = says("direct:mei", "拜访 华为", "b1").json();
        var again = says("direct:mei", "拜访 华为", "b1").json();
        assertThat(again.get("duplicate").asBoolean()).isTrue();
        assertThat(again.get("replies")).isEqualTo(first.get("replies"));
        assertThat(again.get("recorded")).isEqualTo(first.get("recorded"));
    }

    @Test
    void theSameIdFromSomebodyElseIsAnotherMessage() {
        says("direct:mei", "拜访 华为", "c1");
        var other = door.post(
                "/messages", "{\"as\":\"qiang\",\"chat\":\"direct:qiang\",\"text\":\"x\",\"messageId\":\"c1\"}");
        assertThat(other.json().get("duplicate").asBoolean()).isFalse();
    }

    @Test
    void withoutAnIdEveryMessageIsNew() {
        var body = "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":\"拜访 华为\"}";
        var first = door.post("/messages", body).json().get("messageId");
        assertThat(door.post("/messages", body).json().get("messageId")).isNotEqualTo(first);
    }

    @Test
    void aVeryLongIdComesBackUnchangedAndStaysShortInside() {
        var id = "x".repeat(5000);
        assertThat(says("direct:mei", "拜访", id).json().get("messageId").asString())
                .isEqualTo(id);
        assertThat(heard().messageId()).hasSizeLessThan(300);
    }

    @Test
    void inAGroupTheMentionIsNotPartOfTheWords() {
        says("group:east-1", "@鼓点 拜访 华为", "d1");
        assertThat(heard().words()).isEqualTo("拜访 华为");
        assertThat(heard().inGroup()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"chat\":\"direct:mei\",\"text\":\"x\"}|as",
                "{\"as\":\"mei\",\"text\":\"x\"}|chat",
                "{\"as\":\"mei\",\"chat\":\"direct:mei\"}|text",
                "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":\" \"}|text",
                "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":5}|text",
                "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":\"\\u0000\"}|text",
                "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":\"\\ud800\"}|text",
                "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":\"x\",\"messageId\":7}|messageId",
                "{\"as\":|body",
                "[]|body",
                "''|body"
            })
    void whatIsMissingOrWrongIsNamed(String body, String field) {
        var got = door.post("/messages", body);
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.field()).isEqualTo(field);
        assertThat(got.error()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({"nobody,direct:nobody", "mei,direct:qiang", "mei,group:south", "mei,group:none", "mei,kitchen"})
    void aChatOneIsNotInIsNotFound(String as, String chat) {
        var got = door.post("/messages", "{\"as\":\"%s\",\"chat\":\"%s\",\"text\":\"x\"}".formatted(as, chat));
        assertThat(got.status()).isEqualTo(404);
        assertThat(door.get("/messages", "as", as, "chat", chat).status()).isEqualTo(404);
    }

    @Test
    void moreThan64KiBIsTooLarge() {
        var big = "{\"as\":\"mei\",\"text\":\"" + "x".repeat(64 * 1024) + "\"}";
        assertThat(door.post("/messages", big).status()).isEqualTo(413);
        var chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(big.getBytes()));
        assertThat(door.post("/messages", chunked).status()).isEqualTo(413);
    }

    @Test
    void exactly64KiBIsNot() {
        var start = "{\"as\":\"mei\",\"chat\":\"direct:mei\",\"text\":\"";
        var body = start + "x".repeat(64 * 1024 - start.length() - 2) + "\"}";
        assertThat(door.post("/messages", body).status()).isEqualTo(200);
    }

    @Test
    void whatCouldNotBeRecordedIsSaid() {
        bot.answering(_ -> {
            throw new Recorder.NotRecorded("没有记下：现在太忙，请稍后再发一次", new IllegalStateException());
        });
        var got = says("direct:mei", "拜访 华为", "e1");
        assertThat(got.status()).isEqualTo(503);
        assertThat(got.error()).isEqualTo("没有记下：现在太忙，请稍后再发一次");
    }

    @Test
    void theChatIsReadOnFromACursor() {
        says("direct:mei", "一", "f1");
        var cursor = door.get("/messages", "as", "mei", "chat", "direct:mei")
                .json()
                .get("cursor")
                .asString();
        says("direct:mei", "二", "f2");
        var page = door.get("/messages", "as", "mei", "chat", "direct:mei", "after", cursor)
                .json();
        assertThat(page.get("messages")).hasSize(2);
        assertThat(page.at("/messages/0/text").asString()).isEqualTo("二");
        assertThat(page.at("/messages/0/from").asString()).isEqualTo("mei");
    }

    @Test
    void aCursorThatIsNoneIsNamed() {
        var got = door.get("/messages", "as", "mei", "chat", "direct:mei", "after", "abc");
        assertThat(got.status()).isEqualTo(400);
        assertThat(got.field()).isEqualTo("after");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/presses | {'as':'mei','cardId':'LONG','words':'x'}",
                "/presses | {'as':'mei','cardId':'x','words':'x','values':{'LONG':[]}}",
                "/presses | {'as':['LONG']}",
                "/messages | {'as':'LONG','chat':'direct:mei','text':'x'}",
                "/messages | {'as':'mei','chat':'LONG','text':'x'}",
                "/clock | {'to':'LONG'}",
                "/plans/simulate | {'plan':'LONG','period':'2026-11','people':[{'id':'mei'}]}",
                "/plans/simulate | {'plan':'LONG: a','period':'2026-11','people':[{'id':'mei'}]}",
                "/plans/simulate | {'plan':'a: b','period':'LONG','people':[{'id':'mei'}]}",
                "/plans/simulate | {'plan':'a: b','period':'2026-11','people':[{'id':'mei','LONG':1}],'LONG':1}",
                "/targets/decompose | {'measure':'LONG'}",
                "/targets/decompose | {'measure':'revenue','year':2027,'total':'LONG'}",
            })
    void whatIsSaidBackIsShort(String path, String body) {
        var got = door.post(path, body.replace('\'', '"').replace("LONG", "长".repeat(5000)));
        assertThat(got.status()).isBetween(400, 422);
        assertThat(got.json().toString()).hasSizeLessThan(800).doesNotContain("长".repeat(401));
    }

    @ParameterizedTest
    @CsvSource({"/messages, after", "/messages, most", "/records, from", "/chats, as", "/events, as"})
    void whatIsSaidBackOfAnAddressIsShort(String path, String name) {
        var got = door.get(path, "as", "mei", "chat", "direct:mei", name, "长".repeat(800));
        assertThat(got.status()).isIn(400, 404);
        assertThat(got.error()).hasSizeLessThan(200).containsPattern("\\p{IsHan}");
    }

    @Test
    void whatCannotBeSeenIsNotSaidBack() {
        assertThat(Quoted.of("a\u0000\u202eb")).isEqualTo("a  b");
    }
}

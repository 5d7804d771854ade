package io.drumbeat.console.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Edit;
import io.drumbeat.chat.Request;
import io.drumbeat.chat.Say;
import io.drumbeat.command.Answer;
import io.drumbeat.console.Caller;
import io.drumbeat.console.DoorTest;
import io.drumbeat.console.RehearsedBot;
import io.drumbeat.console.SampleCards;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@DoorTest
class PressesDoorTests {
    private final Caller door;
    private final RehearsedBot bot;

    PressesDoorTests(@LocalServerPort int port, @Autowired RehearsedBot bot) {
        door = new Caller(port);
        this.bot = bot;
    }

    private String wonCard() {
        var say = Say.about("won/1", new Chat.Group("east-1"), Say.Kind.PRAISE, SampleCards.won(null));
        return bot.say(say, Instant.EPOCH).id();
    }

    private Caller.Got presses(String as, String card, String more) {
        return door.post("/presses", """
                {"as":"%s","cardId":"%s","words":"赞 小美"%s}""".formatted(as, card, more));
    }

    @Test
    void aPressCarriesWhatItWasDrawnFor() {
        var card = wonCard();
        var version = bot.ask(known -> known.ledger().position());
        presses("qiang", card, ",\"values\":{\"amount\":\"80000\",\"score\":5,\"note\":null}");
        var heard = bot.received.getLast();
        assertThat(heard.press()).isEqualTo(new Request.Press(card, version, "won/1"));
        assertThat(heard.values()).isEqualTo(Map.of("amount", "80000", "score", "5"));
        assertThat(heard.chat()).isEqualTo(new Chat.Group("east-1"));
    }

    @Test
    void thePressedCardComesBackWithItsNewFace() {
        var card = wonCard();
        bot.answering(_ -> Answer.toast("已赞").editing(new Edit("won/1", SampleCards.won("阿强 赞了"))));
        var json = presses("qiang", card, "").json();
        assertThat(json.get("toast").asString()).isEqualTo("已赞");
        assertThat(json.at("/updated/text").asString()).contains("阿强 赞了");
        assertThat(json.get("replies")).isEmpty();
    }

    @Test
    void withoutATopicNothingIsUpdated() {
        bot.answering(_ -> Answer.toast("好"));
        assertThat(presses("qiang", wonCard(), "").json().get("updated").isNull())
                .isTrue();
    }

    @Test
    void aPressTwiceUnderOneIdCountsOnce() {
        bot.answering(_ -> Answer.toast("好"));
        var card = wonCard();
        presses("qiang", card, ",\"messageId\":\"p1\"");
        var again = presses("qiang", card, ",\"messageId\":\"p1\"").json();
        assertThat(again.get("duplicate").asBoolean()).isTrue();
        assertThat(again.get("messageId").asString()).isEqualTo("p1");
    }

    @Test
    void aCardOfAChatOneIsNotInIsNotFound() {
        assertThat(presses("fang", wonCard(), "").status()).isEqualTo(404);
        assertThat(presses("mei", "m999", "").field()).isEqualTo("cardId");
    }

    @Test
    void whatIsWrongIsNamed() {
        assertThat(door.post("/presses", "{\"as\":\"mei\",\"words\":\"x\"}").field())
                .isEqualTo("cardId");
        assertThat(door.post("/presses", "{\"as\":\"mei\",\"cardId\":\"m1\"}").field())
                .isEqualTo("words");
        assertThat(presses("mei", "m1", ",\"values\":[1]").field()).isEqualTo("values");
        assertThat(presses("mei", "m1", ",\"values\":{\"a\":{}}").field()).isEqualTo("values");
    }
}

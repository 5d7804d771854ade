package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Request;
import io.drumbeat.decision.Recorder.NotRecorded;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PressesTests {
    private final Desk desk = new Desk();
    private final Map<String, String> praise = Map.of("words", "赞 小美", "card", "m-7", "v", "1234567890123456789");

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPressSaysItsWordsInTheGroupItWasPressedIn() {
        desk.conversations.add(message("m-7"), "won/12");
        assertThat(desk.receives(Events.press(
                                "ou_lei", "oc_east-1", Map.of("words", "赞 小美", "card", "m-7", "v", "42"), Map.of()))
                        .body())
                .isEqualTo("{}");
        var request = desk.recorder.last();
        assertThat(request.messageId()).isEqualTo("feishu:ev-1");
        assertThat(request.who().id()).isEqualTo("lei");
        assertThat(request.words()).isEqualTo("赞 小美");
        assertThat(request.chat()).isEqualTo(new Chat.Group("east-1"));
        assertThat(request.press()).isEqualTo(new Request.Press("m-7", 42, "won/12"));
    }

    @Test
    void aPressAnywhereElseIsBetweenThePersonAndTheBot() {
        desk.receives(Events.press("ou_lei", "oc_p2p_of_mei", praise, Map.of()));
        assertThat(desk.recorder.last().chat()).isEqualTo(new Chat.Direct("lei"));
    }

    @Test
    void aVersionThatIsNoVersionIsAsOldAsCanBe() {
        desk.receives(Events.press("ou_lei", "oc_p2p", praise, Map.of()));
        assertThat(desk.recorder.last().press()).isEqualTo(new Request.Press("m-7", 0, null));
    }

    @Test
    void aFormBringsItsValuesUnderTheirOwnNames() {
        desk.receives(Events.press(
                "ou_mei",
                "oc_p2p",
                praise,
                Map.of(
                        "amount",
                        " 3万 ",
                        "date",
                        "2024-04-01 +0800",
                        "note__2",
                        "谈续约",
                        "source",
                        List.of("展会", "转介绍"),
                        "empty",
                        "")));
        assertThat(desk.recorder.last().values())
                .isEqualTo(Map.of("amount", "3万", "date", "2024-04-01", "note", "谈续约", "source", "展会、转介绍"));
    }

    @Test
    void theOneWhoPressedSeesAToastAndTheCardsNewFace() {
        desk.recorder.answer("赞过了", message("m-7"));
        var answer = JsonParser.parseString(press("ou_lei").body()).getAsJsonObject();
        assertThat(answer.getAsJsonObject("toast").get("content").getAsString()).isEqualTo("赞过了");
        var card = answer.getAsJsonObject("card");
        assertThat(card.get("type").getAsString()).isEqualTo("raw");
        assertThat(card.getAsJsonObject("data").get("schema").getAsString()).isEqualTo("2.0");
        assertThat(card.toString()).contains("\"v\":\"43\"", "\"card\":\"m-7\"");
    }

    /** Each kind of button: records, takes back, shows, answers, and a form. */
    @ParameterizedTest
    @ValueSource(strings = {"拜访 华为", "撤销 #1", "改 #1 备注 甲", "进度", "工资", "取消", "确认撤销 #1", "赞 小美"})
    void nobodyPressesTheCardOfAnother(String words) {
        desk.conversations.add(ofMei("m-9"), "asked/mei/1");
        desk.recorder.answer("已记录 #7，没有再记", ofMei("m-9"));
        var value = Map.of("words", words, "card", "m-9", "v", "42");
        for (var filled : List.of(Map.<String, Object>of(), Map.<String, Object>of("amount", "3万"))) {
            for (var chat : List.of("oc_east-1", "oc_p2p_of_mei")) {
                for (var press = 0; press < 2; press++) {
                    assertThat(desk.receives(Events.press("ou_lei", chat, value, filled))
                                    .body())
                            .contains("不是发给你的")
                            .doesNotContain("\"card\"", "48万");
                }
            }
        }
        assertThat(desk.recorder.requests).isEmpty();
        desk.receives(Events.press("ou_mei", "oc_p2p_of_mei", value, Map.of()));
        assertThat(desk.recorder.requests).hasSize(1);
    }

    private static Message ofMei(String id) {
        return new Message(id, new Chat.Direct("mei"), Company.NOW, "bot", "报价 48万", Card.good("报价 48万"), 43);
    }

    @Test
    void aStrangersPressIsRefusedWithAToast() {
        assertThat(press("ou_stranger").body()).contains("toast", "我还不认识你");
        assertThat(desk.recorder.requests).isEmpty();
    }

    @Test
    void aButtonWithoutWordsSaysSo() {
        assertThat(desk.receives(Events.press("ou_mei", "oc_p2p", Map.of("v", "1"), Map.of()))
                        .body())
                .contains("这个按钮已经不能用了");
    }

    @Test
    void aValueThatIsOnlyAStringIsAFaultAndNotASilence() {
        assertThat(desk.receives(Events.press("ou_mei", "oc_p2p", "a string", Map.of())))
                .satisfies(answer -> {
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.body()).contains("toast");
                });
    }

    @Test
    void aPressThatWasNotRecordedIsToldInTheChat() {
        desk.recorder.failWith(new NotRecorded("数据库连不上", new IllegalStateException()));
        assertThat(press("ou_lei").status()).isEqualTo(503);
        assertThat(desk.feishu.onlyMessage().getUrl()).endsWith("receive_id_type=open_id");
        assertThat(StubbedFeishu.content(desk.feishu.onlyMessage()).get("text").getAsString())
                .contains("再按一次");
    }

    private Desk.Answer press(String openId) {
        return desk.receives(Events.press(openId, "oc_east-1", praise, Map.of()));
    }

    private static Message message(String id) {
        var card = Card.good("成交", Element.Buttons.of(Element.Button.of("赞", "赞 小美")));
        return new Message(id, new Chat.Group("east-1"), Company.NOW, "bot", "成交", card, 43);
    }
}

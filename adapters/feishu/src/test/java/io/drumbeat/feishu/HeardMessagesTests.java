package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Say;
import io.drumbeat.delivery.Due;
import io.drumbeat.feishu.card.FeishuCards;
import io.drumbeat.feishu.send.FeishuChannel;
import io.drumbeat.feishu.stub.Company;
import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeardMessagesTests {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aDirectMessageIsAPersonsOwnRequest() {
        desk.receives(Events.direct("om_1", "ou_mei", "  拜访 华为 张总\n电话 中兴 "));
        var request = desk.recorder.last();
        assertThat(request.messageId()).isEqualTo("feishu:om_1");
        assertThat(request.who().name()).isEqualTo("小美");
        assertThat(request.chat()).isEqualTo(new Chat.Direct("mei"));
        assertThat(request.words()).isEqualTo("拜访 华为 张总\n电话 中兴");
        assertThat(request.press()).isNull();
    }

    @Test
    void theAnswerGoesUnderTheQuestion() {
        desk.receives(Events.direct("om_1", "ou_mei", "今天"));
        var channel = new FeishuChannel(
                desk.feishu.client(), new FeishuCards(), Company.people(), desk.saidWhere, Company.CLOCK);
        channel.send(new Due(
                "m-1", "feishu", new Chat.Direct("mei"), Card.info("今天"), 1, Say.Kind.REPLY, "om_1", null, 0, null));
        assertThat(desk.feishu.onlyMessage().getUrl()).endsWith("/om_1/reply");
    }

    @Test
    void itWasSaidWhenThePlatformSaysUnlessThatCannotBe() {
        desk.receives(Events.direct("om_1", "ou_mei", "今天"));
        assertThat(desk.recorder.last().at()).isEqualTo(Company.NOW);
        desk.receives(Events.direct("om_2", "ou_mei", "今天").replace("1795312800000", "1795310000000"));
        assertThat(desk.recorder.last().at()).isEqualTo(Instant.ofEpochMilli(1795310000000L));
        desk.receives(Events.direct("om_3", "ou_mei", "今天").replace("1795312800000", "1603977298000"));
        assertThat(desk.recorder.last().at()).isEqualTo(Company.NOW);
    }

    @Test
    void inAGroupTheBotListensOnlyWhenMentioned() {
        desk.receives(Events.inGroup("om_1", "ou_mei", "oc_east-1", "进度"));
        desk.receives(Events.inGroup("om_2", "ou_mei", "oc_east-1", "@_user_1 进度", "@_user_1", "ou_lei", "阿磊"));
        assertThat(desk.recorder.requests).isEmpty();
        desk.receives(Events.inGroup("om_3", "ou_mei", "oc_east-1", "@_user_1 进度", "@_user_1", "ou_bot", "鼓点"));
        assertThat(desk.recorder.last().chat()).isEqualTo(new Chat.Group("east-1"));
        assertThat(desk.recorder.last().words()).isEqualTo("进度");
    }

    @Test
    void othersAreMentionedByTheNameWeKnow() {
        desk.receives(Events.inGroup(
                "om_1",
                "ou_mei",
                "oc_east-1",
                "@_user_2 赞 @_user_1 和 @_user_10 还有 @_user_3",
                "@_user_1",
                "ou_lei",
                "Lei Wang",
                "@_user_2",
                "ou_bot",
                "鼓点",
                "@_user_10",
                "ou_x",
                "外人",
                "@_user_3",
                "ou_y",
                ""));
        assertThat(desk.recorder.last().words()).isEqualTo("赞 @阿磊 和 @外人 还有");
    }

    @Test
    void aNameCannotSmuggleInAGroupReference() {
        desk.receives(Events.inGroup(
                "om_1",
                "ou_mei",
                "oc_east-1",
                "@_user_1 赞 @_user_2",
                "@_user_1",
                "ou_bot",
                "鼓点",
                "@_user_2",
                "ou_x",
                "$1\\"));
        assertThat(desk.recorder.last().words()).isEqualTo("赞 @$1\\");
    }

    @Test
    void aBotThatDoesNotKnowItselfTakesALeadingMentionForItsOwn() {
        desk.self.set(Optional.empty());
        desk.receives(Events.inGroup("om_1", "ou_mei", "oc_east-1", "进度 @_user_1", "@_user_1", "ou_bot", "鼓点"));
        assertThat(desk.recorder.requests).isEmpty();
        desk.receives(Events.inGroup("om_2", "ou_mei", "oc_east-1", "@_user_1 进度", "@_user_1", "ou_bot", "鼓点"));
        assertThat(desk.recorder.last().words()).isEqualTo("进度");
    }

    @Test
    void nothingButAMentionAsksForHelp() {
        desk.receives(Events.inGroup("om_1", "ou_mei", "oc_east-1", "@_user_1 ", "@_user_1", "ou_bot", "鼓点"));
        assertThat(desk.recorder.last().words()).isEqualTo("帮助");
    }

    @Test
    void richTextIsReadLineByLine() {
        var content = Events.json(Map.of(
                "title",
                "周报",
                "content",
                List.of(
                        List.of(
                                Map.of("tag", "at", "user_id", "@_user_1", "user_name", "鼓点"),
                                Map.of("tag", "text", "text", " 拜访 华为 ")),
                        List.of(Map.of("tag", "img", "image_key", "img_1")),
                        List.of(
                                Map.of("tag", "a", "text", "方案", "href", "https://x"),
                                Map.of("tag", "emotion", "emoji_type", "SMILE")))));
        desk.receives(Events.said(
                "om_1", "ou_mei", "group", "oc_east-1", "post", content, Events.mentions("@_user_1", "ou_bot", "鼓点")));
        assertThat(desk.recorder.last().words()).isEqualTo("周报\n拜访 华为\n方案");
    }

    @Test
    void aPictureIsAnsweredWithWhatWorks() {
        desk.receives(Events.said("om_1", "ou_mei", "p2p", "oc_p", "image", "{\"image_key\":\"img_1\"}", List.of()));
        assertThat(notice()).contains("只读得懂文字");
    }

    @Test
    void aRecalledMessageWithoutContentIsAnsweredToo() {
        desk.receives(Events.said("om_1", "ou_mei", "p2p", "oc_p", "text", "", List.of()));
        assertThat(notice()).contains("只读得懂文字");
    }

    @Test
    void aStrangerIsToldOncePerMessageWhatToAskFor() {
        var event = Events.direct("om_1", "ou_stranger", "拜访 华为");
        assertThat(desk.receives(event).status()).isEqualTo(200);
        desk.receives(event);
        assertThat(notice()).contains("我还不认识你", "config/people.yml", "ou_stranger");
        assertThat(desk.feishu.onlyMessage().getUrl()).isEqualTo("/open-apis/im/v1/messages/om_1/reply");
    }

    @Test
    void anUnknownGroupIsToldItsId() {
        desk.receives(Events.inGroup("om_1", "ou_mei", "oc_new", "@_user_1 进度", "@_user_1", "ou_bot", "鼓点"));
        assertThat(notice()).contains("oc_new", "config/people.yml");
    }

    @Test
    void botsAreNotListenedTo() {
        desk.receives(Events.event(
                "im.message.receive_v1",
                Events.message("om_1", "ou_mei", "app", "p2p", "oc_p", "text", "{\"text\":\"今天\"}", List.of())));
        assertThat(desk.recorder.requests).isEmpty();
        assertThat(desk.feishu.calls("/messages")).isEmpty();
    }

    private String notice() {
        assertThat(desk.recorder.requests).isEmpty();
        return StubbedFeishu.content(desk.feishu.onlyMessage()).get("text").getAsString();
    }
}

package io.drumbeat.feishu;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.feishu.stub.Events;
import io.drumbeat.feishu.stub.StubbedFeishu;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a message brings besides plain words: who is mentioned, rich text of any kind, where the bot was put out. */
class MentionsAndPostsTests {
    private final Desk desk = new Desk();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aPostUnderTheNameOfItsLanguageIsReadWithElementsThatAreNew() {
        var post = Map.of(
                "title",
                "",
                "content",
                List.of(List.of(
                        Map.of("tag", "text", "text", "拜访 华为 "),
                        Map.of("tag", "brand_new", "text", "张总"),
                        Map.of("tag", "newer", "elements", List.of(Map.of("tag", "text", "text", " 谈续约"))))));
        desk.receives(
                Events.said("om_1", "ou_mei", "p2p", "oc_p", "post", Events.json(Map.of("zh_cn", post)), List.of()));
        assertThat(desk.recorder.last().words()).isEqualTo("拜访 华为 张总 谈续约");
        desk.receives(Events.said(
                "om_2",
                "ou_mei",
                "p2p",
                "oc_p",
                "post",
                Events.json(Map.of("post", Map.of("en_us", post))),
                List.of()));
        assertThat(desk.recorder.last().words()).isEqualTo("拜访 华为 张总 谈续约");
    }

    @Test
    void aPostOfPicturesOnlyIsAnsweredAsOne() {
        var content = Events.json(
                Map.of("title", "", "content", List.of(List.of(Map.of("tag", "img", "image_key", "img_1")))));
        desk.receives(Events.said("om_1", "ou_mei", "p2p", "oc_p", "post", content, List.of()));
        assertThat(desk.recorder.requests).isEmpty();
        assertThat(notice()).contains("只读得懂文字");
    }

    @Test
    void aMentionGluedToTheNextWordDoesNotEatIt() {
        desk.receives(Events.inGroup(
                "om_1",
                "ou_mei",
                "oc_east-1",
                "@_user_1拜访华为 @_user_2陪同 @_all",
                "@_user_1",
                "ou_bot",
                "鼓点",
                "@_user_2",
                "ou_lei",
                "Lei"));
        assertThat(desk.recorder.last().words()).isEqualTo("拜访华为 @阿磊 陪同");
    }

    @Test
    void thatTheBotWasPutOutOfATeamsGroupIsTold() {
        desk.receives(Events.event("im.chat.member.bot.deleted_v1", Map.of("chat_id", "oc_east-1")));
        desk.receives(Events.event("im.chat.disbanded_v1", Map.of("chat_id", "oc_elsewhere")));
        assertThat(desk.recorder.pushed).containsExactly("silent-feishu-east-1");
    }

    @Test
    void anUnknownIdIsNeverTakenByItsName() {
        desk.receives(Events.inGroup(
                "om_1",
                "ou_mei",
                "oc_east-1",
                "@_user_1 赞 @_user_2",
                "@_user_1",
                "ou_bot",
                "鼓点",
                "@_user_2",
                "ou_somebody",
                "阿磊"));
        assertThat(desk.recorder.requests).isEmpty();
        assertThat(notice()).contains("“阿磊”不在人员名单里");
    }

    private String notice() {
        assertThat(desk.recorder.requests).isEmpty();
        return StubbedFeishu.content(desk.feishu.onlyMessage()).get("text").getAsString();
    }
}

package io.drumbeat.dingtalk.inbound;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.dingtalk.inbound.RobotMessage.Content;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RobotMessageTests {
    private static RobotMessage read(String rest) {
        var body = """
                {"msgId":"msg1==","conversationId":"cid1","conversationType":"1","senderStaffId":"dt_mei",%s}""".formatted(rest);
        return RobotMessage.of(Json.object(body.getBytes(UTF_8)).orElseThrow()).orElseThrow();
    }

    private static Content said(String rest) {
        return read(rest).content();
    }

    @Test
    void textIsReadWithoutTheGapTheMentionLeft() {
        assertThat(said("\"msgtype\":\"text\",\"text\":{\"content\":\" \\u00a0\\u2005拜访 华为 \"}"))
                .isEqualTo(new Content.Words("拜访 华为", false));
    }

    @Test
    void textAtTheTopIsReadToo() {
        assertThat(said("\"content\":\" 你好\"")).isEqualTo(new Content.Words("你好", false));
    }

    @Test
    void richTextIsJoinedAndItsPicturesSkipped() {
        assertThat(said("""
                "msgtype":"richText","content":{"richText":[{"text":"拜访 "},{"type":"picture","downloadCode":"x"},{"text":"华为"}]}""")).isEqualTo(new Content.Words("拜访 华为", false));
    }

    @Test
    void richTextWithNothingButPicturesIsNamedAsOne() {
        assertThat(said("""
                "msgtype":"richText","content":{"richText":[{"type":"picture","downloadCode":"x"}]}""")).isEqualTo(new Content.Unknown("picture"));
    }

    @Test
    void spacesOfForeignKindsBetweenWordsAreSpaces() {
        assertThat(said("\"text\":{\"content\":\"拜访\\u00a0华为\\u2005张\\u200b总\\ufeff\"}"))
                .isEqualTo(new Content.Words("拜访 华为 张总", false));
    }

    @Test
    void whoOnlyQuotesMeansWhatWasQuoted() {
        assertThat(said("""
                "msgtype":"text","text":{"content":" ","isReplyMsg":true,"repliedMsg":{"msgType":"text","content":{"text":"拜访 华为 张总"}}}""")).isEqualTo(new Content.Words("拜访 华为 张总", false));
        assertThat(said("""
                "msgtype":"text","text":{"content":"电话 华润","isReplyMsg":true,"repliedMsg":{"content":{"text":"拜访 华为"}}}""")).isEqualTo(new Content.Words("电话 华润", false));
        assertThat(said("""
                "msgtype":"text","text":{"content":"","isReplyMsg":true,"repliedMsg":{"content":{"richText":[{"content":"拜访 "},{"content":"华为"}]}}}""")).isEqualTo(new Content.Words("拜访 华为", false));
    }

    @Test
    void whereTheQuotedWordsAreNotSentNothingIsMadeUp() {
        assertThat(said("""
                "msgtype":"text","text":{"content":"","isReplyMsg":true,"repliedMsg":{"msgType":"picture","content":{}}}""")).isEqualTo(new Content.OnlyQuoted());
        assertThat(said("\"msgtype\":\"text\",\"text\":{\"content\":\"\"},\"originalMsgId\":\"m0\""))
                .isEqualTo(new Content.OnlyQuoted());
    }

    @Test
    void whoWasMentionedIsReadByTheirIds() {
        assertThat(read("""
                "chatbotUserId":"$bot","atUsers":[{"dingtalkId":"$bot","staffId":"robot"},{"dingtalkId":"$1","staffId":"dt_wangwu"},{"dingtalkId":"$2"}],"text":{"content":" 赞 方案好"}""").mentioned()).containsExactly("dt_wangwu");
    }

    @Test
    void voiceIsReadAsWhatWasRecognised() {
        assertThat(said("\"msgtype\":\"audio\",\"content\":{\"duration\":4000,\"recognition\":\"拜访华为\"}"))
                .isEqualTo(new Content.Words("拜访华为", true));
        assertThat(said("\"msgtype\":\"audio\",\"content\":{\"duration\":4000}"))
                .isEqualTo(new Content.Unknown("audio"));
    }

    @Test
    void whateverElseComesIsNamed() {
        assertThat(said("\"msgtype\":\"picture\",\"content\":{\"downloadCode\":\"x\"}"))
                .isEqualTo(new Content.Unknown("picture"));
        assertThat(said("\"msgtype\":\"unknownMsgType\"")).isEqualTo(new Content.Unknown("unknownMsgType"));
    }

    @Test
    void strangeShapesGiveNoWordsInsteadOfAnError() {
        assertThat(said("\"msgtype\":\"text\",\"text\":null")).isEqualTo(new Content.Words("", false));
        assertThat(said("\"msgtype\":\"text\",\"text\":{\"content\":null}")).isEqualTo(new Content.Words("", false));
        assertThat(said("\"msgtype\":\"text\",\"text\":{\"content\":{\"a\":1}}"))
                .isEqualTo(new Content.Words("", false));
        assertThat(said("\"msgtype\":\"richText\",\"content\":\"x\"")).isEqualTo(new Content.Words("", false));
    }

    @Test
    void numbersAndTruthsMayComeAsTextAndTheOtherWayRound() {
        var message = read("""
                "createAt":"1708327204136","sessionWebhookExpiredTime":1708332604316,"isAdmin":"true","text":{"content":50}""");
        assertThat(message.createdAt()).isEqualTo(Instant.ofEpochMilli(1708327204136L));
        assertThat(message.sessionUntil()).isEqualTo(Instant.ofEpochMilli(1708332604316L));
        assertThat(message.content()).isEqualTo(new Content.Words("50", false));
    }

    @Test
    void theConversationTypeMayBeANumber() {
        var body = "{\"msgId\":\"m\",\"conversationId\":\"c\",\"conversationType\":2}";
        assertThat(RobotMessage.of(Json.object(body.getBytes(UTF_8)).orElseThrow())
                        .orElseThrow()
                        .group())
                .isTrue();
    }

    @Test
    void withoutAnIdItIsNoMessage() {
        var body = "{\"conversationId\":\"c\",\"conversationType\":\"1\",\"text\":{\"content\":\"x\"}}";
        assertThat(RobotMessage.of(Json.object(body.getBytes(UTF_8)).orElseThrow()))
                .isEmpty();
    }

    @Test
    void aUsedUpQuotaIsSeenInEitherSpelling() {
        assertThat(RobotMessage.overrun(
                        Json.object("{\"errorCode\":20001}".getBytes(UTF_8)).orElseThrow()))
                .contains("20001");
        assertThat(RobotMessage.overrun(
                        Json.object("{\"errCode\":\"20001\"}".getBytes(UTF_8)).orElseThrow()))
                .contains("20001");
        assertThat(RobotMessage.overrun(Json.object("{\"errorCode\":0,\"text\":{\"content\":\"x\"}}".getBytes(UTF_8))
                        .orElseThrow()))
                .isEmpty();
    }
}

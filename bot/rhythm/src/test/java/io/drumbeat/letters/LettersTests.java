package io.drumbeat.letters;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import io.drumbeat.chat.Message;
import io.drumbeat.chat.Say;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LettersTests {
    private static final Instant NOW = Instant.parse("2026-11-23T01:00:00Z");
    private final Rehearsal chat = new Rehearsal();

    private void unsent(long number, Say.Kind kind, Letter.State state, boolean secret, String reason) {
        chat.part(InMemoryLetters.class)
                .add(new Letter(
                        number,
                        "feishu",
                        new Chat.Direct("mei"),
                        kind,
                        state,
                        "今天的计划",
                        secret,
                        reason,
                        NOW.minus(Duration.ofHours(3)),
                        NOW));
    }

    @Test
    void anAdminSeesWhatWasNotSentToWhomAndWhy() {
        unsent(12, Say.Kind.REMINDER, Letter.State.DEAD, false, "这个人已离职（code 230029）");
        chat.says("小安", "死信").botSays("""
                没发出去 1 条
                #12 死信 · 提醒“今天的计划” → 小美（feishu） · 3 小时前
                原因 这个人已离职（code 230029）""").botMentions("重发 12").recordsNothing();
    }

    @Test
    void nothingAboutPayIsShown() {
        unsent(12, Say.Kind.PAY, Letter.State.IN_DOUBT, false, "断线");
        unsent(13, Say.Kind.REPLY, Letter.State.EXPIRED, true, "过期未发");
        chat.says("小安", "deadletters").botSays("""
                #13 过期 · 回复（内容不显示） → 小美（feishu） · 3 小时前
                #12 存疑 · 提成（内容不显示） → 小美（feishu） · 3 小时前""");
    }

    @Test
    void onlyAdminsSeeThem() {
        chat.says("小美", "死信").botSays("“死信”只有管理员能用");
        chat.says("老雷", "重发 12").botSays("“重发”只有管理员能用");
    }

    @Test
    void inAGroupNothingIsSaidOfThem() {
        unsent(12, Say.Kind.REMINDER, Letter.State.DEAD, false, "x");
        chat.saysInGroup("小安", "死信").botSays("没发出去 1 条");
        assertThat(chat.group()).extracting(Message::text).containsExactly("小安，已私聊发给你");
    }

    @Test
    void withNoneThatIsSaid() {
        chat.says("小安", "死信").botSays("没有死信：该发的都发出去了");
    }

    @Test
    void oneInDoubtIsSentAgainOnlyWithAWarning() {
        unsent(12, Say.Kind.REMINDER, Letter.State.IN_DOUBT, false, "断线");
        chat.says("小安", "重发 12").botSays("""
                #12 重新排队，马上发给 小美
                它上次可能已经送到；如果是，对方会看到两条。""");
        chat.says("小安", "放弃 #12").botSays("#12 不再发给 小美");
    }

    @Test
    void anUnknownNumberIsToldWithWhereToLook() {
        chat.says("小安", "重发 99").botMentions("没有编号 \"99\" 的死信");
    }

    @Test
    void aLetterKnowsWhatItHides() {
        unsent(12, Say.Kind.PAY, Letter.State.DEAD, false, "x");
        assertThat(chat.part(InMemoryLetters.class).numbered(12).orElseThrow().title())
                .isNull();
    }
}

package io.drumbeat.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who uses the bot, and whether what it sends is looked at. */
class AdoptionTests {
    private final RhythmChat chat = new RhythmChat();

    @Test
    void adminAndManagerSeeWhoUsesItAndWhatIsReadOfIt() {
        chat.says("小美", "拜访 华为");
        chat.comes("小美", "2026-11-25T10:00");
        var card = chat.last("小美");
        chat.recorder().deliveries().seen("feishu", List.of(card.id()), Instant.parse("2026-11-25T02:00:00Z"));
        chat.presses("小美", card, "今天不用 晨会");
        chat.says("老雷", "采用")
                .botMentions("本周 1/2 人在用")
                .botMentions("2026-11-02 到 2026-11-25")
                .botMentions("华东一组")
                .botMentions("晨会")
                .botMentions("连着两周没记过的 1 人：王五");
        chat.says("小安", "采用").botMentions("本周 1/3 人在用").botMentions("西南一组");
        chat.says("小美", "采用").botIsSilentAbout("人在用").recordsNothing();
    }

    @Test
    void wishesAboutRemindersAreNoUse() {
        chat.says("小美", "静音 晨会");
        chat.says("老雷", "采用").botMentions("本周 0/2 人在用");
    }

    @Test
    void thatAWholeTeamFellSilentIsToldOnceInOneLine() {
        chat.says("小美", "拜访 华为");
        assertThat(chat.comes("小安", "2026-12-01T20:00"))
                .filteredOn(card -> card.contains("没有人记一笔"))
                .containsExactly("11-27 10:00 华东一组 3 个工作日没有人记一笔");
    }
}

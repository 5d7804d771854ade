package io.drumbeat.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.card.Element.Button;
import io.drumbeat.clock.RhythmChat;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** It is Monday 2026-11-23, 08:00. */
class PushedCardTests {
    private final RhythmChat chat = new RhythmChat("""
            weekly-progress: 关
            evening-check-in: 关
            morning-plan: 每个工作日 08:45
            """);

    private Card morning() {
        chat.says("小美", "拜访 华为 谈续约 明天回访");
        chat.comes("小美", "2026-11-24T09:00");
        return card();
    }

    private Card card() {
        return Objects.requireNonNull(chat.direct("小美").stream()
                .filter(message -> message.text().startsWith("早，小美 ·"))
                .toList()
                .getLast()
                .card());
    }

    @Test
    void asOfWhenItIsStandsSmallAndLastBesideTheWayToHaveLess() {
        var foot = morning().foot().orElseThrow();
        assertThat(foot.text()).startsWith("截至 11-24 08:45 · 版本 ");
        assertThat(foot.presses()).extracting(Button::words).containsExactly("稍后 早计划 30分钟", "今天不用 早计划", "不再发 早计划");
    }

    @Test
    void aNewFaceKeepsWhatCouldBePressedAtTheFoot() {
        morning();
        chat.says("小美", "确认撤销 #2");
        assertThat(card().elements().toString()).contains("更正");
        assertThat(card().foot().orElseThrow().presses())
                .extracting(Button::words)
                .contains("今天不用 早计划");
    }
}

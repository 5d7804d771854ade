package io.drumbeat.redraw;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.clock.RhythmChat;
import org.junit.jupiter.api.Test;

/** A card that came by the clock says that it was put right where a number on it was, and nowhere else. */
class CorrectedPushTests {
    private final RhythmChat chat = new RhythmChat("budget: 4");

    private Message monday(String name) {
        return chat.direct(name).stream()
                .filter(said -> said.text().contains("截至 11-30 09:00"))
                .findFirst()
                .orElseThrow();
    }

    private String now(Message card) {
        return chat.recorder()
                .conversations()
                .said(card.id())
                .orElseThrow()
                .message()
                .text();
    }

    private void aWeek() {
        chat.says("小美", "签单 华为 45万");
        chat.says("小美", "回款 华为 20万");
        chat.says("小美", "拜访 华润");
        chat.comes("小美", "2026-11-30T10:00");
    }

    @Test
    void whatChangesNothingOnItLeavesItAsItIs() {
        aWeek();
        var card = monday("小美");
        chat.says("钱姐", "确认回款 #3");
        assertThat(now(card)).isEqualTo(card.text()).doesNotContain("更正");
    }

    @Test
    void whatChangesANumberIsSaidAndTheDayStaysBelow() {
        aWeek();
        var card = monday("小美");
        chat.says("小美", "确认撤销 #4");
        assertThat(now(card)).contains("更正：撤销 #4 拜访 华润").contains("截至 11-30 09:00 · 版本");
    }

    /** Whoever works elsewhere reads by which clock a card and a list are. */
    @Test
    void anotherZoneIsSaid() {
        var abroad = new RhythmChat("晨会: {when: 每个工作日 08:30, to: 销售, say: 九点晨会}", """
                teams:
                  - {id: east-1, name: 华东一组}
                people:
                  - {id: lei, name: 老雷, role: manager, team: east-1}
                  - {id: mei, name: 小美, role: rep, team: east-1, manager: lei, zone: Asia/Tokyo}
                  - {id: wangwu, name: 王五, role: rep, team: east-1, manager: lei}
                """);
        abroad.says("小美", "提醒").botMentions("以上都是日本时间");
        abroad.says("王五", "提醒").botIsSilentAbout("时间");
        abroad.comes("小美", "2026-11-24T09:00");
        assertThat(abroad.direct("小美")).anyMatch(card -> card.text().contains("截至 11-24 08:30 日本时间 · 版本"));
        assertThat(abroad.direct("王五")).anyMatch(card -> card.text().contains("截至 11-24 08:30 · 版本"));
    }
}

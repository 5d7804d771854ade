package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Chat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** At the hours of the company's own file: a week's end of somebody who records, and a December in which nothing is. */
class DecemberTests {
    private static RhythmChat chat;
    private static List<String> friday = List.of();
    private static List<String> december = List.of();
    private static String report = "";

    @BeforeAll
    static void lived() throws IOException {
        chat = new RhythmChat(Files.readString(Path.of("..", "config", "cadence.yml")));
        chat.comes("小美", "2026-11-26T10:00");
        chat.says("小美", "拜访 华为 谈续约 12月3日回访");
        chat.says("小美", "拜访 腾讯 谈方案 12月9日发报价");
        chat.says("小美", "商机 荔枝传媒 20万 预计12月20日 12月16日送样");
        chat.comes("小美", "2026-11-26T23:00");
        friday = chat.comes("小美", "2026-11-27T16:00");
        report = chat.last("小美").text();
        friday.addAll(chat.comes("小美", "2026-11-27T23:00"));
        chat.comes("小美", "2026-11-30T23:00");
        december = chat.comes("小美", "2026-12-30T12:00");
        chat.says("王五", "电话 腾讯");
        december.addAll(chat.comes("小美", "2026-12-31T23:00"));
    }

    @Test
    void theReportComesAsItselfWithItsForm() {
        assertThat(friday).anyMatch(card -> card.startsWith("11-27 16:00")).noneMatch(card -> card.contains("没单独打扰"));
        assertThat(report).contains("周报").contains("请填：").contains("[交给主管]");
    }

    @Test
    void whoeverRecordsNothingHasTwelveCardsAtMost() {
        assertThat(december).hasSizeLessThanOrEqualTo(12).noneMatch(card -> card.contains("没单独打扰"));
    }

    @Test
    void aPreviewOfNothingIsNotSaid() {
        assertThat(december).noneMatch(card -> card.contains("提成预览"));
        var busy = chat.recorder()
                .conversations()
                .page(new Chat.Direct("wangwu"), null, 1000)
                .messages();
        assertThat(busy).noneMatch(message -> message.text().contains("2026年12月提成预览"));
    }

    @Test
    void whoeverLeadsReadsThatItIsLongerThanIsCounted() {
        chat.says("老雷", "团队").botMentions("15 个工作日以上没有记录");
        chat.says("小美", "提醒").botMentions("早计划（有话才发）").botIsSilentAbout("morning-plan");
    }
}

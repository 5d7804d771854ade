package io.drumbeat.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What comes to somebody about the same time comes as one card. */
class TogetherTests {
    private final RhythmChat chat;

    TogetherTests() throws IOException {
        chat = new RhythmChat(Files.readString(Path.of("..", "config", "cadence.yml")));
        chat.says("小美", "拜访 华为 谈续约 明天回访");
    }

    private List<String> morning(String who, String day) {
        return chat.comes(who, day + "T12:00").stream()
                .filter(card -> card.startsWith(day.substring(5)))
                .toList();
    }

    private RhythmChat downUntil(String evening) {
        chat.isDownUntil(evening);
        chat.comes("小美", evening.substring(0, 11) + "23:00");
        return chat;
    }

    @Test
    void onTheFirstMondayOfAMonthItsResultsStandBelowTheWeek() {
        downUntil("2027-01-31T20:00");
        assertThat(morning("小美", "2027-02-01")).singleElement().asString().startsWith("02-01 09:00");
        assertThat(chat.last("小美").text()).contains("周").contains("2027年1月成绩");
        assertThat(chat.last("老雷").text()).contains("2027年1月成绩");
        chat.says("小美", "重画 周进度 2027-02-01").botMentions("2027年1月成绩");
    }

    @Test
    void onAnotherFirstDayTheMorningStandsBelowTheResults() {
        downUntil("2026-11-30T20:00");
        chat.says("小美", "拜访 华为 谈续约 明天回访");
        assertThat(morning("小美", "2026-12-01")).singleElement().asString().startsWith("12-01 09:15");
        assertThat(chat.last("小美").text()).contains("2026年11月成绩").contains("早，小美");
    }

    @Test
    void whoeverWantsOneOfThemAtAnotherTimeHasTheOtherByItself() {
        downUntil("2027-01-31T20:00");
        chat.says("小美", "周进度改到周三下午");
        assertThat(morning("小美", "2027-02-01")).hasSize(1);
        assertThat(chat.last("小美").text()).contains("2027年1月成绩").doesNotContain("[周");
    }

    @Test
    void whatWasPutOffComesByItself() {
        downUntil("2027-01-31T20:00");
        chat.comes("小美", "2027-02-01T09:05");
        chat.says("小美", "稍后 月度成绩 30分钟").botMentions("好，");
        assertThat(morning("小美", "2027-02-01")).hasSize(1);
    }

    @Test
    void whoeverDoesWithoutTheWeekStillHasTheirMorning() {
        chat.says("小美", "周进度别发了");
        chat.comes("小美", "2026-11-27T12:00");
        chat.says("小美", "拜访 华为 谈续约");
        assertThat(chat.comes("小美", "2026-11-30T12:00")).anyMatch(card -> card.startsWith("11-30 08:45"));
    }
}

package io.drumbeat.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import io.drumbeat.fact.StaffFact.ReminderFact.QuietHoursSet;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say so that reminders come when they help, and what comes then. It is Monday 2026-11-23, 08:00. */
class ReminderChatsTests {
    private final RhythmChat chat = new RhythmChat();

    private static boolean isPlan(String card) {
        return card.contains("早，");
    }

    private List<String> plans(String until) {
        return chat.comes("小美", until).stream()
                .filter(ReminderChatsTests::isPlan)
                .map(card -> card.substring(0, 11))
                .toList();
    }

    @Test
    void thePlanComesEachWorkingMorning() {
        assertThat(plans("2026-11-30T08:00"))
                .contains("11-24 09:00", "11-25 09:00", "11-26 09:00", "11-27 09:00")
                .noneMatch(at -> at.startsWith("11-28") || at.startsWith("11-29"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"静音 晨会", "晨会别发了", "不再发 晨会", "别再发晨会了", "晨会不要发", "mute 晨会"})
    void whatIsMutedDoesNotComeUntilItIsWantedAgain(String words) {
        chat.says("小美", words).botMentions("好，晨会不再发给你");
        assertThat(plans("2026-11-25T20:00")).isEmpty();
        chat.says("小美", "恢复提醒 晨会").botMentions("好，晨会恢复成公司的安排");
        assertThat(plans("2026-11-26T20:00")).containsExactly("11-26 09:00");
    }

    @Test
    void whatWasMutedByMistakeIsTakenBackLikeAnythingElse() {
        chat.says("小美", "静音 晨会");
        chat.says("小美", "撤销").botMentions("静音");
        assertThat(plans("2026-11-24T20:00")).contains("11-24 09:00");
    }

    @Test
    void mutedUntilADayItComesAgainAfterwards() {
        chat.says("小美", "静音 晨会 到周三").botMentions("好，晨会到 2026-11-25 周三 为止不发，之后照常");
        assertThat(plans("2026-11-26T20:00")).containsExactly("11-26 09:00");
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天别提醒", "今天不用提醒了", "今天别打扰", "not today"})
    void todayAlone(String words) {
        chat.says("小美", words).botMentions("好，今天不再提醒，明天照常");
        assertThat(chat.comes("小美", "2026-11-23T23:00")).isEmpty();
        assertThat(plans("2026-11-24T20:00")).containsExactly("11-24 09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "晨会改到 9:30, 每个工作日 09:30, 11-24 09:30",
        "晨会改10点, 每个工作日 10:00, 11-24 10:00",
        "改提醒 晨会 每天9点半, 每天 09:30, 11-24 09:30",
        "晨会改周二下午, 每周二 15:00, 11-24 15:00",
        "晨会 改到 周二上午, 每周二 10:00, 11-24 10:00"
    })
    void atTheirOwnTime(String words, String schedule, String next) {
        chat.comes("小美", "2026-11-23T20:00");
        chat.says("小美", words).botMentions("好，晨会改成 " + schedule);
        assertThat(plans("2026-11-24T20:00")).containsExactly(next);
    }

    @Test
    void whatHasComeTodayDoesNotComeTwiceByBeingMoved() {
        assertThat(plans("2026-11-24T09:30")).contains("11-24 09:00");
        chat.says("小美", "晨会改到 10:30");
        assertThat(plans("2026-11-25T20:00")).containsExactly("11-25 10:30");
    }

    @ParameterizedTest
    @CsvSource({"稍后 30分钟, 11-24 09:35", "稍后 半小时, 11-24 09:35", "稍后 晨会 10点, 11-24 10:00", "稍后, 11-24 09:35"})
    void putOffItComesOnceMoreAndNeverForksASecondSeries(String words, String again) {
        chat.comes("小美", "2026-11-23T20:00");
        chat.comes("小美", "2026-11-24T09:05");
        chat.says("小美", words).botMentions("好，");
        assertThat(plans("2026-11-24T20:00")).containsExactly(again);
        assertThat(plans("2026-11-25T20:00")).containsExactly("11-25 09:00");
    }

    @Test
    void putOffTwiceItComesAtTheLaterTimeOnly() {
        chat.comes("小美", "2026-11-24T09:05");
        chat.says("小美", "稍后 30分钟");
        chat.says("小美", "稍后 2小时");
        assertThat(plans("2026-11-24T20:00")).containsExactly("11-24 11:05");
    }

    @Test
    void putOffBeforeItCameItComesOnlyThen() {
        chat.comes("小美", "2026-11-24T08:50");
        chat.says("小美", "稍后 晨会 10:00").botMentions("好，10:00 再发晨会");
        assertThat(plans("2026-11-24T20:00")).containsExactly("11-24 10:00");
    }

    @Test
    void eachCardHasTheWayToHaveLessOfItOnePressAway() {
        chat.comes("小美", "2026-11-24T09:05");
        var card = chat.last("小美");
        assertThat(card.text()).contains("[稍后] [今天不用] [不再发这个]");
        assertThat(chat.presses("小美", card, "稍后 晨会 30分钟").outcome().toast()).isEqualTo("好，09:35 再发晨会");
        assertThat(plans("2026-11-24T20:00")).containsExactly("11-24 09:35");
        var again = chat.last("小美");
        assertThat(chat.presses("小美", again, "不再发 晨会").outcome().toast()).isEqualTo("好，晨会不再发给你");
        assertThat(plans("2026-11-27T20:00")).isEmpty();
    }

    @Test
    void inQuietHoursNothingComes() {
        chat.comes("小美", "2026-11-23T20:00");
        chat.says("小美", "早上别发了").botMentions("晨会").botMentions("改到 12:00 再来");
        assertThat(plans("2026-11-24T20:00")).containsExactly("11-24 12:00");
        chat.says("小美", "取消免打扰").botMentions("好，没有免打扰时段了");
        assertThat(plans("2026-11-25T20:00")).containsExactly("11-25 09:00");
    }

    @ParameterizedTest
    @CsvSource({
        "免打扰 21:00 到 8:30, 21:00, 08:30",
        "免打扰 晚上9点到早上8点半, 21:00, 08:30",
        "免打扰 12:00-14:00, 12:00, 14:00",
        "中午别发, 12:00, 14:00",
        "晚上别发了, 18:00, 08:00",
        "晚上8点以后别发, 20:00, 08:00",
        "晚上8点以后别发了, 20:00, 08:00",
        "晚上9点到早上8点别打扰我, 21:00, 08:00",
        "9点以前别发, 00:00, 09:00"
    })
    void quietHoursAreSaidInManyWords(String words, LocalTime from, LocalTime to) {
        assertThat(chat.says("小美", words).outcome().recorded())
                .singleElement()
                .extracting("fact")
                .isEqualTo(new QuietHoursSet(from, to));
    }

    @Test
    void nobodyIsOfferedWhatNeverComesToThem() {
        new RhythmChat("budget: 3").says("小美", "静音").botIsSilentAbout("[财务合计]").botIsSilentAbout("[团队动静]");
    }

    @Test
    void payIsOwedAndCannotBeSwitchedOff() {
        chat.says("小美", "静音 提成预告").botMentions("是公司必须告诉你的").recordsNothing();
        chat.says("小美", "提成预告别发了").botMentions("是公司必须告诉你的").recordsNothing();
        chat.says("小美", "月底的提成预览别发").botMentions("月底前提成预览不再发给你");
    }

    @ParameterizedTest
    @CsvSource({
        "早上的提醒改到9点半, 早计划改成 每个工作日 09:30",
        "早计划改到9点半, 早计划改成 每个工作日 09:30",
        "周进度改周五下午, 周进度改成 每周五 15:00",
        "周报改周五下午, 周报改成 每周五 15:00"
    })
    void theUsualOnesAreMovedByTheirNames(String words, String moved) {
        new RhythmChat("budget: 3").says("小美", words).botMentions("好，" + moved);
    }

    @Test
    void theyAreHeardInWhateverOrder() {
        var usual = new RhythmChat("budget: 3");
        Map.ofEntries(
                        Map.entry("别发早报了", "早计划不再发给你"),
                        Map.entry("不用发早报了", "早计划不再发给你"),
                        Map.entry("早报不用了", "早计划不再发给你"),
                        Map.entry("早上提醒改到9点半", "早计划改成 每个工作日 09:30"),
                        Map.entry("早上不用发了", "每天 00:00–12:00 不打扰你"),
                        Map.entry("早上别再发了", "每天 00:00–12:00 不打扰你"),
                        Map.entry("晚上八点以后别再发了", "每天 20:00–08:00 不打扰你"),
                        Map.entry("晚上8点以后不要发了", "每天 20:00–08:00 不打扰你"),
                        Map.entry("晚间清点改到7点", "晚间清点改成 每个工作日 19:00"),
                        Map.entry("晚间清点改到早上9点", "晚间清点改成 每个工作日 09:00"))
                .forEach((words, told) -> {
                    usual.says("小美", words).botMentions("好，" + told);
                    usual.says("小美", "恢复提醒");
                });
    }

    @Test
    void whatKeepsItFromComingAtItsNewHourIsSaid() {
        chat.says("小美", "下周别发晨会");
        chat.says("小美", "晨会改到9点半").botMentions("下一次 2026-11-23 周一 09:30").botIsSilentAbout("说过不要");
        chat.says("小美", "晨会别发了");
        chat.says("小美", "晨会改到10点").botMentions("说过不要").botMentions("[恢复]");
        chat.says("小美", "恢复提醒 晨会");
        chat.says("小美", "早上别发了");
        chat.says("小美", "晨会改到10点").botMentions("在你的免打扰 00:00–12:00 里");
    }

    @Test
    void whatIsNotSaidIsAsked() {
        chat.says("小美", "静音").botMentions("哪一种？").botMentions("[晨会]").recordsNothing();
        chat.says("小美", "晨会改一下").botMentions("晨会改到什么时候？现在是：每个工作日 09:00").recordsNothing();
    }
}

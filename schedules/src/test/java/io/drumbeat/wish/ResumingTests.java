package io.drumbeat.wish;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wanted again comes again, and what still keeps it back is said. */
class ResumingTests {
    private final RhythmChat chat = new RhythmChat("""
            budget: 3
            晨会: {when: 每个工作日 08:30, to: 销售, say: 九点晨会}
            """);

    @Test
    void everythingIsAsTheCompanyHasItAgain() {
        chat.says("小美", "早上别发了");
        chat.says("小美", "稍后 晨会 15:00").botMentions("15:00 再发晨会");
        chat.says("小美", "恢复默认").botMentions("都恢复成公司的安排");
        assertThat(chat.comes("小美", "2026-11-23T16:00")).contains("11-23 08:30 九点晨会");
        chat.says("小美", "提醒").botIsSilentAbout("免打扰").botIsSilentAbout("15:00");
    }

    /** The button that was offered beside the new time took the time away again. */
    @ParameterizedTest
    @ValueSource(strings = {"恢复提醒 晨会", "恢复晨会", "恢复提醒"})
    void whoeverEndsASilenceKeepsTheirTime(String words) {
        chat.says("小美", "晨会别发了");
        chat.says("小美", "晨会改到 9:10").botMentions("改了时间也还不发");
        chat.says("小美", words).botMentions(words.equals("恢复提醒") ? "还照你的" : "09:10");
        assertThat(chat.comes("小美", "2026-11-23T16:00"))
                .contains("11-23 09:10 九点晨会")
                .noneMatch(came -> came.contains("08:30"));
        chat.says("小美", "恢复提醒 晨会").botMentions("公司的安排");
        assertThat(chat.comes("小美", "2026-11-24T16:00")).contains("11-24 08:30 九点晨会");
    }

    @Test
    void oneThatTheQuietHoursKeepBackIsSaidToStayAway() {
        chat.says("小美", "早上别发了");
        chat.says("小美", "恢复晨会").botMentions("在你的免打扰 00:00–12:00 里").botMentions("[取消免打扰]");
    }

    @Test
    void oneThatWasPutOffComesAtItsTimeAgain() {
        chat.says("小美", "稍后 晨会 15:00");
        chat.says("小美", "恢复晨会").botMentions("好，晨会恢复成公司的安排");
        assertThat(chat.comes("小美", "2026-11-23T16:00"))
                .contains("11-23 08:30 九点晨会")
                .noneMatch(came -> came.contains("15:00"));
    }

    @Test
    void theListLeavesOutWhatQuietHoursKeepBack() {
        chat.says("小美", "提醒").botMentions("18:00 晚间清点");
        chat.says("小美", "晚上别打扰").botMentions("晚间清点落在这段时间里，不单独发").botIsSilentAbout("合集里看");
        chat.says("小美", "提醒").botMentions("免打扰：18:00–08:00").botIsSilentAbout("18:00 晚间清点");
    }

    @Test
    void aSecondSpanIsSaidToTakeThePlaceOfTheFirst() {
        chat.says("小美", "20点到8点不要打扰我");
        chat.says("小美", "每天中午12点到2点别吵我").botMentions("换下了原来的 20:00–08:00");
    }

    /** There were no quiet hours any more, and it was said to lie in those from midnight to midnight. */
    @Test
    void whatWasPutOffIsNotSaidToLieInQuietHours() {
        chat.says("小美", "早上别发了");
        chat.says("小美", "稍后 晨会 15:00");
        chat.says("小美", "取消免打扰");
        chat.says("小美", "晨会改成周一三五发").botIsSilentAbout("00:00–00:00");
    }

    /** As the company's file has it in its own example: at half past eight, and not in the evening's digest. */
    @Test
    void whatTheCompanyWroteDownComesAtItsHourBesideAllElse() {
        chat.says("小美", "拜访 华为 下周三回访");
        var came = chat.comes("小美", "2026-11-26T19:00");
        assertThat(came).contains("11-23 08:30 九点晨会", "11-24 08:30 九点晨会", "11-25 08:30 九点晨会", "11-26 08:30 九点晨会");
        assertThat(came).noneMatch(card -> card.contains("没单独打扰"));
    }
}

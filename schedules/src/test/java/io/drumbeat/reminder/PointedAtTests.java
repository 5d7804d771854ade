package io.drumbeat.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.clock.RhythmChat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is pointed at, answered, put off and set for others. It is Monday 2026-11-23, 08:00. */
class PointedAtTests {
    private final RhythmChat chat = new RhythmChat();

    private List<String> reminders(String until) {
        return chat.comes("小美", until).stream()
                .filter(card -> card.contains("提醒："))
                .toList();
    }

    /** All that comes was switched off by it. */
    @ParameterizedTest
    @ValueSource(strings = {"取消这个提醒", "这个提醒不要了", "不要这个提醒了", "这条提醒撤掉吧", "刚设的那个不要了", "上一个提醒删了吧"})
    void whatIsPointedAtIsTheOneSetLast(String words) {
        chat.says("小美", "明天上午提醒我甲事");
        chat.says("小美", "周五下午提醒我乙事");
        chat.says("小美", words).botMentions("好，不再提醒你：乙事").botMentions("[撤销]");
        chat.says("小美", "提醒").botMentions("甲事").botMentions("晨会");
    }

    @Test
    void whatCameLastIsPointedAtToo() {
        chat.says("小美", "11月24日9点半提醒我甲事");
        chat.says("小美", "每个工作日10点提醒我乙事");
        chat.comes("小美", "2026-11-24T11:00");
        chat.says("小美", "取消这个提醒").botMentions("不再提醒你：乙事");
    }

    @ParameterizedTest
    @CsvSource({
        "提醒我交社保, 后天上午, 2026-11-25 周三 10:00 提醒你：交社保",
        "提醒我喝水, 下午3点, 2026-11-23 周一 15:00 提醒你：喝水",
        "今晚8点提醒我, 吃饭, 2026-11-23 周一 20:00 提醒你：吃饭"
    })
    void whatIsAskedIsAnsweredAlone(String words, String answer, String told) {
        chat.says("小美", words).recordsNothing();
        chat.says("小美", answer).botMentions("好，" + told);
    }

    @ParameterizedTest
    @CsvSource({
        "签字那个提前一天, 2026-11-26 周四 14:00",
        "签字的提醒提前半小时, 2026-11-27 周五 13:30",
        "签字那个推后一天, 2026-11-28 周六 14:00",
        "把签字的提醒改到9点半, 2026-11-27 周五 09:30"
    })
    void earlierIsEarlierAndLaterIsLater(String words, String when) {
        chat.says("小美", "11月27日14点提醒我签字");
        chat.says("小美", words).botMentions("好，%s 提醒你：签字".formatted(when));
    }

    @ParameterizedTest
    @CsvSource({"看邮件那个提前半小时, 08:30", "看邮件的提醒晚十分钟, 09:10"})
    void ofASeriesItIsAskedWhetherOnceOrAlways(String words, String hour) {
        chat.at("2026-11-23", 12);
        chat.says("小美", "每天9点提醒我看邮件");
        chat.says("小美", words).recordsNothing().botMentions("[只改下一次] [以后都改]");
        chat.says("小美", "改我的提醒 这个 只这次 " + (hour.equals("08:30") ? "提前半小时" : "晚十分钟"))
                .botMentions("好，2026-11-24 周二 %s 提醒你：看邮件".formatted(hour))
                .botMentions("之后照常每天 09:00");
        assertThat(reminders("2026-11-26T12:00"))
                .filteredOn(card -> !card.startsWith("11-23"))
                .containsExactly("11-24 %s 提醒：看邮件".formatted(hour), "11-25 09:00 提醒：看邮件", "11-26 09:00 提醒：看邮件");
    }

    @Test
    void nobodyRemindsWhomTheyDoNotLead() {
        for (var words : List.of("提醒王五明天交合同", "明天上午提醒老雷签合同", "提醒张三丰明天开会")) {
            chat.says("小美", words).recordsNothing();
        }
        chat.says("小美", "提醒王五明天交合同").botMentions("王五不是你带的人");
    }

    @ParameterizedTest
    @CsvSource({
        "明天上午提醒小美给高经理发对账单, 11-24 10:00, 给高经理发对账单",
        "提醒小美明天上午交合同, 11-24 10:00, 交合同",
        "明早九点半提醒小美给华为回电话, 11-24 09:30, 给华为回电话"
    })
    void whoLeadsSomebodyHasThemRemindedAndHearsOfIt(String words, String when, String what) {
        chat.says("老雷", words).botMentions(" 提醒小美：" + what);
        chat.says("老雷", "提醒").botMentions("给小美：");
        assertThat(chat.comes("小美", "2026-11-24T12:00")).contains(when + " 老雷提醒：" + what);
        assertThat(chat.last("小美").text()).contains("[完成]").contains("[明天再提醒]");
        var receipt = chat.last("老雷").text().replaceAll("(?s).*#(\\d+).*", "$1");
        chat.says("小美", "答复提醒 #%s 完成".formatted(receipt)).botMentions("好，完成了：" + what);
        assertThat(chat.last("老雷").text()).contains("小美 完成了你提醒的：" + what);
    }
}

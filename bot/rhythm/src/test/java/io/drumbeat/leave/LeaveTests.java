package io.drumbeat.leave;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.absence.Absences;
import io.drumbeat.fact.StaffFact;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeaveTests {
    /** A Monday. */
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    private boolean isAway(String person, String day) {
        return chat.recorder().ask(known -> Absences.isAway(person, LocalDate.parse(day), known));
    }

    @ParameterizedTest
    @CsvSource({
        "请假 3天, 2026-11-23, 2026-11-25",
        "明天请假, 2026-11-24, 2026-11-24",
        "明天请假一天, 2026-11-24, 2026-11-24",
        "周四周五请假, 2026-11-26, 2026-11-27",
        "明后两天请假, 2026-11-24, 2026-11-25",
        "今明两天请假, 2026-11-23, 2026-11-24",
        "这两天请假, 2026-11-23, 2026-11-24",
        "接下来三天请假, 2026-11-24, 2026-11-26",
        "周四五请假, 2026-11-26, 2026-11-27",
        "请假 周三和周四两天, 2026-11-25, 2026-11-26",
        "下周前半周请假, 2026-11-30, 2026-12-02",
        "后半周请假, 2026-11-26, 2026-11-27",
        "请假三天, 2026-11-23, 2026-11-25",
        "请假 到周三, 2026-11-23, 2026-11-25",
        "请假 12月1日到12月3日, 2026-12-01, 2026-12-03",
        "请假 12月1日到3日, 2026-12-01, 2026-12-03",
        "请假 12/1-12/3, 2026-12-01, 2026-12-03",
        "請假 明天, 2026-11-24, 2026-11-24",
        "请假 周四到周二, 2026-11-26, 2026-12-01",
        "请假 从明天起 2天, 2026-11-24, 2026-11-25",
        "请假 昨天到明天, 2026-11-22, 2026-11-24",
        "请假 6个工作日, 2026-11-23, 2026-11-30",
        "leave until friday, 2026-11-23, 2026-11-27",
        "leave 2 days, 2026-11-23, 2026-11-24",
        "leave tomorrow, 2026-11-24, 2026-11-24"
    })
    void leaveIsTakenInManyWords(String words, LocalDate from, LocalDate until) {
        var recorded = chat.says("小美", words).outcome().recorded();
        assertThat(recorded).singleElement().extracting("fact").isEqualTo(new StaffFact.LeaveTaken(from, until));
    }

    @ParameterizedTest
    @CsvSource({"今天下午请假, 2026-11-23, AFTERNOON", "请假 明天上午, 2026-11-24, MORNING", "明天上午请假, 2026-11-24, MORNING"})
    void halfADayIsTaken(String words, LocalDate day, StaffFact.Half half) {
        var recorded = chat.says("小美", words).outcome().recorded();
        assertThat(recorded).singleElement().extracting("fact").isEqualTo(new StaffFact.LeaveTaken(day, day, half));
    }

    @Test
    void halfADayCountsAsHalfAWorkingDay() {
        chat.says("小美", "拜访 华为").botMentions("本周拜访 1/10");
        chat.says("小美", "明天请假半天").botSays("上午还是下午？").recordsNothing();
        chat.says("小美", "请假 明天上午").botMentions("共 0.5 个工作日");
        chat.says("小美", "拜访 华为").botMentions("本周拜访 2/9");
        chat.says("小美", "进度").botMentions("2026年11月请假 0.5 个工作日，目标按在岗天数折算");
        assertThat(isAway("mei", "2026-11-24")).isFalse();
        chat.says("小美", "请假 明天下午");
        assertThat(isAway("mei", "2026-11-24")).isTrue();
        chat.says("小美", "进度").botMentions("2026年11月请假 1 个工作日，目标按在岗天数折算");
    }

    @Test
    void aManagerTakesLeaveForARepAndNeverTheirOwn() {
        chat.says("老雷", "请假 王五 明天").botSays("谁请假 王五\n日期 2026-11-24 周二");
        assertThat(isAway("wangwu", "2026-11-24")).isTrue();
        assertThat(isAway("lei", "2026-11-24")).isFalse();
        chat.says("老雷", "请假 王五 明天").botSays("王五 2026-11-24 周二 已经请过假了，没有再记").recordsNothing();
        chat.says("老雷", "确认撤销 #2");
        assertThat(isAway("wangwu", "2026-11-24")).isFalse();
    }

    @Test
    void aManagerSaysInAnyOrderWhoIsAway() {
        chat.says("老雷", "王五请假到周三").botMentions("谁请假 王五").botMentions("2026-11-23 周一 至 2026-11-25 周三");
        chat.says("老雷", "小美请假 明天").botMentions("谁请假 小美");
        chat.says("王五", "小美请假到周五").recordsNothing();
    }

    @Test
    void asManyDaysAsAreSaidAreNamed() {
        chat.says("小美", "请假 周三周五两天").recordsNothing();
    }

    @Test
    void theReceiptSaysWhichDaysAndHowManyAreWorked() {
        chat.says("小美", "请假 11月26日到12月1日").botSays("""
                已记录请假 #2
                日期 2026-11-26 周四 至 2026-12-01 周二
                共 6 天，其中 4 个工作日
                [撤销]""");
        assertThat(chat.direct("老雷").getLast().text()).isEqualTo("小美 请假 2026-11-26 周四 至 2026-12-01 周二，共 6 天，其中 4 个工作日");
    }

    @Test
    void threeDaysFromFridayMayMeanTwoThings() {
        var asked = chat.at("2026-11-27", 10)
                .says("小美", "请假 3天")
                .botSays("“请假 3天”是哪几天？")
                .recordsNothing();
        chat.presses("小美", asked.reply(), "请假 2026-11-27 到 2026-12-01")
                .botSays("日期 2026-11-27 周五 至 2026-12-01 周二\n共 5 天，其中 3 个工作日");
    }

    @Test
    void whatIsNoLeaveIsSaidSo() {
        chat.says("小美", "请假").botSays("从哪天请到哪天？").recordsNothing();
        chat.says("小美", "请假 家里有事").botSays("“家里有事”里没有日子；从哪天请到哪天？").recordsNothing();
        chat.says("小美", "请假 半天").botMentions("上午还是下午").recordsNothing();
        chat.says("小美", "请假 11月28日到11月29日").botMentions("本来就不上班").recordsNothing();
        chat.says("小美", "请假 2026-11-02").botMentions("请假最早从 2026-11-16 周一 记起").recordsNothing();
        chat.says("小美", "请假 2月30日").botMentions("“2月30日”不是确定的一天").recordsNothing();
    }

    @Test
    void theFormSaysTheSame() {
        var form = chat.says("小美", "请假").reply();
        chat.fills("小美", form, "请假", java.util.Map.of("from", "2026-12-01", "until", "2026-12-02"))
                .botSays("日期 2026-12-01 周二 至 2026-12-02 周三");
    }

    @Test
    void theReasonIsNobodysBusiness() {
        chat.says("小美", "请假 明天 看牙").botSays("只记日子，“看牙”没有记。");
    }

    @Test
    void leaveTakenTwiceIsRecordedOnce() {
        chat.says("小美", "请假 到周三");
        chat.says("小美", "请假 明天").botSays("2026-11-24 周二 已经请过假了，没有再记").recordsNothing();
    }

    @Test
    void leaveIsTakenBackLikeAnythingElse() {
        chat.says("小美", "请假 3天");
        chat.says("小美", "撤销").botSays("已撤销 #2 请假");
        assertThat(isAway("mei", "2026-11-24")).isFalse();
    }

    @Test
    void comingBackEarlyEndsTheLeave() {
        chat.says("小美", "请假 到周五");
        chat.at("2026-11-25", 9).says("小美", "销假").botSays("已销假 #3\n#2 2026-11-23 周一 至 2026-11-27 周五：只到 2026-11-24 周二");
        assertThat(isAway("mei", "2026-11-24")).isTrue();
        assertThat(isAway("mei", "2026-11-25")).isFalse();
        chat.says("小美", "撤销 #3");
        chat.says("小美", "确认撤销 #3");
        assertThat(isAway("mei", "2026-11-25")).isTrue();
    }

    @Test
    void whoIsNotAwayNeedNotComeBack() {
        chat.says("小美", "销假").botSays("你今天没有请假，不用销假").recordsNothing();
        chat.says("小美", "请假 12月1日");
        chat.says("小美", "销假").botSays("你今天没有请假；要取消后面的假吗？\n[取消 2026-12-01 周二]");
    }

    @Test
    void theManagerSeesWhoIsAway() {
        chat.says("小美", "请假 到周三");
        chat.says("老雷", "团队").botMentions("小美（请假到 2026-11-25）").botSays("请假：\n· 小美 2026-11-23 周一 至 2026-11-25 周三");
    }

    @Test
    void theTargetAsksNothingOfTheDaysAway() {
        chat.says("小美", "拜访 华为").botMentions("本周拜访 1/10");
        chat.says("小美", "请假 到周三");
        chat.says("小美", "拜访 华为").botMentions("本周拜访 2/4");
        chat.says("小美", "进度").botMentions("2026年11月请假 3 个工作日，目标按在岗天数折算");
        chat.says("小美", "撤销 #3");
        chat.says("小美", "拜访 华为").botMentions("本周拜访 3/10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"请假 王 明天", "请假 王武 明天", "请假 小王 明天", "wangwu 请假 明天", "请假 老五 明天上午"})
    void aNameThatIsNotQuiteOneNeverBecomesTheManagersOwnLeave(String line) {
        chat.says("老雷", line).botMentions("是谁请假？").botMentions("[王五 2026-11-24").recordsNothing();
    }

    @Test
    void twoNamesAreAskedWhichIsMeantFirst() {
        var asked = chat.says("老雷", "请假 小美、王五 明天").botMentions("是谁请假？").recordsNothing();
        assertThat(asked.reply().text())
                .contains("[小美 2026-11-24", "[王五 2026-11-24")
                .doesNotContain("我自己");
        chat.presses("老雷", asked.reply(), "请假 王五@wangwu 2026-11-24").botMentions("谁请假 王五");
    }

    @Test
    void whoeverLeadsOthersTakesLeaveThemselvesByDaysAlone() {
        chat.says("老雷", "我明天请假").botMentions("已记录请假").botSays("日期 2026-11-24 周二");
        chat.says("小美", "请假 后天 看病").botMentions("已记录请假");
    }
}

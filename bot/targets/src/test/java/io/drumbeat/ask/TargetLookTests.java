package io.drumbeat.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetLookTests {
    @Test
    void whatIsNoDayAndWhoseTeamItIsIsSaid() {
        chat.says("小美", "目标 2月30日").botMentions("没有 2月30日 这一天");
        chat.says("小美", "目标 第50周").botMentions("12月7日这周");
        chat.says("小美", "目标 2027年第2周").botMentions("1月11日");
        chat.says("小美", "目标进度").botMentions("小美 的目标");
        chat.says("小美", "目标 团队").botMentions("小美 的目标").botMentions("这里是你自己的");
        chat.says("小美", "目标 华东一组").botMentions("华东一组 的目标只有带它的主管能看");
        chat.says("小美", "目标 12月 复购").botMentions("小美 的指标 2026年12月").botMentions("没有定复购的目标");
    }

    @Test
    void fromADayOneGoesToTheDaysBesideIt() {
        chat.says("小美", "目标 2026-12-02").botMentions("[2026-12-01]").botMentions("[2026-12-03]");
    }

    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @Test
    void theMonthsTargetsAreShownWithWhatIsDoneAndLeft() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "拜访 华为");
        chat.says("小美", "目标").botSays("""
            小美 的目标 2026年11月
            签单额 | ¥500,000 | ¥100,000 | ¥400,000
            拜访 | 42 | 1 | 41
            主管定的月目标，按当月工作日分到每周每天；这段时间共 21 个工作日，还有 4 个\
            """);
    }

    @Test
    void aMonthsTargetSaysWhatMakesItAGoodOneAndItsThreeLevels() {
        chat.says("小美", "目标 12月").botSays("""
            具体 小美 2026年12月 签单额
            可衡量 ¥500,000，从账本里一条条数出来
            可达 自己的历史不到 12 个月，还说不出达成的可能。
            相关 华东一组同期目标的 62.5%
            时限 到 2026-12-31，还有 23 个工作日
            三级 目标 ¥500,000 · 冲刺（×115%） ¥575,000 · 挑战（×130%） ¥650,000\
            """);
        chat.says("小美", "目标").botMentions("这个月已经开始，今天的可能看“早报”");
    }

    @Test
    void aDayThatHasJustBeenIsNotTheOneOfNextYear() {
        chat.at("2027-01-05", 10);
        chat.says("老雷", "目标 王五 1月4日").botMentions("王五 的目标 2027-01-04");
        chat.says("老雷", "目标 王五 12月31日").botMentions("王五 的目标 2026-12-31");
        chat.says("老雷", "目标 王五 2月4日").botMentions("王五 的目标 2027-02-04");
    }

    @Test
    void whatIsReachedIsSaid() {
        chat.says("小美", "签单 华为 60万");
        chat.says("小美", "target").botMentions("签单额 | ¥500,000 | ¥600,000 | 已达成，多 ¥100,000");
    }

    @Test
    void anotherMonthAndAnotherPersonAreAskedForByName() {
        chat.says("小美", "12月目标").botMentions("拜访 | 42 | 0 | 42");
        chat.says("小美", "下个月目标").botMentions("拜访 | 42 | 0 | 42");
        chat.says("小美", "目标 王五").botSays("王五 的目标只有本人和主管能看");
        chat.says("老雷", "目标 王五").botMentions("签单额 | ¥300,000");
        chat.says("老雷", "目标").botMentions("签单额 | ¥800,000").botMentions("2 位销售之和");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            目标 Q4            | 2026年第四季度        | ¥1,500,000
            目标 第四季度      | 2026年第四季度        | ¥1,500,000
            目标 2027Q1        | 2027年第一季度        | ¥1,500,000
            目标 2027年Q1      | 2027年第一季度        | ¥1,500,000
            目标 明年一季度    | 2027年第一季度        | ¥1,500,000
            目标 下季度        | 2027年第一季度        | ¥1,500,000
            目标 2027          | 2027年                | ¥6,000,000
            目标 2027年        | 2027年                | ¥6,000,000
            目标 明年          | 2027年                | ¥6,000,000
            目标 上半年        | 2026年上半年          | ¥3,000,000
            目标 下月          | 2026年12月            | ¥500,000
            目标 2027-03       | 2027年3月             | ¥500,000
            目标 本周          | 本周                  | ¥119,048
            目标 2026-W48      | 11月23日这周          | ¥119,048
            目标 今天          | 2026-11-25            | ¥23,810
            目标 11月26日      | 2026-11-26            | ¥23,810
            目标 今年          | 2026年                | ¥6,000,000
            这个季度目标完成多少了 | 2026年第四季度    | ¥1,500,000
            目标 2026年12月    | 2026年12月            | ¥500,000
            目标 明年3月       | 2027年3月             | ¥500,000
            目标 十二月        | 2026年12月            | ¥500,000
            """)
    void anySpanCanBeAskedFor(String words, String period, String amount) {
        chat.says("小美", words).botMentions("小美 的目标 " + period).botMentions("签单额 | " + amount + " |");
    }

    /** A target is set for what is to come, unless that lies nearly a year ahead behind one that has just begun. */
    @ParameterizedTest
    @CsvSource({
        "2027-01-05, 目标 12月, 2027年12月",
        "2027-01-05, 目标 1月, 2027年1月",
        "2026-12-20, 目标 1月, 2027年1月",
        "2026-12-20, 目标 11月, 2026年11月",
        "2026-12-20, 12月目标, 2026年12月",
        "2027-04-05, 目标 3月, 2027年3月"
    })
    void aMonthWithoutAYearLooksAhead(String day, String words, String month) {
        chat.at(day, 10);
        chat.says("小美", words).botMentions("小美 的目标 " + month);
    }

    @Test
    void aYearIsFollowedDownToTheDayByPresses() {
        var year = chat.says("小美", "目标 2027 签单额").botMentions("2027年第四季度 | ¥1,500,000");
        var quarter = chat.presses("小美", year.reply(), "目标 2027Q4 签单额").botMentions("2027年12月 | ¥500,000");
        var month = chat.presses("小美", quarter.reply(), "目标 2027-12 签单额").botMentions("12月1日–12月5日 | ¥65,217.40");
        var week = chat.presses("小美", month.reply(), "目标 2027-12-01..2027-12-05 签单额")
                .botMentions("12月1日 周三 | ¥21,739.14");
        chat.presses("小美", week.reply(), "目标 2027-12-01 签单额").botMentions("小美 的目标 2027-12-01");
    }

    @Test
    void aTeamAndTheCompanyAreSumsOfTheirPeople() {
        chat.says("老雷", "目标 华东一组 Q4 签单额")
                .botMentions("华东一组 的目标 2026年第四季度")
                .botMentions("签单额 | ¥2,400,000")
                .botMentions("小美 | ¥1,500,000 | ¥0")
                .botMentions("王五 | ¥900,000 | ¥0");
        chat.says("小安", "目标 公司 12月").botMentions("公司 的目标 2026年12月");
        chat.says("老雷", "目标 公司").botSays("公司 的目标只有带它的主管能看");
        chat.says("小美", "目标 西南一组").botSays("西南一组 的目标只有带它的主管能看");
    }

    @Test
    void aDayOffSaysSoAndWhenWorkGoesOn() {
        chat.at("2026-11-22", 10);
        chat.says("小美", "目标 今天").botSays("这段时间休息，没有目标；下一个工作日是 2026-11-23 周一");
    }

    @Test
    void whatIsNotUnderstoodSaysWhatWouldBe() {
        chat.says("小美", "目标 幸福感").botMentions("“幸福感”没看懂").botMentions("Q4").recordsNothing();
    }

    @Test
    void inTheGroupTheyAreNotSaid() {
        chat.saysInGroup("小美", "目标").botSays("小美，已私聊发给你");
        assertThat(chat.group().getLast().text()).doesNotContain("¥");
    }

    @Test
    void aLevelIsAskedForAndItsPartsMakeItUp() {
        chat.says("小美", "目标 冲刺").botMentions("小美 的冲刺目标 2026年11月（目标的 115%）").botMentions("签单额 | ¥575,000");
        chat.says("小美", "目标 挑战 Q4").botMentions("签单额 | ¥1,950,000").botMentions("2026年12月 | ¥650,000");
        chat.says("老雷", "目标 Q4 小美 冲刺").botMentions("小美 的冲刺目标").botMentions("签单额 | ¥1,725,000");
        chat.says("老雷", "目标 冲刺 签单额 12月").botMentions("签单额 | ¥920,000");
        chat.says("小美", "目标 2027 签单额").botMentions("三级 目标 ¥6,000,000 · 冲刺（×115%） ¥6,900,000 · 挑战（×130%） ¥7,800,000");
    }
}

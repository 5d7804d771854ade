package io.drumbeat.ask;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nothing that a question names is passed over: when, whose, by what, and each of several. */
class WholeQuestionTests {
    private final Rehearsal chat = new Rehearsal().at("2026-12-11", 10);

    /** Whether the time stands before the verb or behind it. */
    @ParameterizedTest
    @CsvSource({
        "计分卡,11月,2026年11月",
        "计分卡,上个月,2026年11月",
        "计分卡,10月,2026年10月",
        "计分卡,Q3,2026年第三季度",
        "计分卡,上季度,第三季度",
        "指标,11月,2026年11月",
        "指标,上月,2026年11月",
        "指标,Q3,2026年第三季度",
        "指标,本周,周",
        "预测,下月,2027年1月",
        "预测,下个月,2027年1月",
        "预测,明年,2027年",
        "预测,11月,2026年11月 已经过去",
        "目标,上个月,2026年11月",
        "目标,明年,2027年",
        "目标,10月到12月,第四季度",
        "目标,11月1日到11月15日,11月15日",
    })
    void theTimeIsNeverDropped(String verb, String time, String label) {
        chat.says("小美", verb + " " + time).botMentions(label);
        chat.says("小美", time + verb).botMentions(label);
        chat.says("小美", time + "的" + verb).botMentions(label);
    }

    /** What one may not see is refused, and nothing else is shown in its place. */
    @ParameterizedTest
    @CsvSource({
        "小美,预测 西南一组", "小美,计分卡 西南一组", "小美,倒推 西南一组 500万", "小美,指标 西南一组", "小美,目标 西南一组", "小美,预测 团队",
        "小美,计分卡 团队", "小美,预测 王五", "小美,计分卡 王五", "老雷,预测 西南一组", "老雷,计分卡 西南一组", "老雷,倒推 西南一组 500万",
        "老雷,指标 西南一组", "老雷,目标 西南一组", "小美,王五的计分卡"
    })
    void whatOneMayNotSeeIsRefused(String who, String line) {
        chat.says(who, line).recordsNothing().botMentions("能看").botIsSilentAbout("¥");
    }

    @ParameterizedTest
    @CsvSource({
        "老雷,目标 小美 王五 12月,小美,王五",
        "老雷,目标 小美、王五,小美,王五",
        "老雷,预测 小美 王五,小美,王五",
        "老雷,计分卡 小美 王五,小美,王五",
        "小美,目标 Q3、Q4,第三季度,第四季度",
        "小美,目标 拜访 电话,拜访,电话",
        "小美,目标 冲刺 挑战,冲刺,挑战",
        "老雷,小美和王五的目标,小美,王五"
    })
    void eachOfSeveralIsAnswered(String who, String line, String one, String other) {
        chat.says(who, line).botMentions("一起问了 2 个").botMentions(one).botMentions(other);
    }

    /** Months in a row are one span, and its parts are named. */
    @ParameterizedTest
    @CsvSource({"目标 10月、11月", "10月和11月的目标", "计分卡 10月、11月"})
    void monthsInARowAreOneSpan(String line) {
        chat.says("小美", line).botMentions("10月").botMentions("11月").recordsNothing();
    }
}

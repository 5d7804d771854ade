package io.drumbeat.team;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A manager reads who needs help first, and can do something about it at once. */
class TeamTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 9);

    private Optional<String> watch(String day) {
        var card = chat.part(WatchCard.class);
        return chat.recorder()
                .ask(known -> card.news(chat.people().get("lei"), LocalDate.parse(day), known))
                .map(PlainText::of);
    }

    @ParameterizedTest
    @ValueSource(strings = {"领先指标", "预警", "谁的目标可能完不成", "谁完不成目标", "谁的目标有风险？"})
    void whoMayMissTheirTargetIsAskedInManyWords(String words) {
        chat.says("小美", "签单 华为 40万");
        chat.says("老雷", words).botMentions("老雷 的团队 2026年11月").botMentions("小美 | 40.0万");
    }

    @Test
    void aRoundWhoseLastDayIsOverIsToldOnceToWhoeverLeadsIt() {
        chat.says("小美", "拜访 华为");
        chat.says("王五", "拜访 华润");
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-11-24");
        chat.says("小美", "接受目标");
        assertThat(watch("2026-11-24")).isEmpty();
        assertThat(watch("2026-11-25").orElseThrow()).contains("2027年签单额目标的答复到期了，2 人里 1 人没答（按提出的算），可以拆封签发", "[拆封]");
        assertThat(watch("2026-11-26").orElse("")).doesNotContain("到期了");
    }

    @Test
    void theOneWhoNeedsHelpComesFirstAndNotTheOneBehindInMoney() {
        chat.says("小美", "签单 华为 40万");
        chat.says("王五", "拜访 华润");
        chat.at("2026-11-26", 9).says("王五", "拜访 华润");
        var text = chat.at("2026-11-27", 10).says("老雷", "团队").reply().text();
        assertThat(text).contains("小美：3 个工作日没有记录\n[催一下] [看客户] [改派]");
        assertThat(text.indexOf("小美 | 40.0万")).isLessThan(text.indexOf("王五 | 0"));
        chat.says("小美", "拜访 华为");
        assertThat(chat.says("老雷", "团队").reply().text()).doesNotContain("个工作日没有记录");
    }

    @Test
    void theThirdWorkingDayOfSilenceIsToldOnceOnThatDay() {
        chat.says("小美", "拜访 华为");
        chat.says("王五", "拜访 华润");
        chat.at("2026-11-25", 9).says("王五", "拜访 华润");
        assertThat(watch("2026-11-25")).isEmpty();
        assertThat(watch("2026-11-26").orElseThrow()).isEqualTo("""
                        今天要留意 1 件 · 2026-11-26 周四
                        · 1 个人第 3 个工作日没有记录了，早上都先提醒过本人
                        [看是谁] [都问一声]""");
        assertThat(watch("2026-11-27")).isEmpty();
    }

    /** The rep is told in the morning, before the manager hears of it in the evening. */
    @Test
    void whoIsSilentIsToldBeforeTheirManager() {
        chat.says("小美", "拜访 华为");
        chat.at("2026-11-26", 9);
        assertThat(chat.says("小美", "早报").reply().text()).contains("2 个工作日没有记录了。今天记一条就好");
        chat.at("2026-11-25", 9);
        assertThat(chat.says("小美", "早报").reply().text()).doesNotContain("工作日没有记录");
    }

    @Test
    void allWhoAreSilentAreAskedAtOnceAndOnceADay() {
        chat.says("小美", "拜访 华为");
        chat.says("王五", "拜访 华润");
        chat.says("老雷", "催一下大家").botSays("没有人连着 3 个工作日没有记录，不用催").recordsNothing();
        chat.at("2026-11-26", 17);
        chat.says("老雷", "催一下大家").botSays("已经私下问了 2 个人：小美、王五");
        assertThat(chat.direct("王五").getLast().text()).startsWith("老雷 问你今天怎么样");
        chat.says("老雷", "催大家").botSays("今天都已经催过了，明天再说吧").recordsNothing();
    }

    @Test
    void aMonthThatEndedYesterdaySaysNothingOfWhatComes() {
        chat.says("小美", "签单 华为 40万");
        chat.at("2026-12-01", 9).says("老雷", "请假 小美 明天");
        chat.says("老雷", "团队 11月").botMentions("截至 2026-11-30");
        assertThat(chat.says("老雷", "团队 上月").reply().text()).doesNotContain("请假", "达标概率", "停住", "没有记录");
        chat.says("老雷", "团队").botMentions("请假");
    }

    @Test
    void cashIsToldTheDayAfterItWasDue() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 11月24日 余款 1月31日");
        chat.at("2026-11-25", 9).says("小美", "拜访 华为");
        assertThat(watch("2026-11-24")).isEmpty();
        assertThat(watch("2026-11-25").orElseThrow()).contains("· 小美 的 华为 有 ¥150,000 昨天到期，还没回");
    }

    @Test
    void aNudgeGoesToTheRepAloneAndOnceADay() {
        chat.says("老雷", "催一下 小美").botSays("已经私下跟 小美 说了一声");
        assertThat(chat.direct("小美").getLast().text()).startsWith("老雷 问你今天怎么样");
        chat.says("老雷", "催一下 小美").botSays("今天已经催过 小美 了，明天再说吧");
        assertThat(chat.direct("小美")).hasSize(1);
        chat.at("2026-11-24", 9).says("老雷", "催一下 小美").botSays("已经私下跟 小美 说了一声");
        assertThat(chat.group()).isEmpty();
    }

    @Test
    void nobodyNudgesWhomTheyDoNotLead() {
        chat.says("老赵", "催一下 小美").botSays("小美 不在你的团队里");
        assertThat(chat.direct("小美")).isEmpty();
    }

    @Test
    void aMonthsCardSaysNothingOfAWeekAndAWeeksNothingOfTheMonth() {
        chat.at("2026-11-18", 9).says("小美", "拜访 华为");
        chat.says("小美", "签单 华为 40万 老客");
        chat.at("2026-11-24", 9).says("小美", "拜访 华为");
        var month = chat.says("老雷", "团队").reply().text();
        assertThat(month)
                .contains("成员 | 签单额 | 进展\n")
                .containsPattern("小美 \\| 40.0万 · 80% \\| [^|]+ · 拜访 2/")
                .doesNotContain("这周");
        chat.says("老雷", "团队 本周").botMentions("老雷 的团队 本周，截至 2026-11-24").botMentions("小美 | 0 · 0% | 差");
        var over = chat.at("2026-12-02", 9).says("老雷", "团队 11月").reply().text();
        assertThat(over)
                .contains("2026年11月")
                .contains("拜访 2/")
                .doesNotContain("这周")
                .doesNotContain("本周还差");
    }

    @Test
    void aYearOrAQuarterOfATeamIsLookedAtAsAWhole() {
        chat.at("2026-10-20", 10).says("小美", "签单 华为 20万 老客");
        chat.at("2026-11-24", 10).says("王五", "签单 华润 10万 老客");
        chat.says("老雷", "进度 今年")
                .botMentions("老雷 的团队 今年")
                .botMentions("签单额 ¥300,000 / ")
                .botMentions("小美 | 20.0万");
        chat.says("老雷", "进度 Q4")
                .botMentions("签单额 ¥300,000 / ¥2,400,000")
                .botMentions("小美 | 20.0万 · 13%")
                .botIsSilentAbout("达标概率");
        chat.says("老雷", "团队 上个季度").botMentions("小美 | 0 · 0% |");
        chat.says("老雷", "进度").botMentions("签单额 ¥100,000 / ¥800,000");
    }
}

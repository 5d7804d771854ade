package io.drumbeat.morning;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.PlainText;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The morning says the one thing, and is silent where there is nothing to say. */
class MorningTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 9);

    private Optional<String> morning(String day) {
        var card = chat.part(MorningCard.class);
        return chat.recorder()
                .ask(known -> card.news(chat.people().get("mei"), LocalDate.parse(day), known))
                .map(secret -> PlainText.of(secret.card()));
    }

    /** Who was silent for weeks has no morning card, but is told on the last working day on which a target can be answered. */
    @Test
    void theLastDayToAnswerATargetIsSaidToWhoeverWasNotHeardForLong() {
        chat.at("2026-10-20", 10).says("小美", "拜访 华为");
        chat.at("2026-11-25", 10).says("老雷", "确认发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05");
        // the fifth is a Saturday
        assertThat(morning("2026-12-03")).isEmpty();
        assertThat(morning("2026-12-04").orElseThrow()).contains("2027年的目标等你答复，2026-12-05 截止", "[接受]");
        chat.at("2026-12-03", 10).says("小美", "接受目标");
        assertThat(morning("2026-12-04").orElse("")).doesNotContain("等你答复");
    }

    @Test
    void whatMattersMostStandsFirst() {
        chat.says("小美", "拜访 华为 后天回访");
        assertThat(morning("2026-11-26").orElseThrow())
                .startsWith("早，小美 · 2026-11-26 周四\n1 件答应的事过期了\n先做 华为：回访（原定 2026-11-25 周三）")
                .contains("今天：拜访 4 · 报价 1")
                .contains("[完成] [改期] [打过电话]");
    }

    @Test
    void aCallByPressKeepsWhatACallKeeps() {
        chat.says("小美", "拜访 华为 后天回电");
        chat.at("2026-11-26", 9);
        assertThat(morning("2026-11-26").orElseThrow()).contains("回电");
        chat.says("小美", "电话 华为").botMentions("已记录电话");
        assertThat(morning("2026-11-26").orElseThrow()).doesNotContain("回电");
    }

    /** Nobody makes nine visits on a Friday: it says so, and asks for what can be done. */
    @Test
    void atTheEndOfALostWeekNoMoreIsAskedForThanCanBeDone() {
        chat.says("小美", "拜访 华为");
        chat.at("2026-11-26", 18).says("小美", "电话 华为");
        assertThat(morning("2026-11-27").orElseThrow())
                .contains("今天：拜访 4 · 报价 2")
                .contains("本周还差 拜访 9 · 报价 2，只剩 1 个工作日，补不齐也先做这些");
    }

    @Test
    void onceTheWeeksWorkIsDoneItIsSilent() {
        for (var visit = 0; visit < 12; visit++) {
            chat.says("小美", "拜访 华为");
        }
        chat.says("小美", "报价 华为 8万");
        chat.says("小美", "报价 华润 8万");
        chat.says("小美", "报价 华为 9万");
        assertThat(morning("2026-11-24")).isEmpty();
    }

    @Test
    void threeDaysWithoutAnAnswerMakeItOneLineAndThenNone() {
        chat.says("小美", "拜访 华为");
        assertThat(morning("2026-11-24").orElseThrow()).contains("本周就补齐");
        assertThat(morning("2026-11-26").orElseThrow()).contains("补不齐也先做这些");
        assertThat(morning("2026-11-27").orElseThrow().lines()).hasSize(3);
        assertThat(morning("2026-11-27").orElseThrow()).contains("3 个工作日没有记录了，今天只做一件：");
        assertThat(morning("2026-12-01")).isEmpty();
        assertThat(morning("2026-12-18")).isEmpty();
    }

    /** The one thing was “3 件答应的事过期了”, and none of them could be pressed. */
    @Test
    void theOneThingIsOneThingWithItsOwnPresses() {
        chat.says("小美", "拜访 华为 明天送样");
        chat.says("小美", "拜访 华润 后天回访");
        assertThat(morning("2026-11-27").orElseThrow()).isEqualTo("""
                早，小美 · 2026-11-27 周五
                3 个工作日没有记录了，今天只做一件：华为：送样（原定 2026-11-24 周二）；另有 1 件也过期了，说“下一步清单”
                [完成] [改期] [打过电话] [在请假]""");
    }

    @Test
    void whatFallsDueThatDayIsSaidAllTheSame() {
        chat.says("小美", "拜访 华为 下周五送样");
        assertThat(morning("2026-12-03")).isEmpty();
        assertThat(morning("2026-12-04").orElseThrow()).contains("今天到期一件");
        assertThat(morning("2026-12-07")).isEmpty();
    }

    /** It was promised: one record brings it back. On the day after it comes, and as long as nothing more is recorded not again. */
    @Test
    void oneRecordAWeekBringsTheCardBackForTheDayAfter() {
        for (var monday : List.of("2026-11-23", "2026-11-30", "2026-12-07", "2026-12-14")) {
            chat.at(monday, 11).says("小美", "拜访 华为");
        }
        assertThat(morning("2026-12-15").orElseThrow()).contains("今天：拜访");
        assertThat(morning("2026-12-16")).isEmpty();
        assertThat(morning("2026-12-17").orElseThrow()).contains("主管会知道");
        assertThat(morning("2026-12-18")).isEmpty();
        chat.at("2026-12-16", 11).says("小美", "拜访 华为");
        assertThat(morning("2026-12-17").orElseThrow()).contains("今天：拜访");
    }

    /** What falls due on a Saturday is said on Friday, and not called broken on Monday for the first time. */
    @Test
    void whatFallsDueOnDaysOffIsSaidBeforeThem() {
        chat.says("小美", "拜访 华为 11月28日送样");
        chat.at("2026-11-25", 12).says("小美", "拜访 华润");
        assertThat(morning("2026-11-26").orElseThrow()).doesNotContain("休息日到期");
        assertThat(morning("2026-11-27").orElseThrow()).contains("休息日到期 1 件").contains("送样");
    }

    @Test
    void leaveIsNoSilence() {
        chat.says("小美", "拜访 华为");
        chat.says("小美", "请假 11月24日到11月27日");
        assertThat(morning("2026-11-30").orElseThrow()).contains("本周就补齐");
    }

    /** Whoever is away from Thursday on has two days for what the week still wants, not four, and half a day is half of one. */
    @ParameterizedTest
    @CsvSource({"请假 11月26日到11月27日, 还有 2 个工作日", "请假 11月27日上午, 还有 4 个工作日", "请假 11月27日, 还有 3 个工作日"})
    void theDaysThatAreLeftAreThoseThatOneWorks(String leave, String left) {
        chat.says("小美", "电话 华为");
        chat.says("小美", leave);
        assertThat(morning("2026-11-24").orElseThrow()).contains(left);
    }

    @Test
    void whoAsksReadsWhatComesFirst() {
        chat.says("小美", "早报").botMentions("先说哪件：今天到期或逾期的钱 → 过期的承诺 → 停住的商机 → 今天的动作");
        chat.says("老雷", "早报").botSays("早报是给销售的；说“今天”看等你的事");
    }

    @Test
    void withLittleHistoryNoChanceIsMadeUp() {
        chat.says("小美", "早报").botMentions("还太少，先不估达标概率").botIsSilentAbout("%");
    }
}

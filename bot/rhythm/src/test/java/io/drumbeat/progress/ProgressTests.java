package io.drumbeat.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.board.BoardCard;
import io.drumbeat.card.PlainText;
import io.drumbeat.morning.MorningCard;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgressTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void todayTellsWhatWasDoneAndWhatWasPromised() {
        chat.at("2026-11-23", 10).says("小美", "拜访 华为 后天回访");
        chat.at("2026-11-26", 9).says("小美", "今天").botMentions("今天还没有记录。").botMentions("· 华为：回访（原定 2026-11-25 周三）");
        chat.says("小美", "电话 华为");
        chat.says("小美", "今天").botMentions("今天已记：电话 1");
        assertThat(chat.says("小美", "今天").reply().text()).doesNotContain("约好的下一步");
    }

    @Test
    void aContactBeforeThePromisedDayLeavesThePromiseOpen() {
        chat.at("2026-11-23", 10).says("小美", "拜访 华为 后天送合同");
        chat.says("小美", "电话 华为");
        chat.at("2026-11-25", 9).says("小美", "今天").botMentions("· 华为：送合同");
    }

    @Test
    void progressShowsTheMonthAgainstItsTarget() {
        chat.at("2026-11-25", 10).says("小美", "签单 华为 10万");
        chat.says("小美", "拜访 华为");
        chat.says("小美", "进度").botMentions("拜访 1 / ").botMentions("签单额 ¥100,000 / ¥500,000 20%（落后节奏）");
    }

    @Test
    void aManagersSumsAreThoseOfTheReps() {
        chat.says("小美", "签单 华为 10万");
        chat.says("王五", "签单 华润 5万");
        chat.says("老雷", "团队")
                .botMentions("签单额 ¥150,000 / ¥800,000")
                .botMentions("小美 | 10.0万 · 20%")
                .botMentions("王五 | 5.0万 · 16%");
    }

    @Test
    void aRepDoesNotSeeAnothersProgress() {
        chat.says("小美", "进度 王五").botSays("王五 的进度只有本人和主管能看");
        chat.says("老雷", "进度 王五").botMentions("王五 的进度");
    }

    @Test
    void aYearOrAQuarterIsLookedAtAsAWhole() {
        chat.at("2026-10-20", 10).says("小美", "拜访 华为");
        chat.at("2026-11-24", 10).says("小美", "拜访 华为");
        chat.says("小美", "进度 今年").botMentions("\n今年\n").botMentions("拜访 2");
        chat.says("小美", "进度 Q4").botMentions("拜访 2");
        chat.says("小美", "进度").botMentions("2026年11月").botMentions("拜访 1");
    }

    @Test
    void theMorningPlanSaysWhatIsLeftOfTheWeek() {
        chat.at("2026-11-23", 18).says("小美", "拜访 华为");
        var card = chat.part(MorningCard.class);
        var day = LocalDate.of(2026, 11, 24);
        var text = chat.recorder().ask(known -> card.news(known.people().get("mei"), day, known));
        assertThat(PlainText.of(text.orElseThrow().card()))
                .contains("早，小美 · 2026-11-24 周二")
                .contains("今天：拜访 3 · 报价 1")
                .contains("每天这么多，本周就补齐（还差 拜访 9 · 报价 2，还有 4 个工作日）");
    }

    @Test
    void theBoardShowsNoPayAndNamesNobodyBehind() {
        chat.at("2026-11-18", 10).says("小美", "拜访 华为");
        var card = chat.part(BoardCard.class);
        var day = LocalDate.of(2026, 11, 23);
        var text = chat.recorder()
                .ask(known -> PlainText.of(card.of(known.people().team("east-1").orElseThrow(), day, known)));
        assertThat(text).contains("小美 1").doesNotContain("王五").doesNotContain("提成");
    }

    @Test
    void oneCardIsOfOnePeriod() {
        chat.at("2026-11-17", 10).says("小美", "拜访 华为");
        chat.at("2026-11-25", 10).says("小美", "拜访 华为");
        var month = chat.says("小美", "进度").reply();
        assertThat(month.text()).contains("2026年11月\n签单额").contains("\n拜访 2 / ").doesNotContain("本周\n");
        assertThat(chat.says("小美", "进度 11月").reply().text()).isEqualTo(month.text());
        var week = chat.presses("小美", month, "进度 本周").reply();
        assertThat(week.text()).contains("本周\n签单额").contains("\n拜访 1 / 10").doesNotContain("2026年11月\n");
        assertThat(chat.presses("小美", week, "进度 本月").reply().text()).isEqualTo(month.text());
        chat.says("老雷", "进度 小美").reply();
        chat.says("老雷", "进度 小美@mei 本周").botMentions("小美 的进度").botMentions("本周\n签单额");
    }
}

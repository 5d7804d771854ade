package io.drumbeat.week;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.card.Card;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The report is written already; the rep puts two lines right and the manager has it. */
class ReportTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 9);

    @Test
    void eachDaySaysWhatWasDoneOrWhyNothing() {
        chat.says("小美", "拜访 华为 下周三回访");
        chat.says("小美", "请假 11月24日");
        chat.at("2026-11-26", 9).says("小美", "签单 华为 12万 老客");
        chat.at("2026-11-27", 16).says("小美", "周报").botSays("""
                小美 的周报 11/23–11/29（草稿）
                周一 | 拜访 1（华为）
                周二 | 请假
                周三 | 没有记录
                周四 | 签单额 ¥120,000（华为）
                接下来：
                · 12/2 华为：回访
                请填：这周最要紧的（必填）、要什么支持 [交给主管]""");
    }

    @Test
    void handedInItIsWithTheManagerInTheRepsWords() {
        chat.says("小美", "拜访 华为");
        chat.at("2026-11-27", 16);
        var draft = chat.says("小美", "周报").reply();
        chat.fills("小美", draft, "交周报 11/23", Map.of("point", "华为进入比价", "help", "要一份报价模板"));
        assertThat(chat.direct("老雷").getLast().text())
                .startsWith("小美 的周报 11/23–11/29\n华为进入比价\n要支持：要一份报价模板")
                .doesNotContain("请填");
        chat.says("老雷", "周报 小美").botSays("华为进入比价");
        assertThat(draft()).isEmpty();
    }

    @Test
    void aWeekWithoutARecordIsNoReport() {
        assertThat(draft()).isEmpty();
    }

    private Optional<Card> draft() {
        var friday = LocalDate.of(2026, 11, 27);
        return chat.recorder()
                .ask(known -> chat.part(ReportCard.class).draft(chat.people().get("mei"), friday, known));
    }

    @Test
    void aColleaguesReportIsNotShown() {
        chat.says("王五", "周报 小美").botSays("小美 的周报只有本人和主管能看");
    }

    @Test
    void theDaysAddUpToTheWeekWhereADealIsShared() {
        chat.says("小美", "签单 华为 30万 老客 和王五平分");
        chat.says("王五", "批准 #2");
        chat.says("小美", "回款 华为 10万");
        chat.at("2026-11-27", 16);
        chat.says("小美", "周报").botMentions("签单额 ¥150,000 · 回款 ¥50,000").botMentions("周一 | 签单额 ¥150,000 · 回款 ¥50,000");
        chat.says("王五", "周报").botMentions("周一 | 签单额 ¥150,000 · 回款 ¥50,000");
    }

    /** Only the rep's own words are handed in, and what was handed in is not lost by asking again. */
    @Test
    void whatWasHandedInStaysUntilItIsWrittenAnew() {
        chat.says("小美", "拜访 华为");
        chat.at("2026-11-27", 16).says("小美", "交周报").botMentions("草稿").botMentions("请填：这周最要紧的（必填）");
        assertThat(chat.direct("老雷")).isEmpty();
        chat.says("小美", "交周报 要点:华为进了终审 支持:要样机");
        chat.says("小美", "交周报").botMentions("华为进了终审").botIsSilentAbout("已收到");
        chat.says("小美", "交周报 要点:华为签了").botMentions("已收到");
        chat.says("老雷", "周报 小美").botMentions("华为签了").botMentions("要支持：要样机");
    }

    @Test
    void whatIsPastItsDayIsNoPlan() {
        chat.says("小美", "拜访 华为 后天回访");
        chat.at("2026-11-27", 16)
                .says("小美", "周报")
                .botMentions("· 另有 1 件过了日子还没关")
                .botIsSilentAbout("11/25 华为");
    }

    @Test
    void whoOnlySetTheirRemindersHasNothingToReport() {
        chat.says("小美", "请假 11月24日");
        assertThat(draft()).isEmpty();
    }

    @Test
    void whoLeadsReadsWhoHandedItInAndWhat() {
        chat.at("2026-11-27", 16).says("小美", "拜访 华为");
        chat.says("老雷", "周报").botMentions("周报 11/16–11/22：2 人交了 0 人").botMentions("没交的 2 人：小美、王五");
        chat.says("小美", "交周报 最要紧的：华为进了终审；要支持：要样机");
        chat.says("老雷", "周报").botSays("""
                周报 11/23–11/29：2 人交了 1 人
                小美：华为进了终审
                要支持：要样机
                没交的 1 人：王五""");
        chat.says("老雷", "周报 小美@mei 本周").botMentions("华为进了终审");
        chat.says("小美", "周报").botIsSilentAbout("没交的");
    }
}

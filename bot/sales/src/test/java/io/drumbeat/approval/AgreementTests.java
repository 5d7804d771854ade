package io.drumbeat.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.fact.ActivityFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fact.QuoteFact;
import io.drumbeat.ledger.Entry;
import io.drumbeat.money.Money;
import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What holds for every kind of thing that somebody else must say yes to, tried on a kind that only this test knows. */
class AgreementTests {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final ApprovalRules RULES = new ApprovalRules(
            List.of(new ApprovalRules.Threshold(Money.yuan(1_000_000), null)), Map.of(), ApprovalRules.Unapproved.ASK);
    private static final Fact QUOTE = new QuoteFact.QuoteGiven("huawei", "d2", Money.yuan(1_500_000));
    private final Rehearsal chat = new Rehearsal(RULES, Witness.PARTS).at("2026-11-23", 10);

    private List<Entry> visitsOf(String person) {
        return chat.recorder().ask(known -> known.ledger().of(person, MONDAY, MONDAY)).stream()
                .filter(entry -> entry.fact() instanceof ActivityFact.ActivityLogged)
                .toList();
    }

    private Message colleagues() {
        return chat.direct("王五").getLast();
    }

    private void ask() {
        chat.says("小美", "作证 华为 今天").botSays("#2 在等 王五");
    }

    @Test
    void aRepIsAskedToo() {
        ask();
        assertThat(colleagues().text()).isEqualTo("""
                小美 拜访过 华为，等你批准
                提出 小美 2026-11-23 10:00
                [批准] [驳回]""");
        assertThat(visitsOf("mei")).isEmpty();
    }

    @Test
    void whatAYesRecordsCountsForWhomItIsAbout() {
        ask();
        chat.presses("王五", colleagues(), "批准 #2").botSays("已批准 小美 拜访过 华为 #3");
        assertThat(chat.direct("小美").getLast().text()).isEqualTo("王五 批准了 小美 拜访过 华为（#2）");
        assertThat(visitsOf("wangwu")).isEmpty();
        assertThat(visitsOf("mei")).singleElement().satisfies(visit -> {
            assertThat(visit.teller()).isEqualTo("wangwu");
            assertThat(visit.receipt()).isEqualTo(3);
        });
    }

    @Test
    void whoSaidYesTakesItBackWithWhatItRecorded() {
        ask();
        chat.says("王五", "同意 #2").botMentions("已批准");
        chat.says("小美", "撤销 #3").botSays("没有你的记录 #3").recordsNothing();
        chat.says("王五", "撤销").botSays("作证 #2 华为：已批准 → 等待批准").recordsNothing();
        chat.says("王五", "确认撤销 #3");
        assertThat(visitsOf("mei")).isEmpty();
        assertThat(chat.direct("小美").getLast().text()).contains("王五 撤销 #3 批准拜访 华为");
        assertThat(chat.direct("王五").getFirst().text()).contains("等你批准");
        chat.says("王五", "批准 #2").botMentions("已批准");
        assertThat(visitsOf("mei")).hasSize(1);
    }

    @Test
    void whatOthersSaidYesToIsNobodysLastWordButTheirs() {
        chat.says("小美", "电话 华润");
        chat.says("小美", "作证 华为 今天");
        chat.says("王五", "批准 #3");
        chat.says("小美", "撤销 #2").botSays("已撤销 #2 电话 华润");
        chat.says("小美", "撤销").botMentions("作证 #3 已批准").recordsNothing();
    }

    @Test
    void aNoRecordsNothingButItself() {
        ask();
        chat.says("王五", "不批准 #2 我不在").botSays("已驳回 小美 拜访过 华为 #3\n原因 我不在");
        assertThat(chat.direct("小美").getLast().text()).isEqualTo("王五 驳回了 小美 拜访过 华为（#2）\n原因 我不在");
        assertThat(visitsOf("mei")).isEmpty();
    }

    @Test
    void askedAgainItIsOneRequest() {
        ask();
        chat.says("小美", "作证 华为 今天")
                .botSays("作证 华为 已经在等 王五 批准，2026-11-23 10:00 提的（#2），没有再提一次")
                .recordsNothing();
        assertThat(chat.direct("王五")).hasSize(1);
    }

    @Test
    void theManagerIsNotAsked() {
        ask();
        chat.says("老雷", "批准 #2").botSays("作证 #2 由 王五 批，你不能批").recordsNothing();
        chat.says("小美", "approve #2").botSays("作证 #2 是你自己提的，由 王五 批").recordsNothing();
    }

    @Test
    void whatWasAskedIsTakenBackByItsNumberToo() {
        ask();
        chat.says("小美", "确认撤销 #2").botSays("作证 #2 华为：等待批准 → 撤回");
        assertThat(colleagues().text()).isEqualTo("小美 拜访过 华为 已经撤回，不用批了");
        chat.says("王五", "批准 #2").botSays("拜访 #2 已经撤回，不用批了").recordsNothing();
        chat.says("王五", "待批").botSays("没有在等批准的事");
    }

    @Test
    void whatWasAgreedToIsNotUndoneByWhoAsked() {
        ask();
        chat.says("王五", "批准 #2");
        chat.says("小美", "撤销 #2")
                .botSays("作证 #2 已批准（王五 2026-11-23 周一），不能再撤；要撤就请 王五 撤销 #3")
                .recordsNothing();
        assertThat(visitsOf("mei")).hasSize(1);
    }

    @Test
    void itIsSaidInTheWordsPeopleUse() {
        for (var words :
                List.of("批准 #99", "同意 99", "approve #99", "驳回 #99 太低", "不同意 #99 太低", "退回 #99 太低", "reject #99 low")) {
            chat.says("王五", words).botSays("没有等批准的事 #99");
        }
        for (var words : List.of("收回 #99", "收回申请 99", "withdraw #99")) {
            chat.says("王五", words).botSays("没有等批准的事 #99");
        }
    }

    @Test
    void aReasonThatBeginsLikeAnAnswerIsAReason() {
        for (var reason : List.of("不同意涨价", "收回成本太慢", "退回了样品", "不批准预算")) {
            chat.says("小美", "商机 华为 50万");
            chat.says("小美", "丢单 华为").botMentions("原因");
            chat.says("小美", reason).botMentions("已记录丢单").botSays("原因 " + reason);
        }
    }

    @Test
    void severalKindsStandInOneList() {
        chat.says("小美", "报价 华为 150万");
        chat.says("小美", "作证 华润 今天");
        chat.says("小美", "待批").botSays("""
                你提的 2 件事在等批准
                #2 报价 华为 ¥1,500,000 · 小美 2026-11-23 10:00 提，在等 老雷
                #3 作证 华润 · 小美 2026-11-23 10:00 提，在等 王五""");
        chat.says("小美", "再催").botSays("有 2 件事在等批准，催哪一件？\n[报价 华为 ¥1,500,000] [作证 华润]");
        chat.says("老雷", "待批").botSays("1 份报价等你批准");
    }

    @Test
    void whatWasToldBeforeThereWasOneWayForAllMeansTheSame() {
        chat.says("小美", "商机 华为 150万");
        var amount = Money.yuan(1_500_000);
        tells("mei", new QuoteFact.ApprovalAsked("huawei", "d2", amount, 3, "lei"), QUOTE);
        chat.says("老雷", "待批").botMentions("#3 华为 ¥1,500,000");
        chat.says("小美", "签单 华为 150万").botMentions("还在等 老雷 批准").recordsNothing();
        tells("lei", new QuoteFact.QuoteApproved("huawei", "d2", amount, 3));
        chat.says("老雷", "批准 #3").botSays("报价 #3 已批准（老雷 2026-11-23 周一），没有再动");
        chat.says("老雷", "撤销 #4").botSays("撤销 #4 批准报价 华为，会改变这些\n报价 #3 华为 ¥1,500,000：已批准 → 等待批准");
        chat.says("老雷", "客户 华为").botSays("负责人 小美");
        chat.says("小美", "签单 华为 150万").botMentions("已记录签单");
    }

    private void tells(String person, Fact... facts) {
        var noted = new Noted(MONDAY, false, List.of(facts));
        var at = MONDAY.atTime(10, 30).atZone(Rehearsal.SHANGHAI).toInstant();
        chat.recorder().note(person + facts.length, person, at, List.of(noted));
    }
}

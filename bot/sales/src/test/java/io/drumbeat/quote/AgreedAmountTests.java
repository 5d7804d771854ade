package io.drumbeat.quote;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.chat.Message;
import io.drumbeat.deal.Deals;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How far a yes to a quote reaches: what may be signed, and what it is put right to. */
class AgreedAmountTests {
    private final Rehearsal chat = over(ApprovalRules.Unapproved.ASK).at("2026-11-23", 10);

    private static Rehearsal over(ApprovalRules.Unapproved unapproved) {
        var million = new ApprovalRules.Threshold(Money.yuan(1_000_000), null);
        return new Rehearsal(new ApprovalRules(List.of(million), Map.of("lei", "laozhao"), unapproved));
    }

    private Message managers() {
        return chat.direct("老雷").getLast();
    }

    private String stage() {
        return chat.recorder()
                .ask(known -> known.the(Deals.class).of("huawei").getFirst().stage());
    }

    @Test
    void signingAnUnapprovedQuoteIsAskedAbout() {
        chat.says("小美", "报价 华为 150万");
        var asked = chat.says("小美", "签单 华为 145万").botSays("""
                签单 华为：报价 ¥1,500,000 还在等 老雷 批准（2026-11-23 10:00 提的，#2）
                还没有记。
                [再催] [仍然签单]""").recordsNothing();
        assertThat(stage()).isEqualTo("quoted");
        chat.presses("小美", asked.reply(), "签单 华为 ¥1,450,000 #2 新客 未批准:仍签")
                .botSays("已记录签单 #3\n客户类型 新客户\n报价没有批准，照你说的签了。");
        assertThat(stage()).isEqualTo("won");
    }

    @Test
    void signingAllTheSameKeepsWhoWasNamedAndWhatWasRemarked() {
        chat.says("小美", "报价 华为 150万");
        var asked = chat.says("小美", "签单 华为 张总 145万 分三期").reply();
        var words = "签单 华为 ¥1,450,000 #2 新客 联系人:张总 备注:分三期 未批准:仍签";
        assertThat(asked.card().toString()).contains("words=" + words);
        chat.presses("小美", asked, words).botSays("客户 华为 · 联系人 张总\n备注 分三期");
    }

    @Test
    void signingWhatWasAgreedToIsNotAskedAbout() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老雷", "批准 #2");
        chat.says("小美", "签单 华为 160万")
                .botMentions("批准过的报价是 ¥1,500,000，这次签 ¥1,600,000")
                .recordsNothing();
        chat.says("小美", "签单 华为 150万").botSays("已记录签单 #4");
    }

    @Test
    void theCompanyMayRefuseOrNotCare() {
        var strict = over(ApprovalRules.Unapproved.REFUSE);
        strict.says("小美", "报价 华为 150万");
        assertThat(strict.says("小美", "签单 华为 150万").recordsNothing().reply().text())
                .contains("公司规定批准以后才能签")
                .doesNotContain("仍然签单");
        var easy = over(ApprovalRules.Unapproved.ALLOW);
        easy.says("小美", "报价 华为 150万");
        easy.says("小美", "签单 华为 150万").botSays("已记录签单 #3");
    }

    @Test
    void whatIsPutRightAboveWhatWasAgreedGoesBack() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老雷", "批准 #2");
        chat.says("小美", "改 #2 金额:200万").botSays("报价 #2 华为 ¥1,500,000：已批准 → 等待批准 ¥2,000,000");
        chat.says("小美", "确认改 #2 金额:200万");
        assertThat(managers().text()).startsWith("小美 给 华为 报价 ¥2,000,000，等你批准").contains("[批准]");
        chat.says("老雷", "待批").botSays("1 份报价等你批准\n#2 华为 ¥2,000,000 · 小美 2026-11-23 10:00 提");
        chat.says("小美", "签单 华为 180万").botMentions("报价 ¥2,000,000 还在等 老雷 批准").recordsNothing();
        chat.says("老雷", "批准 #2").botMentions("的报价 ¥2,000,000");
        chat.says("小美", "签单 华为 180万").botMentions("已记录签单");
    }

    @Test
    void whatIsPutRightBelowWhatWasAgreedStaysAgreed() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老雷", "批准 #2");
        chat.says("小美", "确认改 #2 金额:120万").botSays("报价 #2 华为 ¥1,500,000：已批准 → 已批准 ¥1,200,000");
        chat.says("老雷", "批准 #2").botMentions("没有再动").recordsNothing();
        assertThat(chat.direct("老雷").getFirst().text()).contains("已批准：老雷").doesNotContain("[批准]");
    }

    @Test
    void theAmountUpToWhichItWasAgreedStaysAgreedWhileMoreIsAskedFor() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老雷", "批准 #2");
        chat.says("小美", "确认改 #2 金额:200万");
        chat.says("小美", "签单 华为 150万").botMentions("已记录签单");
    }

    @Test
    void aRejectedQuoteNoLongerCounts() {
        chat.says("小美", "报价 华为 150万");
        chat.says("老雷", "驳回 #2 太低");
        chat.says("小美", "签单 华为 120万").botMentions("报价被驳回了，没有批准过的报价").recordsNothing();
        chat.says("小美", "签单 华为 99万").botMentions("已记录签单");
    }
}

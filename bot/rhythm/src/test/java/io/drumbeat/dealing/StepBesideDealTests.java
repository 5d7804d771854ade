package io.drumbeat.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

/** A next step told with a quote, a deal, a lead or a stage, not with an activity. */
class StepBesideDealTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    private String today(String day) {
        return chat.at(day, 9).says("小美", "今天").reply().text();
    }

    @Test
    void aQuoteShowsItsNextStepAndAsksForNone() {
        assertThat(chat.says("小美", "报价给华为 15w 下周一回访").reply().text())
                .contains("已记录报价 #2", "下次 2026-11-30 周一 回访")
                .doesNotContain("下一步？", "备注");
    }

    @Test
    void aDealHasBothItsCloseAndItsNextStep() {
        chat.says("小美", "商机 华为 50万 月底 下周二送方案").botMentions("预计 2026-11-30 周一").botMentions("下次 2026-12-01 周二 送方案");
        assertThat(chat.says("小美", "推进 华为 意向").reply().text()).doesNotContain("下一步？");
    }

    @Test
    void itIsInThePlanOfItsDayAndOverdueUntilItsCustomerIsContacted() {
        chat.says("小美", "报价 华为 张总 8.8万 周五回访");
        assertThat(today("2026-11-26")).doesNotContain("回访");
        assertThat(today("2026-11-27")).contains("· 华为：回访");
        assertThat(today("2026-11-30")).contains("· 华为：回访（原定 2026-11-27 周五）");
        chat.says("小美", "电话 华为");
        assertThat(today("2026-11-30")).doesNotContain("回访");
    }

    @Test
    void aLeadAndAStageHaveOneToo() {
        chat.says("小美", "线索 新客户华唯科技 展会 周五打电话").botMentions("下次 2026-11-27 周五 打电话");
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "推进 华为 意向 周五送样品").botMentions("下次 2026-11-27 周五 送样品");
        assertThat(today("2026-11-27")).contains("· 华唯科技：打电话", "· 华为：送样品");
    }

    @Test
    void aNewerStepStandsBesideAnOlderOne() {
        chat.says("小美", "拜访 华为 周五送合同");
        chat.says("小美", "报价 华为 15万");
        assertThat(today("2026-11-27")).contains("· 华为：送合同");
        chat.says("小美", "报价 华为 14万 下周一回访");
        assertThat(today("2026-11-30")).contains("· 华为：送合同（原定 2026-11-27 周五）", "· 华为：回访");
    }

    @Test
    void takenBackItLeavesTheOlderStep() {
        chat.says("小美", "拜访 华为 周五送合同");
        chat.says("小美", "报价 华为 15万 周五回访");
        chat.says("小美", "确认撤销 #3");
        assertThat(today("2026-11-27")).contains("· 华为：送合同").doesNotContain("回访");
    }

    @Test
    void itCanBePutRight() {
        chat.says("小美", "报价 华为 15万 周五回访");
        chat.says("小美", "改 #2 下一步 下周二送合同").botMentions("下一步 2026-11-27 周五 回访 → 2026-12-01 周二 送合同");
        chat.says("小美", "把刚才那条改到下周三").botMentions("→ 2026-12-02 周三 送合同");
    }

    @Test
    void whereADayMayBeTheCloseOrTheStepsItIsNotGuessed() {
        chat.says("小美", "商机 华为 50万 月底 下周二送方案");
        chat.says("小美", "改 #2 改到下周三").recordsNothing().botMentions("没看懂要改哪一项");
        chat.says("小美", "改 #2 下次 下周三送方案").botMentions("→ 2026-12-02 周三 送方案");
        chat.says("小美", "商机 华润 50万 下周二送方案");
        chat.says("小美", "改 #4 改到下周三").botMentions("下一步 2026-12-01 周二 送方案 → 2026-12-02 周三 送方案");
    }

    @Test
    void theCustomersCardAndWhoTakesItOverKnowIt() {
        chat.says("小美", "报价 华为 15万 下周一回访");
        chat.says("小美", "客户 华为").botMentions("· 2026-11-30 周一：回访（小美）");
        chat.says("老雷", "交接 小美 → 王五").botMentions("下一步 1 条");
        chat.says("老雷", "确认交接 小美 → 王五 2026-11-26");
        assertThat(chat.at("2026-11-30", 9).says("王五", "今天").reply().text()).contains("· 华为：回访");
        assertThat(today("2026-11-30")).doesNotContain("回访");
    }

    @Test
    void aDealMovedToAnotherCustomerTakesItsStepAlong() {
        chat.says("小美", "商机 华为 50万 周五送方案");
        chat.says("小美", "确认改 #2 客户:华润");
        assertThat(today("2026-11-27")).contains("· 华润：送方案").doesNotContain("华为：送方案");
    }
}

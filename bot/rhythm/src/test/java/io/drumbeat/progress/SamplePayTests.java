package io.drumbeat.progress;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A rep, a colleague, their manager and finance, paid by the plan that comes with the bot. */
class SamplePayTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void theSamplePlanIsInForce() {
        SamplePlan.inForce("people: {mei: {revenue: 40万}, wangwu: {revenue: 10万}}\n", chat);
        chat.at("2026-11-10", 10);
    }

    private void meiSells() {
        chat.says("小美", "商机 华为 60万");
        chat.says("小美", "推进 华为 报价");
        chat.says("小美", "签单 华为 60万 新客");
        chat.says("小美", "签单 华润 10万 老客");
        chat.says("小美", "回款 华为 20万");
        chat.says("小美", "回款 华润 10万");
    }

    @Test
    void whatANewAndAnOldCustomerAStageAndTheAcceleratorPayIsOnTheCard() {
        meiSells();
        chat.says("小美", "提成")
                .botMentions("新客户提成 ¥10,000\n回款 ¥200,000，5%，得 ¥10,000")
                .botMentions("老客户提成 ¥1,500\n回款 ¥100,000，超额累进 100,000 × 1.5%，得 ¥1,500")
                .botMentions("报价奖 ¥50")
                .botMentions("超额加速 ¥3,000\n签单 ¥700,000，超额累进 400,000 × 0% + 300,000 × 1%，得 ¥3,000")
                .botMentions("团队池 ¥1,400\n本团队签单 ¥700,000，0.2%，得 ¥1,400");
    }

    @Test
    void aPoolThatIsNotReachedIsOneLineThatSaysHowFarTheTeamIs() {
        chat.says("王五", "签单 华为 20万 新客");
        chat.says("王五", "提成")
                .botMentions(
                        "团队池 ¥0\n本团队签单 ¥200,000，0.2%，得 ¥400；门槛：签单额完成率 40%（200,000 / 目标 500,000，请假不减；要不低于 100%），未达，不付，少了 ¥400");
    }

    @Test
    void aRefundIsTakenOffWhereItIsSaidAndLaterMonthsTakeBackWhatWasPaid() {
        meiSells();
        chat.at("2026-11-12", 10).says("小美", "退款 华为 5万");
        chat.says("小美", "提成").botMentions("新客户提成 ¥7,500\n回款 ¥200,000 − 退掉 ¥50,000 = ¥150,000，5%，得 ¥7,500");
        chat.at("2026-12-03", 10).says("小美", "退款 华润 10万");
        chat.says("小美", "提成").botMentions("老客户提成 冲回 -¥1,500\n老客户提成：按当时冻结的提成原样冲回 ¥1,500，不看现在的比例");
    }

    @Test
    void theManagerHasASmallShareOfWhatTheReportsCollect() {
        meiSells();
        chat.says("老雷", "提成").botMentions("管理提成");
    }

    @Test
    void aQuoteThatTakesTheDealToItsStageEarnsWhatThatStagePaysOnce() {
        chat.says("小美", "报价 华为 20万");
        chat.says("小美", "提成").botMentions("报价奖 ¥50\n推进笔数 1，");
        chat.says("小美", "报价 华为 18万");
        chat.says("小美", "推进 华为 报价");
        chat.says("小美", "提成").botMentions("报价奖 ¥50\n推进笔数 1，");
        chat.says("小美", "为什么 报价奖").botMentions("报价 华为");
        chat.says("小美", "商机 华润 60万");
        chat.says("小美", "推进 华润 报价");
        chat.says("小美", "报价 华润 60万");
        chat.says("小美", "提成").botMentions("报价奖 ¥100\n推进笔数 2，");
    }
}

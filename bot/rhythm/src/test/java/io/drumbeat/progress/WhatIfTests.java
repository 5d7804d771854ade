package io.drumbeat.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What would be paid if something were signed is computed by the plan, and nothing of it is recorded. */
class WhatIfTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void meiSold() {
        SamplePlan.inForce(chat);
        chat.at("2026-11-10", 10);
        chat.says("小美", "签单 华润 10万 老客");
        chat.says("小美", "回款 华润 10万");
    }

    @Test
    void aDealWithACustomerShowsTheTierThatItCrosses() {
        chat.says("小美", "如果 签下 华润 20万")
                .botMentions("如果签下 华润 ¥200,000")
                .botMentions("+¥4,000\n现在 ¥1,500；签下后 ¥1,500；款也到齐 ¥5,500")
                .botMentions("老客户提成 +¥4,000\n回款 ¥300,000，超额累进 200,000 × 1.5% + 100,000 × 2.5%，得 ¥5,500")
                .botMentions("签下并到账的下一元：现在拿 1.5%，到那时拿 2.5%")
                .botMentions("老客户")
                .recordsNothing();
        chat.says("小美", "提成").botMentions("已到手 ¥1,500");
    }

    @Test
    void acceleratorAndPoolBeginWhereTheTargetIsPassed() {
        chat.says("小美", "如果 签下 美的 40万").botMentions("超额加速 +¥1,000").botMentions("团队池 +¥1,000");
    }

    @Test
    void aNumberOfDealsIsOfTheUsualSize() {
        chat.says("小美", "如果 本月再签 2 单").botMentions("2 单，共 ¥200,000").botMentions("按每单 ¥100,000（你近一年一单的平均数）");
        chat.says("小美", "如果再签两单 每单 5万").botMentions("2 单，共 ¥100,000").recordsNothing();
        chat.says("小美", "whatif won 华润 12万").botMentions("¥120,000");
    }

    @Test
    void whatCannotBeReadSaysWhatWouldBe() {
        chat.says("小美", "如果 天气好")
                .botMentions("没有听出签多少")
                .botMentions("如果 签下 华为 12万")
                .recordsNothing();
        chat.says("王五", "如果 再签 3 单").botMentions("每单 5万").recordsNothing();
    }

    @Test
    void nobodyLearnsWhetherAColleaguesCustomerBoughtBefore() {
        chat.says("王五", "签单 美的 9万 新客");
        var supposed = chat.says("小美", "如果 签下 美的 3万").reply().text();
        var unknown = chat.says("小美", "如果 签下 无名商行 3万").reply().text();
        assertThat(supposed).isEqualTo(unknown);
    }

    @Test
    void moneyThatComesOrGoesBackIsOfTheContractThatIsThere() {
        chat.says("小美", "签单 华为 30万 新客");
        chat.says("小美", "如果 回款 华为 10万")
                .botMentions("如果 华为 回款 ¥100,000\n+¥5,000")
                .recordsNothing();
        chat.says("小美", "如果 退款 华润 5万").botMentions("如果 华润 退款 ¥50,000\n-¥1,550").recordsNothing();
        chat.says("小美", "如果 回款 10万").botMentions("没有听出是哪个客户").recordsNothing();
    }

    @Test
    void whatIsNotPaidOrPaidInPartIsCountedSo() {
        chat.says("小美", "如果 签下 华润 20万 不收款").botMentions("+¥0\n").botMentions("款没有到");
        chat.says("小美", "如果 签下 华润 20万 下个月收款").botMentions("+¥0\n").botMentions("款没有到");
        chat.says("小美", "如果 华润 签 40万 并回款 10万").botMentions("+¥1,500\n").botMentions("今天到账 ¥100,000");
    }

    @Test
    void ofASharedDealOnlyOnesOwnPartIsCounted() {
        chat.says("小美", "如果 签下 华润 20万 50% 和王五平分").botMentions("+¥1,500\n").botMentions("你占 50%，是 ¥100,000");
    }

    @Test
    void whatIsNotOnesOwnIsNotCountedAndSaidToBeSo() {
        chat.says("小美", "如果 团队再签 50万").botMentions("说的是别人或团队").recordsNothing();
        chat.says("小美", "如果 王五 签下 华为 40万").botMentions("说的是别人或团队").recordsNothing();
        chat.says("小美", "如果 本月再签 1.5 单").botMentions("1.5 单太多或不对").recordsNothing();
        chat.says("小美", "如果 丢单 华润").botMentions("没签下的单现在没有提成").recordsNothing();
        chat.says("小美", "如果 签下 华润 12万 账期长").botMentions("“账期长”没有听懂，没有算进去");
    }
}

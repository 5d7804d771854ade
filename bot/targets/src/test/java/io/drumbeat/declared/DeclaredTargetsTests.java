package io.drumbeat.declared;

import io.drumbeat.quote.ApprovalRules;
import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeclaredTargetsTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    @BeforeEach
    void theCompanyWroteTargetsOfItsOwnMeasures() {
        var file =
                "everyone: {revenue: 30万, repurchase: 10万, leads: 21, quote-success: 30%, satisfaction: 4.5, lost: 3}";
        RestartedWith.file("targets.yml", file, "2026-01-01", chat);
    }

    @Test
    void aMeasureThatTheCompanyDeclaredHasTargetsLikeAnyOther() {
        chat.says("小美", "签单 华为 6万 老客户");
        chat.says("小美", "目标 11月")
                .botMentions("复购 | ¥100,000 | ¥60,000 | ¥40,000")
                .botMentions("线索 | 21 个 | 0 个");
        chat.says("小美", "目标 复购 Q4").botMentions("复购 | ¥300,000 | ¥60,000 | ¥240,000");
        chat.says("小美", "目标 线索 今天").botMentions("线索 | 1 个");
        chat.says("老雷", "目标 复购 11月").botMentions("复购 | ¥200,000 | ¥60,000").botMentions("小美 | ¥100,000 | ¥60,000");
    }

    @Test
    void aShareIsHeldInEachMonthAndForEachAndNotSummed() {
        chat.says("小美", "目标 报价成功率 Q4").botMentions("报价成功率 | 30%");
        chat.says("老雷", "目标 报价成功率 11月").botMentions("报价成功率 | 30%");
        chat.says("小美", "目标 满意度 今天").botMentions("满意度 | 4.5 分");
        chat.says("小美", "目标 丢单 11月").botMentions("丢单 | 3 单 | 0 单 | 还可以 3 单");
    }

    /** A line of products is a measure like any other: it has targets, and a year of it is derived and adds up. */
    @Test
    void aProductLineHasTargetsOfItsOwn() {
        var sold = new Rehearsal(ApprovalRules.NONE, ProductLines.class).at("2026-11-25", 10);
        RestartedWith.file("targets.yml", "everyone: {cloud: 20万, service: 5万}", "2026-01-01", sold);
        sold.says("小美", "签单 华为 12万 产品:云存储");
        sold.says("小美", "签单 华润 5万 产品:实施服务");
        sold.says("王五", "签单 美的 3万 产品:云主机");
        sold.says("小美", "目标 11月")
                .botMentions("云产品签单 | ¥200,000 | ¥120,000 | ¥80,000")
                .botMentions("服务签单 | ¥50,000 | ¥50,000 | 已达成");
        sold.says("老雷", "目标 云产品签单 11月").botMentions("云产品签单 | ¥400,000 | ¥150,000");
        sold.says("老雷", "目标 推算 2027 云产品签单 总额 1000000.01元")
                .botMentions("云产品签单目标 ¥1,000,000.01")
                .botMentions("合计 | ¥1,000,000.01");
        sold.says("老雷", "改目标 小美 12月 云产品签单 24万 原因 新机房").botMentions("¥200,000 → ¥240,000");
    }

    @Test
    void aProductLineHasASeasonOfItsOwnAndARoundOfItsOwn() {
        var sold = new Rehearsal(ApprovalRules.NONE, ProductLines.class);
        for (var back = 12; back >= 1; back--) {
            var day = LocalDate.of(2026, 11, 10).minusMonths(back);
            sold.at(day.toString(), 10);
            sold.says("小美", "签单 华为 %d万 产品:云存储".formatted(day.getMonthValue() == 12 ? 65 : 5));
            sold.says("王五", "签单 美的 10万 产品:实施服务");
        }
        sold.at("2026-11-25", 10);
        sold.says("老雷", "目标 推算 2027 云产品签单 增长20%")
                .botMentions("¥1,200,000（2025年11月至2026年10月实际）× (1 + 20%) = ¥1,440,000")
                .botMentions("12月 | ¥450,000 | ¥120,000")
                .botMentions("季节从 1 个整年学来");
        sold.says("老雷", "目标 推算 2027 服务签单 增长20%").botMentions("12月 | ¥120,000 | ¥120,000");
        sold.confirms("老雷", "发布目标 2027 云产品签单 增长20% 截止 2026-12-05").botMentions("已发给 2 人");
        sold.says("小美", "为什么我的目标").botMentions("2027年 云产品签单目标").botMentions("¥1,440,000 × 份额");
    }

    @Test
    void itIsBargainedForLikeAnyOther() {
        var asked = chat.says("老雷", "改目标 小美 12月 复购 12万 原因 老客户多")
                .botMentions("复购目标的改动已提出")
                .botMentions("¥100,000 → ¥120,000");
        chat.says("小美", "接受 #" + asked.outcome().recorded().getFirst().receipt());
        chat.says("小美", "目标 复购 12月").botMentions("复购 | ¥120,000").botMentions("老客户多");
        chat.says("老雷", "改目标 小美 2027年1月 报价成功率 35% 原因 报价更准").botMentions("30% → 35%");
        chat.says("老雷", "改目标 小美 2027年2月 满意度 4.6 原因 回访").botMentions("4.5 分 → 4.6 分");
    }

    @Test
    void aMeasureIsKnownByTheBeginningOfItsName() {
        chat.says("小美", "改目标 小美 12月 新客 5 原因 展会").botMentions("新客户目标的改动已提出");
        chat.says("小美", "目标 签单 12月").botMentions("签单额 | ¥300,000");
        chat.says("小美", "目标 毛利").botMentions("毛利");
        chat.says("小美", "目标 奖金").botMentions("“奖金”没看懂");
    }
}

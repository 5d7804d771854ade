package io.drumbeat.pipeline;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class FunnelTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void theFunnelCountsWhatIsOpen() {
        chat.says("小美", "商机 华为 50万");
        chat.says("小美", "报价 华润 20万");
        chat.says("小美", "漏斗").botSays("我的漏斗：2 个商机\n初步沟通 | 1 | 50.0万\n报价 | 1 | 20.0万");
        chat.says("老雷", "漏斗").botMentions("团队漏斗：2 个商机");
    }

    @Test
    void theRatesComeFromTheOwnDealsOfNinetyDays() {
        chat.at("2026-08-01", 10).says("小美", "报价 美的 1万");
        chat.says("小美", "签单 美的 1万");
        chat.at("2026-11-22", 10).says("小美", "报价 华为 8万");
        chat.says("小美", "签单 华为 8万");
        chat.says("小美", "报价 华润 9万");
        chat.says("小美", "丢单 华润 太贵");
        chat.says("小美", "报价 美的 9万");
        chat.says("王五", "商机 新客户格力 5万");
        chat.says("小美", "漏斗").botSays("""
                近 90 天进入每个阶段的商机，往前走了几个：
                · 初步沟通→意向 3/3，100%
                · 意向→报价 没有商机进入
                · 报价→成交 1/3，33%""");
        chat.says("老雷", "漏斗").botMentions("初步沟通→意向 3/4，75%");
    }

    @Test
    void tooFewDealsMakeNoRate() {
        chat.says("小美", "商机 华为 8万");
        chat.says("小美", "漏斗").botMentions("· 初步沟通→意向 0/1，不足 3 个，不算比例");
    }

    @Test
    void aDealThatTurnedBackAndForthCountsOnce() {
        chat.says("小美", "报价 华为 8万");
        chat.says("小美", "推进 华为 意向");
        chat.says("小美", "推进 华为 报价");
        chat.says("小美", "漏斗").botMentions("· 报价→成交 0/1，不足 3 个，不算比例").botMentions("· 意向→报价 1/1");
    }
}

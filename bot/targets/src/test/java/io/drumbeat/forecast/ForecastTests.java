package io.drumbeat.forecast;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class ForecastTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-10", 10);

    @Test
    void withoutHistoryAStageCountsHalfAndTheSumIsSaid() {
        chat.says("小美", "签单 美的 10万");
        chat.says("小美", "商机 华为 80万");
        // three stages, one deal of 华为 and the won one of 美的 entered the first
        chat.says("小美", "预测")
                .botMentions("已签 ¥100,000 + 在谈折算 ¥")
                .botMentions("初步沟通 | 1 | ¥800,000")
                .botMentions("目标 ¥500,000")
                .botMentions("个到报价，现在 0 个")
                .recordsNothing();
    }

    @Test
    void whatIsExpectedLaterAndWhatHasNoAmountIsLeftOutAndSaid() {
        chat.says("小美", "商机 华为 80万 预计 2027-03-01");
        chat.says("小美", "商机 华润");
        chat.says("小美", "预测 本月").botMentions("预计更晚成交的 1 个没算").botMentions("没写金额的 1 个没算");
        chat.says("小美", "预测 2027").botMentions("初步沟通 | 1 | ¥800,000");
    }

    @Test
    void aManagerSeesTheTeamsAndNobodyElseSeesYours() {
        chat.says("小美", "签单 美的 10万");
        chat.says("王五", "签单 华润 20万");
        chat.says("老雷", "预测 本月").botMentions("已签 ¥300,000");
        chat.says("老雷", "预测 小美").botMentions("已签 ¥100,000");
        chat.says("小美", "预测 王五").botSays("王五 的预测只有本人和主管能看");
        chat.says("小美", "预测 上月").botMentions("已经过去");
    }
}

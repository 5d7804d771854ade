package io.drumbeat.activity;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class LoggingTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void aVisitIsEchoedInFull() {
        chat.says("小美", "拜访 华为 张总 谈续约 下周三回访").botSays("""
                        已记录拜访 #2
                        客户 华为 · 联系人 张总
                        备注 谈续约
                        下次 2026-11-25 周三 回访""");
    }

    @Test
    void aVisitSaysWhatItChanged() {
        chat.says("小美", "拜访 华为").botSays("本周拜访 1/10");
        chat.says("小美", "拜访 华润").botSays("本周拜访 2/10");
    }

    @Test
    void yesterdayCountsYesterdayAndIsMarkedLate() {
        chat.at("2026-11-25", 10).says("小美", "昨天 电话 华润 李经理 确认预算").botSays("日期 2026-11-24 周二（补录）");
    }

    @Test
    void theNightBelongsToTheDayBefore() {
        chat.at("2026-11-25", 2).says("小美", "拜访 华为");
        chat.at("2026-11-25", 9).says("小美", "今天").botSays("今天还没有记录。");
    }

    @Test
    void aNewCustomerIsSaidToBeNew() {
        chat.says("小美", "拜访 新客户华唯 王总").botSays("客户 华唯（新客户） · 联系人 王总");
        chat.says("小美", "拜访 华唯").botSays("客户 华唯");
    }

    @Test
    void severalLinesAreSeveralRecordsInOneAnswer() {
        chat.says("小美", "拜访 华为\n电话 华润\n拜访 飞天云")
                .botMentions("3 条，记下 2 条")
                .botMentions("✔ 已记录拜访 #2")
                .botMentions("✔ 已记录电话 #3")
                .botMentions("✖ 没有客户");
    }

    @Test
    void financeCannotLogVisits() {
        chat.says("钱姐", "拜访 华为").botSays("“拜访”只有销售、主管能用").recordsNothing();
    }
}

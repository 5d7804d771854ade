package io.drumbeat.correction;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecordedTodayTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-18", 9);

    @Test
    void theDaysCardListsEveryReceiptOfTheDay() {
        chat.says("小美", "拜访 华为 张总 谈续约");
        chat.says("小美", "昨天 电话 华润 确认预算");
        chat.says("小美", "报价 华为 48万");
        chat.says("小美", "今天").botSays("""
                今天已记：拜访 1 · 报价 1
                #2 拜访 华为 · 谈续约
                #4 报价 华为""");
    }

    @Test
    void whatWasTakenBackIsNotListed() {
        chat.says("小美", "拜访 华为 张总 谈续约");
        chat.says("小美", "撤销");
        chat.says("小美", "今天").botMentions("今天还没有记录");
    }

    @Test
    void aLongDayShowsTheNewest() {
        IntStream.range(0, 10).forEach(n -> chat.says("小美", "电话 华为"));
        chat.says("小美", "今天").botSays("""
                前面还有 2 条
                #4 电话 华为""");
    }
}

package io.drumbeat.promise;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose next steps there are, and which of them one assigned. */
class ListedStepsTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-24", 10);

    @BeforeEach
    void something() {
        chat.says("小美", "下一步 华为 周五送合同");
        chat.says("老雷", "派给小美 华为 周四送样品");
        chat.says("老雷", "派给王五 海棠酒店 周四报价");
    }

    @ParameterizedTest
    @ValueSource(strings = {"我的下一步", "下一步清单", "我的下一步有哪些"})
    void onesOwn(String asked) {
        chat.says("小美", asked).botSays("小美 约好的下一步 2 条").recordsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"小美 下一步", "小美的下一步", "小美下一步"})
    void aReps(String asked) {
        chat.says("老雷", asked).botSays("小美 约好的下一步 2 条").recordsNothing();
        chat.says("王五", asked).botIsSilentAbout("送合同").recordsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"派出", "我派出的", "派出的", "派出去的", "我派的活", "派活清单"})
    void whatWasAssigned(String asked) {
        chat.says("老雷", asked)
                .botSays("小美：\n· 2026-11-26 周四 华为：送样品（老雷 派的）")
                .botIsSilentAbout("送合同")
                .recordsNothing();
    }

    @Test
    void whatIsDoneIsNoLongerThere() {
        chat.says("小美", "完成 #3");
        chat.says("老雷", "派出").botIsSilentAbout("送样品");
        chat.says("小美", "派出").botIsSilentAbout("送样品");
    }

    @Test
    void theVerbStillRecords() {
        chat.says("小美", "下一步 华为 下周三回访").botMentions("已记录下一步");
        chat.says("小美", "下一步").botMentions("还缺：客户、下一步");
    }
}

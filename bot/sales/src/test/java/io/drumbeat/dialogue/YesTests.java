package io.drumbeat.dialogue;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yes answers the newest of what is shown and waits for one. */
class YesTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void aWinAndALoss() {
        chat.says("小美", "签单 华为 10万 老客");
        chat.says("小美", "商机 美的 5万");
        chat.says("小美", "丢单 美的 价格高");
    }

    @ParameterizedTest
    @ValueSource(strings = {"是", "是的", "确认", "好的", "ok"})
    void whateverIsShownBeforeItIsDoneIsDoneByAYes(String yes) {
        chat.says("小美", "改 #2 金额 40万").recordsNothing();
        chat.says("小美", yes).botMentions("已改 #2 签单 华为");
        chat.says("小美", "重开 美的 客户反悔").recordsNothing();
        chat.says("小美", yes).botMentions("已重开");
        chat.says("小美", "撤销 #2").recordsNothing();
        chat.says("小美", yes).botMentions("已撤销 #2");
        chat.says("老雷", "交接 小美 王五").recordsNothing();
        chat.says("老雷", yes).botMentions("已交接");
        chat.says("小美", "是").botMentions("现在没有等你确认的事").recordsNothing();
    }

    @Test
    void whatWasHalfSaidBeforeGoesOnWaitingBehindIt() {
        chat.says("小美", "拜访").botMentions("还缺：客户");
        chat.says("小美", "改 #2 金额 40万");
        chat.says("小美", "确认").botMentions("已改 #2 签单 华为");
        chat.says("小美", "华润").botMentions("已记录拜访").botMentions("客户 华润");
    }

    @Test
    void whatIsShownLastIsWhatAYesIsSaidTo() {
        chat.says("小美", "撤销 #2");
        chat.says("小美", "改 #2 金额 40万");
        chat.says("小美", "是").botMentions("已改 #2 签单 华为");
        chat.says("小美", "是").botMentions("现在没有等你确认的事").recordsNothing();
    }

    @Test
    void whatIsRejectedIsMeantByWhoseItIs() {
        chat.says("小美", "签单 华润 10万 和王五平分 老客");
        chat.says("王五", "驳回 华润 不是这个数").botMentions("驳回这一件吗？原因：不是这个数").recordsNothing();
        chat.says("王五", "是").botMentions("已驳回");
        chat.says("王五", "驳回 华润 不是这个数").botSays("没有对得上、等你答复的事；“待批”能看到全部");
    }

    /** Whatever waits for an answer or was asked before: it is neither the answer, nor the same question of another time. */
    @ParameterizedTest
    @ValueSource(strings = {"下一步", "重开 美的", "丢单 华为", "未分配", "拜访"})
    void whatOnlyAsksForRecordsIsAListOfThem(String before) {
        chat.at("2026-11-23", 10).says("小美", "商机 华为 5万");
        for (var list : List.of("昨天", "上周 签单", "11月 丢单")) {
            chat.says("小美", before);
            chat.says("小美", list).botMentions(" 条\n").recordsNothing();
        }
        chat.says("小美", before);
        chat.says("小美", before).recordsNothing().botIsSilentAbout("原因 " + before);
    }
}

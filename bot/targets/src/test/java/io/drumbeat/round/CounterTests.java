package io.drumbeat.round;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

/** A counter that is out of all proportion, or too late. */
class CounterTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    private void proposed() {
        chat.confirms("老雷", "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05").botMentions("已发给 2 人");
    }

    @Test
    void whatNobodyMeansIsAskedAboutWithTheBounds() {
        proposed();
        var asked = chat.says("小美", "还价 9000万 原因 写错了")
                .botMentions("还价 ¥90,000,000？提给你的是 ¥6,000,000（¥3,000,000 到 ¥12,000,000），大家一共才 ¥12,000,000")
                .recordsNothing();
        chat.presses("小美", asked.reply(), "确认还价  90000000.00 原因 写错了").botMentions("已还价：2027年 签单额目标 ¥90,000,000");
        chat.says("小美", "还价 10万 原因 写错了").botMentions("还没有替你答复").recordsNothing();
    }

    @Test
    void whoeverIsTooLateHearsThatItIsOverAndWhatCanBeDone() {
        proposed();
        chat.at("2026-12-07", 10);
        chat.says("小美", "还价 390万 原因 晚了").botMentions("已经在 2026-12-05 截止").recordsNothing();
        chat.confirms("老雷", "签发目标");
        chat.says("小美", "还价 390万 原因 晚了").botMentions("已经签发；要改某个月就写月份").recordsNothing();
    }
}

package io.drumbeat.signing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In which words somebody answers to what is proposed, and that they are kept as they were said. */
class RoundWordsTests {
    private static final String SENDING = "发布目标 2027 总额 1200万 签单额 不分季节 截止 2026-12-05";
    private final Rehearsal chat = new Rehearsal().at("2026-11-25", 10);

    private void proposed() {
        chat.confirms("老雷", SENDING).botMentions("已发给 2 人");
    }

    @Test
    void aCounterIsFilledInOrAskedForItsReason() {
        proposed();
        chat.says("小美", "还价 400万").botMentions("要写原因：直接回原因就行").recordsNothing();
        chat.says("小美", "大单没了一半").botMentions("已还价：2027年 签单额目标 ¥4,000,000");
        var offer = chat.direct("王五").getLast();
        chat.fills("王五", offer, "还价 2027 签单额", Map.of("rest", "550万 原因 新区域要先跑")).botMentions("¥5,500,000");
        chat.says("老雷", "签发目标 2027").botMentions("小美 还价 ¥4,000,000：大单没了一半").botMentions("新区域要先跑");
    }

    @Test
    void whatIsSaidNextIsTheReasonWhateverItBeginsWith() {
        proposed();
        chat.says("小美", "还价 400万").botMentions("要写原因：直接回原因就行");
        chat.says("小美", "客户少").botMentions("已还价：2027年 签单额目标 ¥4,000,000");
        chat.says("王五", "还价 500万");
        chat.says("王五", "拜访 华为 张总 谈续约").botMentions("已记录拜访");
        chat.says("王五", "拜访太少").botMentions("已还价：2027年 签单额目标 ¥5,000,000");
        chat.says("老雷", "签发目标").botMentions("小美 还价 ¥4,000,000：客户少").botMentions("王五 还价 ¥5,000,000：拜访太少");
    }

    @ParameterizedTest
    @ValueSource(strings = {"单子少", "家里有事", "个人原因", "元旦放假多", "次品退货多", "通路变了", "分公司搬了", "因病休息"})
    void aReasonIsKeptWhole(String reason) {
        proposed();
        chat.says("小美", "还价 500万 原因 " + reason).botMentions("已还价");
        chat.says("王五", "还价 500万，" + reason).botMentions("已还价");
        chat.says("老雷", "签发目标").botMentions("小美 还价 ¥5,000,000：" + reason).botMentions("王五 还价 ¥5,000,000：" + reason);
        chat.says("老雷", "改目标 小美 12月 51万 原因 " + reason);
        assertThat(chat.direct("小美").getLast().text()).contains(reason);
    }

    @Test
    void aQuestionIsNeverTheReasonAndTheWholeSentenceEndsTheWaitingForOne() {
        proposed();
        chat.says("小美", "还价 260万").botMentions("要写原因");
        chat.says("小美", "王五还了多少").recordsNothing();
        chat.says("小美", "#1").recordsNothing();
        chat.says("小美", "还价 260万 原因 两家大客户明年不续了").botMentions("已还价：2027年 签单额目标 ¥2,600,000");
        chat.says("小美", "客户少").botIsSilentAbout("已还价").recordsNothing();
        chat.says("王五", "接受目标");
        chat.says("老雷", "签发目标").botMentions("小美 还价 ¥2,600,000：两家大客户明年不续了");
    }

    @Test
    void aYesThatTakesItselfBackAnswersNothing() {
        proposed();
        chat.says("小美", "接受目标 但是少一点").botMentions("“但是少一点”不像只是接受").recordsNothing();
        chat.says("小美", "接受 但是少一点").recordsNothing();
        chat.says("小美", "接受目标，谢谢").botMentions("已接受 2027年 签单额目标 ¥6,000,000");
    }

    @Test
    void aBareYesTakesWhatWaits() {
        proposed();
        chat.says("小美", "接受").botMentions("已接受 2027年 签单额目标 ¥6,000,000");
        chat.says("小美", "接受").recordsNothing();
    }

    @Test
    void theMeasureMayStandBehindTheAmount() {
        proposed();
        chat.confirms("老雷", "发布目标 2027 总额 240 线索 不分季节 截止 2026-12-05");
        chat.says("小美", "还价 450万 签单额 原因 去年大单不会再有").botMentions("已还价：2027年 签单额目标 ¥4,500,000");
        chat.says("小美", "我的还价").botIsSilentAbout("450").botIsSilentAbout("4,500,000");
        chat.says("王五", "还价 500万 签单额 因为 展会取消").botMentions("已还价：2027年 签单额目标 ¥5,000,000");
        chat.says("老雷", "签发目标 签单额").botMentions("小美 还价 ¥4,500,000：去年大单不会再有").botMentions("王五 还价 ¥5,000,000：展会取消");
    }
}

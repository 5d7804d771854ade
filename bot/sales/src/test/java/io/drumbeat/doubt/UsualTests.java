package io.drumbeat.doubt;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UsualTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-18", 9);

    @BeforeEach
    void usualSums() {
        chat.says("小美", "报价 新客户北山电缆 5万");
        chat.says("小美", "报价 新客户南湖药业 8万");
        chat.says("小美", "报价 新客户西江造船 12万");
    }

    @Test
    void aSumFarAboveEveryOtherIsAskedOnceAndYesRecordsIt() {
        chat.says("小美", "报价 北山电缆 280万 含运费")
                .botMentions("¥2,800,000 比你平时的大得多（最大 ¥120,000），是这个数吗？")
                .recordsNothing();
        chat.says("小美", "是").botMentions("已记录报价").botMentions("¥2,800,000").botMentions("含运费");
    }

    @Test
    void aSumAsLargeAsThatIsUsualFromThenOn() {
        chat.says("小美", "报价 北山电缆 280万");
        chat.says("小美", "是");
        chat.says("小美", "报价 北山电缆 250万").botMentions("已记录报价");
    }

    @Test
    void aLargerSumThatIsStillNearIsTaken() {
        chat.says("小美", "报价 北山电缆 120万").botMentions("已记录报价");
    }

    @Test
    void aSumFromAFormIsAskedAboutToo() {
        var question = chat.says("小美", "报价 北山电缆").reply();
        chat.fills("小美", question, "报价 北山电缆", Map.of("amount", "2800000"))
                .botMentions("是这个数吗")
                .recordsNothing();
    }

    @Test
    void aNumberThatLacksItsUnitIsAskedAbout() {
        chat.says("小美", "报价 北山电缆 6").botMentions("“6”是 ¥6，还是 ¥60,000？").recordsNothing();
        chat.says("小美", "2").botMentions("已记录报价").botMentions("¥60,000");
    }

    @Test
    void aSmallSumWithItsUnitIsTaken() {
        chat.says("小美", "报价 北山电缆 6元").botMentions("已记录报价");
        chat.says("小美", "回款 北山电缆 6万");
        chat.says("小美", "退款 北山电缆 6").botMentions("已记录退款");
    }

    @Test
    void whoeverHasToldLittleIsNotAsked() {
        chat.says("王五", "报价 新客户东港石化 280万").botMentions("已记录报价");
    }

    @Test
    void whatWasTakenBackTellsNothing() {
        chat.says("小美", "撤销");
        chat.says("小美", "报价 北山电缆 280万").botMentions("已记录报价");
    }
}

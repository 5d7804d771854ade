package io.drumbeat.heard;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people say in their own ways, and what the bot makes of it. */
class HeardTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void ordinarySpeechIsRecordedAtOnceWhereTheRulesReadIt() {
        chat.says("小美", "上午跑了趟华为，跟张总唠了会儿合同").botMentions("已记录拜访 #");
        chat.says("小美", "给华润李经理打了三个电话才通").botMentions("已记录电话 #");
    }

    @Test
    void anUnknownNameIsProposedAsANewCustomerAndAYesRecordsIt() {
        chat.says("小美", "刚刚陌拜了一家做充电桩的叫驰安新能源").botMentions("记成 拜访 · 新客户 驰安新能源").recordsNothing();
        chat.says("小美", "是").botMentions("已记录拜访 #");
    }

    @Test
    void whatIsProposedIsRecordedByOnePressAndOnlyOnce() {
        var asked = chat.says("小美", "刚刚陌拜了一家做充电桩的叫驰安新能源").reply();
        var words = SampleCompany.buttons(asked).getFirst().words();
        assertThat(chat.presses("小美", asked, words).outcome().recorded()).isNotEmpty();
        assertThat(chat.presses("小美", asked, words).outcome().recorded()).isEmpty();
    }

    @Test
    void aQuestionThatChangesNothingIsAnsweredWithHowItWasRead() {
        chat.says("老雷", "王五这礼拜跑得怎么样").botMentions("按“王五 本周进度”回答").recordsNothing();
    }

    @Test
    void severalFactsInASentenceAreSeveralRecords() {
        chat.says("小美", "上午拜访了华为张总，下午给华润李经理打了电话催款").botMentions("2 条，记下 2 条");
        chat.says("小美", "拜访美的 报价5万 周五送样").botMentions("2 条，记下 2 条");
    }

    @Test
    void whatIsStillToBeDoneIsANextStep() {
        chat.says("小美", "后天上午去华为找张总").botMentions("已记录下一步 #");
    }

    @Test
    void whatWasSaidBeforeIsMeantAndCanBePutRight() {
        chat.says("小美", "上午拜访了华为张总，聊续约");
        chat.says("小美", "给他们报了48万").botMentions("¥480,000");
        chat.says("小美", "不对，是46万8").botMentions("¥468,000");
    }

    @Test
    void anotherCustomerWithTheirContactIsPutInThePlaceOfBoth() {
        chat.says("小美", "给华为张总打了电话");
        chat.says("小美", "sorry记错了，是华润李经理").botMentions("客户 华为 → 华润").botMentions("联系人 张总 → 李经理");
    }

    @Test
    void theKindOfRecordThatWasWrongMayBeNamed() {
        chat.says("小美", "给华为报价6万3");
        chat.says("小美", "上午去了华润见李经理");
        chat.says("小美", "哦刚才报价不对是六万八").botMentions("¥63,000 → ¥68,000");
    }

    @Test
    void theCustomerIsPutRightInCantoneseToo() {
        chat.says("小美", "华为过数8万");
        chat.says("小美", "唔系华为，系华润").botMentions("客户 华为 → 华润");
    }

    @Test
    void whatWasToldLastIsTakenBackAfterAll() {
        chat.says("小美", "上午拜访了华为张总，聊续约");
        chat.says("小美", "算了，撤销刚才那条").botMentions("已撤销 #");
    }

    @Test
    void cashFromNobodyIsAskedAbout() {
        chat.says("小美", "收到回款四万八").botMentions("还缺：客户").recordsNothing();
    }

    @Test
    void leaveIsHeardHoweverTheDaysStandInIt() {
        chat.says("小美", "明儿我请一天假，孩子开家长会").botMentions("已记录请假");
    }

    @Test
    void aQuestionInBetweenDoesNotLoseWhatWasHalfSaid() {
        chat.says("小美", "给华润报价了").botMentions("还缺：金额");
        chat.says("小美", "进度").botMentions("“给华润报价了”还等着金额");
        chat.says("小美", "36万").botMentions("¥360,000");
    }

    @Test
    void theQuestionBeforeIsAskedAgainOfAnother() {
        chat.says("老雷", "王五这周进度");
        chat.says("老雷", "那小美呢").botMentions("按“小美 本周进度”回答");
    }

    @Test
    void howALineIsReadIsExplainedAndNothingRecorded() {
        chat.says("小美", "说明 上午跑了趟华为，跟张总唠了会儿合同").botMentions("结果：确定是 拜访 · 华为 张总").recordsNothing();
    }

    @Test
    void oneOfSeveralIsTakenBackEvenAfterAnotherWasPutRight() {
        chat.says("小美", "拜访 华为 张总\n电话 华润 李经理\n跟进 华润 李经理").botMentions("3 条，记下 3 条");
        chat.says("小美", "第三条改成电话").botMentions("已记录电话");
        chat.says("小美", "第一条撤掉").botMentions("已撤销 #2 拜访 华为");
    }

    @Test
    void theDayOfWhatWasJustRecordedIsSaidAfterwards() {
        chat.says("小美", "拜访 华为 张总");
        chat.says("小美", "这是前日的事").botMentions("已改").botMentions("2026-11-20");
    }

    @Test
    void theCustomerOfAChangeIsTheOneThatItNames() {
        chat.says("小美", "报价 华为 1万2");
        chat.says("小美", "拜访 华润 李经理");
        chat.says("小美", "华为那条金额改做1万3").botMentions("改 #2 报价 华为").botMentions("¥13,000");
    }

    @Test
    void whichOfSeveralIsMeantIsNotGuessed() {
        chat.says("小美", "拜访 华为 张总\n电话 华润 李经理").botMentions("2 条，记下 2 条");
        chat.says("小美", "第三条改成演示").recordsNothing();
        chat.says("小美", "第二条改成演示").botMentions("已记录演示");
        chat.says("小美", "第一条撤掉").recordsNothing();
    }

    @Test
    void aNameAndNothingElseAsksForTheirPage() {
        chat.says("小美", "拜访 华为 张总");
        chat.says("小美", "华为").botMentions("按“客户 华为”回答");
        chat.says("小美", "张总").botMentions("按“客户 华为”回答");
        chat.says("小美", "华为张总").botMentions("按“客户 华为”回答");
        chat.says("老雷", "王五").botMentions("按“王五 进度”回答");
    }

    @ParameterizedTest
    @ValueSource(strings = {"谢谢", "辛苦了！", "好的", "收到。", "在吗？", "晚安～", "👍"})
    void aCourtesyIsAnsweredInKind(String said) {
        chat.says("小美", said).recordsNothing().botIsSilentAbout("没听懂").botIsSilentAbout("可以这样说");
    }

    @Test
    void aGoodMorningShowsWhatTheDayIsAbout() {
        chat.says("小美", "早上好").botMentions("早，小美");
    }
}

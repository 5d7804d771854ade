package io.drumbeat.colleague;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is still missing of a wish about a colleague's customer is asked, and the next line answers it. */
class AskedFurtherTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    @BeforeEach
    void ruifengIsWangwus() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
    }

    @Test
    void theNextLineIsTheReason() {
        chat.says("小美", "申请转给我 报价 瑞丰粮油 7万").botMentions("为什么该由你跟？");
        chat.says("小美", "客户主动打电话找我").botMentions("已提交，申请转给你 #3");
        assertThat(chat.direct("老雷").getLast().text())
                .contains("原因 客户主动打电话找我")
                .doesNotContain("备注")
                .doesNotContain("理由:");
    }

    @Test
    void theNextLineSaysHowItIsShared() {
        chat.says("小美", "一起跟 签单 瑞丰粮油 7万 老客").botMentions("业绩怎么分？");
        chat.says("小美", "我三成").botMentions("要不要一起跟 #3");
        assertThat(chat.direct("老雷").getLast().text()).contains("分成 王五 70%、小美 30%");
    }

    @ParameterizedTest
    @CsvSource({"五五分,50%、小美 50%", "五五开,50%、小美 50%", "对半分,50%、小美 50%", "三七分,70%、小美 30%"})
    void howTwoPartItIsSaidWithoutNames(String words, String shares) {
        chat.says("小美", "一起跟 签单 瑞丰粮油 7万 老客").botMentions("业绩怎么分？");
        chat.says("小美", words).botMentions("要不要一起跟 #3");
        assertThat(chat.direct("老雷").getLast().text()).contains("分成 王五 " + shares);
    }

    @Test
    void whatIsDroppedIsNotAskedOnceMore() {
        chat.says("小美", "申请转给我 报价 瑞丰粮油 7万");
        chat.says("小美", "算了").botIsSilentAbout("还等着");
        chat.says("小美", "报价 华为").botMentions("缺");
        chat.says("小美", "算了").botMentions("不记了").botIsSilentAbout("还等着");
    }

    @Test
    void whatADealComesToIsAskedWithWhatIsKnown() {
        chat.says("小美", "报价 华为 9万");
        chat.says("小美", "推进 华为 成交").botMentions("签了多少，新客还是老客？").recordsNothing();
        chat.says("小美", "8万 老客").botMentions("已记录签单").botMentions("金额 ¥80,000");
        chat.says("小美", "报价 华润 9万");
        chat.says("小美", "推进 华润 丢单").botMentions("要说清楚原因").recordsNothing();
        chat.says("小美", "价格高").botMentions("已记录丢单");
    }

    @Test
    void anAmountAloneDoesNotSayWhetherTheCustomerIsNew() {
        chat.says("小美", "报价 华为 9万");
        chat.says("小美", "推进 华为 成交").botMentions("签了多少，新客还是老客？");
        chat.says("小美", "3万").botMentions("新客还是老客？").recordsNothing();
        chat.says("小美", "老客").botMentions("已记录签单").botMentions("金额 ¥30,000").botMentions("老客户");
    }

    @Test
    void whoeverLeadsThemSaysItInTheirNameInTheirWords() {
        chat.says("老雷", "替小美 签单 华为 3万").botMentions("已记录签单");
        chat.says("小美", "#3").botMentions("¥30,000");
        chat.says("王五", "替小美 签单 华为 3万").recordsNothing();
    }
}

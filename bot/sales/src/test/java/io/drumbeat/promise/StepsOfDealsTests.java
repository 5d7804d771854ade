package io.drumbeat.promise;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A customer may have several deals, each with next steps of its own. */
class StepsOfDealsTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    @BeforeEach
    void twoDeals() {
        chat.says("小美", "商机 华为 50万 下一步:周五送合同");
        chat.says("小美", "商机 华为 20万 下一步:下周二送样");
    }

    @Test
    void aDealThatIsOverAsksOnlyAboutItsOwnSteps() {
        chat.says("小美", "签单 华为 50万 老客 #2").botMentions("之前还约了“送合同”").botIsSilentAbout("送样");
    }

    @Test
    void theLastDealThatIsOverAsksAboutTheCustomersStepsToo() {
        chat.says("小美", "拜访 华为 张总 周四请客");
        chat.says("小美", "丢单 华为 #2 价格高").botMentions("之前还约了“送合同”").botIsSilentAbout("请客");
        chat.says("小美", "丢单 华为 #3 价格高").botMentions("之前还约了“送样”").botMentions("之前还约了“请客”");
    }

    @Test
    void eachStepSaysOfWhichDealItIs() {
        chat.says("小美", "下一步清单").botMentions("送合同（商机 #2）").botMentions("送样（商机 #3）");
        chat.says("小美", "丢单 华为 #2 价格高");
        chat.says("小美", "下一步清单").botMentions("华为：送样");
    }

    @Test
    void theStepOfOneDealIsNotTheOthers() {
        chat.says("小美", "商机 华为 8万").botMentions("下一步？");
    }

    @Test
    void whatNobodyPromisedIsNotDone() {
        chat.says("小美", "华为回访完成").botMentions("没有正好叫“回访”的").recordsNothing();
        chat.says("小美", "拜访 华润 张总");
        chat.says("小美", "华润回访完成")
                .botMentions("华润没有约好、还没做的“回访”，没有记")
                .botMentions("你约好的有：华为 送合同")
                .recordsNothing();
    }
}

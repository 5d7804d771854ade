package io.drumbeat.dealing;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

class StepWantedTests {
    private static final String ASKED = "下一步？例如：跟进 华为 下周三回访";
    private final Rehearsal chat = new Rehearsal();

    private void isAsked(String words) {
        chat.says("小美", words).botSays(ASKED);
    }

    private void isNotAsked(String words) {
        assertThat(chat.says("小美", words).reply().text()).contains("已记录").doesNotContain("下一步？");
    }

    @Test
    void aDealWithoutANextStepIsAskedForOneOnce() {
        isAsked("商机 华为 50万");
        isNotAsked("推进 华为 意向");
        isNotAsked("报价 华为 48万");
    }

    @Test
    void aNextStepThatIsOpenIsEnough() {
        chat.says("小美", "拜访 华为 下周三回访");
        isNotAsked("商机 华为 50万");
        // a visit before the promised day leaves the promise open
        isNotAsked("拜访 华为");
        isNotAsked("推进 华为 意向");
    }

    @Test
    void aVisitThatLeavesAnOpenDealWithoutAStepAsksOnce() {
        isNotAsked("拜访 华为");
        isAsked("商机 华为 50万");
        isNotAsked("拜访 华为");
        isNotAsked("拜访 华为 下周三回访");
        isNotAsked("电话 华为");
        chat.says("小美", "不做了 华为 回访");
        isAsked("电话 华为");
        isNotAsked("电话 华为");
    }

    @Test
    void aColleaguesDealIsNotAskedAbout() {
        chat.says("王五", "拜访 华为 下周三回访");
        chat.says("王五", "商机 华为 50万");
        chat.says("王五", "电话 华润");
        isNotAsked("拜访 华为");
    }

    @Test
    void aQuoteThatOpensADealAsksToo() {
        isAsked("报价 华为 48万");
    }

    @Test
    void afterAStepIsDoneTheNextOneIsAskedForAgain() {
        isAsked("商机 华为 50万");
        chat.says("小美", "跟进 华为 下周三回访");
        isNotAsked("推进 华为 意向");
        chat.at("2026-11-25", 10);
        isAsked("拜访 华为");
        isNotAsked("报价 华为 48万");
    }

    @Test
    void everyDealIsAskedAboutByItself() {
        isAsked("商机 华为 50万");
        isAsked("商机 华为 8万");
    }
}

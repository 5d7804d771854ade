package io.drumbeat.promise;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several promises of one customer, each closed for itself. */
class KeptTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    private String customer() {
        return chat.says("小美", "客户 华为").reply().text();
    }

    @Test
    void aContactKeepsWhatItIsAndAsksAboutTheRest() {
        chat.says("小美", "拜访 华为 张总 周三回访");
        chat.says("小美", "电话 华为 周三送样");
        chat.at("2026-11-25", 10)
                .says("小美", "拜访 华为 张总")
                .botMentions("约好的“回访”（2026-11-25 周三，#2）算做了。")
                .botMentions("之前约好的“送样”（2026-11-25 周三，#3）做了吗？");
        assertThat(customer()).contains("送样").doesNotContain("：回访");
    }

    @Test
    void whatWasTakenForKeptCanBeMoved() {
        chat.says("小美", "拜访 华为 周三回访");
        var visit = chat.at("2026-11-25", 10).says("小美", "拜访 华为");
        chat.presses("小美", visit.reply(), "改期 #2").botMentions("改到哪天");
        chat.says("小美", "改期 #2 周五").botMentions("→ 2026-11-27 周五 回访");
        assertThat(customer()).contains("2026-11-27 周五：回访");
    }

    @Test
    void aPressOnEveryCardThatShowsItClosesIt() {
        chat.says("小美", "拜访 华为 周三送样");
        var card = chat.at("2026-11-25", 10).says("小美", "客户 华为").reply();
        chat.presses("小美", card, "完成 #2").botSays("已完成 #3\n客户 华为\n下一步 2026-11-25 周三 送样");
        chat.presses("小美", card, "完成 #2").recordsNothing();
        assertThat(customer()).doesNotContain("送样");
    }

    @Test
    void putRightAfterItWasMovedItIsWhatWasPutRight() {
        chat.says("小美", "拜访 华为 周三送样");
        chat.says("小美", "改期 #2 周四");
        chat.says("小美", "改 #2 下一步 周五送合同");
        assertThat(customer()).contains("2026-11-27 周五：送合同").doesNotContain("送样");
    }

    @Test
    void aWinAsksAboutWhatIsLeft() {
        chat.says("小美", "商机 华为 45万 周三送样");
        chat.says("小美", "签单 华为 45万 新客").botMentions("之前还约了“送样”（2026-11-25 周三，#2），还做吗？");
        chat.says("小美", "不做了 #2").botMentions("不做了 #4");
    }

    @Test
    void aPromiseIsMovedToATimeOfDay() {
        chat.says("小美", "拜访 华为 周三下午2点演示");
        chat.says("小美", "华为演示改到周四上午10点").botMentions("2026-11-26 周四 上午10点 演示");
    }

    @Test
    void aTaskIsKeptByNoContact() {
        chat.says("老雷", "派 华为 给 小美 周三前 拜访");
        chat.at("2026-11-25", 10).says("小美", "拜访 华为").botMentions("之前约好的“拜访”");
        chat.says("小美", "完成 #2");
        assertThat(chat.direct("老雷").getLast().text()).isEqualTo("小美 做完了 华为：2026-11-25 周三 拜访（#2）");
    }

    @Test
    void whatATaskSaysIsNotTornFromItsVerb() {
        chat.says("老雷", "让小美明天去趟华为").botMentions("去趟").botIsSilentAbout("周五 趟");
        chat.says("老雷", "派小美后天去一趟华为送样").botMentions("去一趟").botMentions("送样");
    }

    @Test
    void handedOverItIsTheReceiversToClose() {
        chat.says("小美", "拜访 华为 周五送样");
        chat.says("老雷", "确认交接 小美 → 王五 2026-11-24");
        chat.at("2026-11-24", 10).says("王五", "华为送样完成").botMentions("已完成");
        chat.says("小美", "完成 #2").recordsNothing();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "拜访华为，后天发方案，下周一再去",
                "拜访华为 后天发方案 下周一再去",
                "拜访华为，聊了续约，后天发方案然后下周一再去",
                "华为后天发方案，下周一再去",
                "演示 华为，后天发方案，下周一再去",
                "下一步 华为 周三 发方案，下周一 再去"
            })
    void eachPromiseOfALineIsANextStepOfItsOwn(String line) {
        chat.says("小美", line).botMentions("2 条，记下 2 条");
        assertThat(customer()).contains("2026-11-25 周三：发方案", "2026-11-30 周一：再去");
        chat.says("小美", "完成 #3").botMentions("再去");
        assertThat(customer()).contains("：发方案").doesNotContain("：再去");
        chat.says("小美", "改期 #2 周五").botMentions("→ 2026-11-27 周五 发方案");
        chat.says("小美", "不做了 #2").botMentions("不做了");
        assertThat(customer()).doesNotContain("：发方案");
    }

    @ParameterizedTest
    @ValueSource(strings = {"拜访华为，客户说周五给答复，下周一再去", "拜访华为，下周一再去", "拜访华为，周四他们开会，下周一再去"})
    void whatTheyWillDoIsNoPromiseOfOurs(String line) {
        assertThat(chat.says("小美", line).outcome().recorded())
                .extracting(entry -> entry.receipt())
                .containsOnly(2L);
        assertThat(customer()).contains("2026-11-30 周一：再去");
    }

    @Test
    void whatIsToBeDoneNextIsListedWhenItIsAskedFor() {
        var chat = new Rehearsal().at("2026-11-23", 10);
        chat.says("小美", "下一步 华为 周五 送合同");
        chat.says("小美", "下一步有哪些").botMentions("华为：送合同").recordsNothing();
        chat.says("老雷", "小美的下一步").botMentions("华为：送合同").recordsNothing();
    }
}

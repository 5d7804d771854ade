package io.drumbeat.profile;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.fact.DealFact;
import io.drumbeat.rehearsal.Rehearsal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RemarkTests {
    private final Rehearsal chat = new Rehearsal();

    @Test
    void aRemarkIsKeptWithWhatItWasSaidOf() {
        var said = List.of(
                "商机 华为 50万 框架采购", "推进 华为 意向 张总支持", "报价 华为 48万 含三年维保", "签单 华为 48万 分三期付", "回款 华为 8万 首付款", "退款 华为 1万 多付了");
        for (var line : said) {
            var remark = line.substring(line.lastIndexOf(' ') + 1);
            var recorded =
                    chat.says("小美", line).botMentions("备注 " + remark).outcome().recorded();
            assertThat(recorded.getLast().fact().note()).isEqualTo(remark);
        }
        chat.says("小美", "客户 华为")
                .botSays("· 2026-11-22 周日 #7 退款 ¥10,000：多付了（小美）\n· 2026-11-22 周日 #6 回款 ¥80,000：首付款（小美）")
                .botMentions("报价 ¥480,000：含三年维保");
    }

    @Test
    void aRemarkIsPutRightAndNothingElse() {
        chat.says("小美", "报价 华为 48万 含三年维保");
        var asked = chat.says("小美", "改 #2 备注 含五年维保").botMentions("备注 含三年维保 → 含五年维保");
        chat.presses("小美", asked.reply(), "确认改 #2 备注:含五年维保");
        chat.says("小美", "客户 华为").botMentions("报价 ¥480,000：含五年维保");
    }

    @Test
    void whatWasToldWithoutARemarkHasNone() {
        var recorded = chat.says("小美", "签单 华为 48万").outcome().recorded();
        assertThat(recorded.getLast().fact())
                .isInstanceOfSatisfying(
                        DealFact.DealWon.class, won -> assertThat(won.note()).isNull());
        assertThat(chat.says("小美", "客户 华为").reply().text()).doesNotContain("说明：", "¥480,000：");
    }
}

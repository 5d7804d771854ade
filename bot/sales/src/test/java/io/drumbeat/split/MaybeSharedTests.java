package io.drumbeat.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

/** A deal that was told without shares, though somebody else had to do with it. */
class MaybeSharedTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    @Test
    void whoeverWasThereMayHaveAPart() {
        var won = chat.says("小美", "今天和王五一起去签单 华为 45万 老客").botMentions("王五 也在跟，或者这一句说到了：这单要分成吗？");
        chat.presses("小美", won.reply(), "分成 #2 和王五平分").botMentions("小美 50% ¥225,000、王五 50% ¥225,000（等他同意）");
        assertThat(chat.direct("王五").getLast().text()).contains("等你批准");
        chat.says("小美", "签单 华为 45万 老客 新单").botIsSilentAbout("分成");
    }

    @Test
    void whoFollowsTheCustomerTooIsAskedAboutAtEachDeal() {
        chat.says("小美", "签单 新客户中兴 20万");
        chat.says("王五", "一起跟 报价 中兴 8万 分成:以后再说");
        chat.says("小美", "批准 #3");
        chat.says("小美", "签单 中兴 45万 老客 新单").botMentions("王五 也在跟").botMentions("[和王五平分]");
        chat.says("王五", "签单 中兴 30万 老客 新单 和小美平分").botIsSilentAbout("要分成吗");
    }
}

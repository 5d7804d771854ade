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

    /** Of a colleague's customer elsewhere: what one's pay comes from can be looked at, and nothing else. */
    @Test
    void whoeverHasAPartSeesWhatItComesFrom() {
        chat.says("小美", "签单 新客户金石机械 10万 老客 和陈晨平分");
        chat.says("小美", "报价 金石机械 77万");
        chat.says("陈晨", "#2").botIsSilentAbout("¥100,000");
        chat.says("陈晨", "批准 #2");
        chat.says("小美", "回款 金石机械 3万");
        chat.says("陈晨", "#3").botMentions("没有你能看的记录");
        chat.says("陈晨", "#2").botMentions("金额 ¥100,000");
        chat.says("陈晨", "客户 金石机械")
                .botSays("签下和收到的：\n· #2 签单 金石机械 2026-11-23 周一 ¥100,000")
                .botIsSilentAbout("770,000");
    }

    @Test
    void whoeverProposedHearsWhatBecomesOfARefusedPartAndCanPartAnew() {
        chat.says("小美", "签单 华为 10万 老客 和王五平分");
        chat.says("王五", "驳回 #2 不是我的");
        assertThat(chat.direct("小美").getLast().text())
                .contains("他的那份先不算在谁名下；改了分成、都同意了才算。")
                .endsWith("[改分成]");
        chat.says("小美", "分成").botMentions("[改 #2 分成]");
    }

    @Test
    void aReasonIsWhatStandsBehindItsName() {
        chat.says("小美", "签单 华为 10万 老客 和王五平分");
        chat.says("王五", "驳回 #2").botMentions("还缺：原因");
        chat.says("王五", "原因 金额不对").botMentions("原因 金额不对").botIsSilentAbout("原因 原因");
    }
}

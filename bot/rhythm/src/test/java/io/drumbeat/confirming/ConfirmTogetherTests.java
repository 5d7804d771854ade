package io.drumbeat.confirming;

import org.junit.jupiter.api.Test;

/** Finance says yes to what is on its card, by numbers that are marked as such. */
class ConfirmTogetherTests {
    private final CashChat chat = new CashChat();

    /** A card of one team, or of an hour ago, confirmed whatever the whole company had by then. */
    @Test
    void onePressConfirmsTheRowsThatStandThereAndNoOthers() {
        reported();
        chat.says("小美", "回款 华为 10万");
        var list = chat.says("钱姐", "待确认 小美").botMentions("[确认这 2 笔]").reply();
        chat.says("王五", "签单 华润 30万");
        chat.says("王五", "回款 华润 9万");
        chat.says("钱姐", "确认回款 #3");
        chat.presses("钱姐", list, "确认回款 #3 #4").botMentions("已确认 1 笔回款").botMentions("回款 #3（华为 ¥200,000）已由 钱姐");
        chat.says("钱姐", "待确认").botMentions("1 笔回款待确认").botMentions("华润 ¥90,000");
    }

    @Test
    void aSumBesideANumberIsNoNumber() {
        reported();
        for (var words : new String[] {"确认回款 #3 4800", "确认回款 #3 实到4800"}) {
            chat.says("钱姐", words).botMentions("改 #3 金额 4800").recordsNothing();
        }
        chat.says("钱姐", "确认回款 华为 5000").botMentions("是这笔吗").recordsNothing();
        chat.says("钱姐", "确认回款 3").botMentions("已确认 1 笔");
    }

    private void reported() {
        chat.says("小美", "签单 华为 50万").botMentions("#2");
        chat.says("小美", "回款 华为 20万").botSays("已记录回款 #3\n状态 已报，等财务确认\n2026年11月回款 已确认 ¥0 / ¥400,000，已报待确认 ¥200,000");
    }
}

package io.drumbeat.confirming;

import org.junit.jupiter.api.Test;

/** What cash that waits for finance will pay once it is confirmed, in finance's table of pay. */
class WaitingPayTests {
    @Test
    void theRepReadsWhatIsEarnedAndWhatItComesToOnceItIsConfirmed() {
        var chat = new CashChat();
        chat.says("小美", "签单 华为 30万");
        chat.says("小美", "提成").botMentions("已到手 ¥0").botIsSilentAbout("回款确认后");
        chat.says("小美", "回款 华为 10万");
        chat.says("小美", "提成").botMentions("已到手 ¥0").botMentions("回款确认后 ¥10,000");
        chat.says("钱姐", "确认回款 全部");
        chat.says("小美", "提成").botMentions("已到手 ¥10,000").botIsSilentAbout("回款确认后");
    }

    @Test
    void theTableSaysWhatWaitsForConfirmation() {
        var chat = new CashChat();
        chat.says("小美", "签单 华为 30万");
        chat.says("小美", "回款 华为 10万");
        chat.says("王五", "签单 华润 50万");
        chat.says("钱姐", "工资表")
                .botMentions("¥0\n3 人，0 人有提成；已报的回款都确认的话，再多 ¥10,000")
                .botMentions("小美 | ¥0 | ¥10,000");
        chat.says("钱姐", "确认回款 全部");
        chat.says("钱姐", "工资表").botMentions("¥10,000\n3 人，1 人有提成").botIsSilentAbout("已报的回款");
    }
}

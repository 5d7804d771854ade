package io.drumbeat.paybook;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

/** A month that is over keeps what it paid: what is taken back later goes off in the month in which it is. */
class MonthsThatAreOverTests {
    private final Rehearsal chat = new Rehearsal();

    private void undone(String day, long receipt) {
        chat.at(day, 10).says("小美", "撤销 #" + receipt);
        chat.says("小美", "确认撤销 #" + receipt);
    }

    private void collected() {
        chat.at("2026-11-25", 10).says("小美", "签单 华为 30万 新客");
        chat.says("小美", "回款 华为 10万");
    }

    @Test
    void anUndoneReportOfMoneyIsTakenBackInTheMonthInWhichItIsUndone() {
        collected();
        chat.at("2026-12-03", 10)
                .says("小美", "撤销 #3")
                .botMentions("2026年12月预计提成 ¥0 → -¥5,000")
                .botIsSilentAbout("2026年11月预计提成");
        undone("2026-12-03", 3);
        chat.says("小美", "提成 11月").botMentions("已到手 ¥5,000");
        chat.says("小美", "提成").botMentions("新客户提成 冲回 -¥5,000");
    }

    @Test
    void anUndoneSigningLeavesTheCommissionOfItsMoneyToItsMonth() {
        collected();
        undone("2026-12-03", 2);
        chat.says("小美", "提成 11月").botMentions("新客户提成 ¥5,000");
        chat.says("小美", "提成").botMentions("已到手 ¥0");
    }

    @Test
    void withinTheMonthItIsAsIfItHadNeverBeen() {
        collected();
        undone("2026-11-26", 3);
        chat.says("小美", "提成").botMentions("已到手 ¥0").botIsSilentAbout("冲回");
    }

    @Test
    void whatIsTakenBackTwiceGoesOffOnce() {
        collected();
        undone("2026-12-03", 3);
        undone("2026-12-04", 2);
        chat.says("小美", "提成 11月").botMentions("已到手 ¥5,000");
        chat.says("小美", "提成").botMentions("已到手 -¥5,000");
    }

    @Test
    void whatWasToldLateAndTakenBackAtOnceNeverStood() {
        chat.at("2026-12-03", 10).says("小美", "补录 11月25日 签单 华为 30万 新客");
        chat.says("小美", "补录 11月25日 回款 华为 10万");
        undone("2026-12-03", 3);
        chat.says("小美", "提成 11月").botMentions("已到手 ¥0");
        chat.says("小美", "提成").botMentions("已到手 ¥0");
    }
}

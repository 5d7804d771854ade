package io.drumbeat.paybook;

import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    void moneyOfAnUndoneSigningGoesOffUntilItIsPutToAnother() {
        collected();
        undone("2026-12-03", 2);
        chat.says("小美", "提成 11月").botMentions("新客户提成 ¥5,000");
        chat.says("小美", "提成").botMentions("新客户提成 冲回 -¥5,000").botMentions("老客户提成 补记 ¥1,500");
    }

    /** Whatever becomes known of a month that is over, it keeps what it paid, and the difference is a line of the one that is open. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            改 #3 金额 8万          | 确认改 #3 金额:8万 | 新客户提成 冲回 -¥1,000 | 更正 #4
            改 #3 金额 12万         | 确认改 #3 金额:12万 | 新客户提成 补记 ¥1,000 | 更正 #4
            撤销 #3                 | 确认撤销 #3         | 新客户提成 冲回 -¥5,000 | 撤销 #4
            补录 11月30日 回款 华为 2万 | 提成            | 新客户提成 补记 ¥1,000  | 回款 #4
            """)
    void whatBecomesKnownLaterIsALineOfTheOpenMonth(String said, String then, String line, String why) {
        collected();
        chat.at("2026-12-03", 10).says("小美", said);
        chat.says("小美", then);
        chat.says("小美", "提成")
                .botMentions(line)
                .botMentions("2026年11月结束时“新客户提成”是 ¥5,000")
                .botMentions(why);
        chat.says("小美", "提成 11月").botMentions("已到手 ¥5,000");
        chat.says("小美", "变化 本月").botMentions("| " + sign(line));
    }

    private static String sign(String line) {
        var amount = line.substring(line.lastIndexOf(' ') + 1);
        return amount.startsWith("-") ? amount : "+" + amount;
    }

    @Test
    void cashThatIsConfirmedOnceItsMonthIsOverIsPaidInTheOpenOne() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        collected();
        chat.at("2026-12-03", 10).says("钱姐", "确认回款 #3");
        chat.says("小美", "提成 11月").botMentions("已到手 ¥0");
        chat.says("小美", "提成").botMentions("新客户提成 补记 ¥5,000").botMentions("确认回款 #4");
        chat.says("小美", "变化").botMentions("回款 华为 ¥100,000 | +¥5,000");
        chat.says("钱姐", "撤销 #4");
        chat.says("钱姐", "确认撤销 #4");
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

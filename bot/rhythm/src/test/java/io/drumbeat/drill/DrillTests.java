package io.drumbeat.drill;

import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;

/** The numbers of a card, cut by team, person, product and time, are those of the card. */
class DrillTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-24", 9);

    @Test
    void aTeamsMonthIsTheTeamsCard() {
        chat.says("小美", "签单 华为 10万");
        chat.says("王五", "签单 华润 5万");
        chat.says("老雷", "看数 华东 11月").botSays("""
                签单额 15.0万
                合计 ¥150,000 · 2 单 · 2 人
                小美 | 10.0万 | 1
                王五 | 5.0万 | 1""");
        chat.says("老雷", "团队").botMentions("签单额 ¥150,000 /");
    }

    @Test
    void aProductIsPartOfIt() {
        chat.says("小美", "签单 华为 10万 产品:A产品");
        chat.says("小美", "签单 华为 4万 产品:B产品");
        chat.says("老雷", "看数 华东 A产品 11月").botMentions("华东一组 · A产品 · 2026年11月").botMentions("合计 ¥100,000 · 1 单");
    }

    @Test
    void somebodyElsesNumbersAreNotShown() {
        chat.says("小美", "签单 华为 10万");
        chat.says("王五", "看数 小美 11月").botSays("小美 的数字只有本人和主管能看");
        chat.says("王五", "看数 华东 11月").botIsSilentAbout("¥100,000");
        chat.says("老赵", "看数 华东 11月").botMentions("没有你看得到的人");
    }

    /** What is looked back at lies behind: nobody is asked which December it is. */
    @Test
    void aMonthWithoutAYearIsTheLastThatHasBegun() {
        var chat = new Rehearsal().at("2026-12-10", 10);
        chat.says("小美", "签单 华为 30万");
        chat.at("2027-01-05", 10);
        chat.says("老雷", "看数 华东一组 12月").botMentions("2026年12月");
        chat.says("老雷", "团队 12月").botMentions("2026年12月").botMentions("¥300,000");
        chat.says("老雷", "排行 12月").botMentions("2026年12月");
        chat.says("小美", "进度 12月").botMentions("2026年12月").botMentions("¥300,000");
        chat.says("小美", "记录 12月").botMentions("2026年12月").botMentions("签单 华为");
    }

    /** A false nought is worse than a question. */
    @Test
    void aWordThatNamesNothingIsAskedAbout() {
        chat.says("小美", "签单 华为 10万");
        chat.says("老雷", "看数 北京 11月").botMentions("没有叫“北京”的团队、产品或指标");
        var answer = chat.says("老雷", "看数 C产品").botMentions("没有叫“C产品”的团队、产品或指标");
        answer.botMentions("[华东一组]");
        chat.presses("老雷", answer.reply(), "看数 华东一组 本月").botMentions("合计 ¥100,000");
    }

    @Test
    void anotherMeasureIsLookedAtTheSameWay() {
        chat.says("小美", "签单 华为 10万");
        chat.says("小美", "回款 华为 4万");
        chat.says("老雷", "看数 华东 回款 11月").botSays("回款 4.0万").botMentions("小美 | 4.0万");
    }

    @Test
    void itIsSaidShorterAndKeepsEveryWord() {
        chat.says("小美", "签单 华为 10万 产品:A产品");
        chat.says("小美", "签单 华为 4万 产品:B产品");
        chat.says("老雷", "看 华东 A产品 11月").botMentions("华东一组 · A产品 · 2026年11月").botMentions("合计 ¥100,000");
    }

    @Test
    void itsButtonOpensTheRecords() {
        chat.says("小美", "签单 华为 10万");
        var card = chat.says("老雷", "看数 华东 11月").reply();
        chat.presses("老雷", card, "记录 小美@mei 2026年11月 种类:签单").botMentions("签单 华为");
    }

    @Test
    void aDealThatSeveralShareIsOneDeal() {
        var chat = new Rehearsal().at("2026-11-23", 10);
        chat.says("小美", "签单 华为 10万 老客 和王五平分");
        chat.says("王五", "批准 #2");
        chat.says("王五", "签单 华润 4万 老客");
        chat.says("老雷", "看数 本月").botMentions("合计 ¥140,000 · 2 单").botMentions("王五 | 9.0万 | 2");
    }
}

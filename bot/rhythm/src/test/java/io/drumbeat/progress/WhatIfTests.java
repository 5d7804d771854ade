package io.drumbeat.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What would be paid if something were signed is computed by the plan, and nothing of it is recorded. */
class WhatIfTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void meiSold() {
        SamplePlan.inForce(chat);
        chat.at("2026-11-10", 10);
        chat.says("小美", "签单 华润 10万 老客");
        chat.says("小美", "回款 华润 10万");
    }

    @Test
    void aDealWithACustomerShowsTheTierThatItCrosses() {
        chat.says("小美", "如果 签下 华润 20万")
                .botMentions("如果签下 华润 ¥200,000")
                .botMentions("+¥4,000\n现在 ¥1,500；签下后 ¥1,500；款也到齐 ¥5,500")
                .botMentions("老客户提成 +¥4,000\n回款 ¥300,000，超额累进 200,000 × 1.5% + 100,000 × 2.5%，得 ¥5,500")
                .botMentions("签下并到账的下一元：现在拿 1.5%，到那时拿 2.5%")
                .botMentions("老客户")
                .recordsNothing();
        chat.says("小美", "提成").botMentions("已到手 ¥1,500");
    }

    @ParameterizedTest
    @ValueSource(strings = {"如果 签下 华润 20W", "whatif win 华润 200K", "如果 签下 华润 RMB 20万", "What if won 华润 200k"})
    void whatWasCountedIsNotSaidToBeLeftOut(String asked) {
        chat.says("小美", asked)
                .botMentions("如果签下 华润 ¥200,000")
                .botIsSilentAbout("没有听懂")
                .recordsNothing();
    }

    @Test
    void acceleratorAndPoolBeginWhereTheTargetIsPassed() {
        chat.says("小美", "如果 签下 美的 40万").botMentions("超额加速 +¥1,000").botMentions("团队池 +¥1,000");
    }

    @Test
    void aNumberOfDealsIsOfTheUsualSize() {
        chat.says("小美", "如果 本月再签 2 单").botMentions("2 单，共 ¥200,000").botMentions("按每单 ¥100,000（你近一年一单的平均数）");
        chat.says("小美", "如果再签两单 每单 5万").botMentions("2 单，共 ¥100,000").recordsNothing();
        chat.says("小美", "whatif won 华润 12万").botMentions("¥120,000");
    }

    @Test
    void whatCannotBeReadSaysWhatWouldBe() {
        chat.says("小美", "如果 天气好")
                .botMentions("没有听出签多少")
                .botMentions("如果 签下 华为 12万")
                .recordsNothing();
        chat.says("王五", "如果 再签 3 单").botMentions("每单 5万").recordsNothing();
    }

    @Test
    void nobodyLearnsWhetherAColleaguesCustomerBoughtBefore() {
        chat.says("王五", "签单 美的 9万 新客");
        var supposed = chat.says("小美", "如果 签下 美的 3万").reply().text();
        var unknown = chat.says("小美", "如果 签下 无名商行 3万").reply().text();
        assertThat(supposed).isEqualTo(unknown);
    }

    @Test
    void moneyThatComesOrGoesBackIsOfTheContractThatIsThere() {
        chat.says("小美", "签单 华为 30万 新客");
        chat.says("小美", "如果 回款 华为 10万")
                .botMentions("如果 华为 回款 ¥100,000\n+¥5,000")
                .recordsNothing();
        chat.says("小美", "如果 退款 华润 5万").botMentions("如果 华润 退款 ¥50,000\n-¥1,550").recordsNothing();
        chat.says("小美", "如果 回款 10万").botMentions("没有听出是哪个客户").recordsNothing();
    }

    @Test
    void whatIsNotPaidOrPaidInPartIsCountedSo() {
        chat.says("小美", "如果 签下 华润 20万 不收款").botMentions("+¥0\n").botMentions("款没有到");
        chat.says("小美", "如果 签下 华润 20万 下个月收款").botMentions("+¥0\n").botMentions("款没有到");
        chat.says("小美", "如果 华润 签 40万 并回款 10万").botMentions("+¥1,500\n").botMentions("今天到账 ¥100,000");
    }

    @Test
    void ofASharedDealOnlyOnesOwnPartIsCounted() {
        chat.says("小美", "如果 签下 华润 20万 50% 和王五平分").botMentions("+¥1,500\n").botMentions("你占 50%，是 ¥100,000");
    }

    @Test
    void whatIsNotOnesOwnIsNotCountedAndSaidToBeSo() {
        chat.says("小美", "如果 团队再签 50万").botMentions("说的是别人或团队").recordsNothing();
        chat.says("小美", "如果 王五 签下 华为 40万").botMentions("说的是别人或团队").recordsNothing();
        chat.says("小美", "如果 本月再签 1.5 单").botMentions("1.5 单太多或不对").recordsNothing();
        chat.says("小美", "如果 丢单 华润").botMentions("没签下的单现在没有提成").recordsNothing();
        chat.says("小美", "如果 签下 华润 12万 账期长").botMentions("“账期长”没有听懂，没有算进去");
    }

    /** Whatever is supposed pays what it pays once it is told. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            如果 签下 华润 20万 不收款  | 签单 华润 20万 老客
            如果 签下 美的 40万 不收款  | 签单 美的 40万 新客
            如果 回款 华为 10万         | 回款 华为 10万
            如果 回款 华为 30万         | 回款 华为 30万
            如果 退款 华润 5万          | 退款 华润 5万
            如果 退款 华润 10万         | 退款 华润 10万
            """)
    void whatIsSupposedIsWhatHappens(String supposed, String told) {
        chat.says("小美", "签单 华为 30万 新客");
        var then = chat.says("小美", supposed).reply().text();
        chat.says("小美", told);
        var now = chat.says("小美", "提成").reply().text();
        assertThat(amount("(?:那样是|签下后) (-?¥[\\d,.]+)", then)).isEqualTo(amount("已到手 (-?¥[\\d,.]+)", now));
    }

    private static String amount(String pattern, String text) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"如果 签下 华润 -5万", "如果 签下 华润 负5万", "如果 签下 -5万", "如果 回款 华润 -5万", "如果 退款 华润 -5万", "如果 再签 -2 单"})
    void whatIsLessThanNothingIsRefused(String line) {
        chat.says("小美", line).botMentions("是负的").botMentions("如果 退款").recordsNothing();
    }

    @Test
    void moneyThatComesPaysEveryContractThatIsOpen() {
        chat.says("小美", "签单 美的 16万 新客");
        chat.says("小美", "签单 美的 10万 老客");
        chat.says("小美", "如果 回款 美的 26万")
                .botMentions("按先签的合同先还：")
                .botMentions("¥160,000")
                .botMentions("¥100,000");
    }

    @Test
    void whichCashGoesBackIsAskedAsItIsWhenItReallyDoes() {
        chat.says("小美", "签单 华为 30万 新客");
        chat.says("小美", "回款 华为 10万");
        chat.says("小美", "回款 华为 5万");
        var asked = chat.says("小美", "如果 退款 华为 1万")
                .botMentions("有 2 笔回款，退的是哪一笔？")
                .recordsNothing()
                .reply();
        chat.presses("小美", asked, "如果 退款 华为 10000 #5").botMentions("如果 华为 退款 ¥10,000\n-¥1,300");
        chat.says("小美", "如果 退款 华为 20万").botMentions("净回款只有 ¥150,000");
    }

    @Test
    void onlyOneThingIsSupposedAtATimeAndOfToday() {
        chat.says("小美", "如果 签下 华为 12万 华润 8万").botMentions("不止一件事").recordsNothing();
        chat.says("小美", "如果 上月多签 20万").botMentions("说的是过去").recordsNothing();
        chat.says("小美", "要是再签20万能多拿多少").botMentions("如果签下 ¥200,000").recordsNothing();
        chat.says("小美", "假如华为签了20万呢").botMentions("¥200,000").recordsNothing();
    }
}

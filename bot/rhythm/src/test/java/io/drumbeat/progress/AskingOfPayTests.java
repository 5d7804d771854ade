package io.drumbeat.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a card of pay shows can be asked for, and what is asked of pay is answered of pay. */
class AskingOfPayTests {
    private final Rehearsal chat = new Rehearsal();

    @BeforeEach
    void meiSold() {
        SamplePlan.inForce(chat);
        chat.at("2026-10-12", 10).says("小美", "签单 华润 10万 老客");
        chat.says("小美", "回款 华润 5万");
        chat.at("2026-11-10", 10).says("小美", "签单 华为 60万 新客");
        chat.says("小美", "回款 华为 20万");
    }

    @Test
    void everyFigureOfTheCardIsUnfolded() {
        var card = chat.says("小美", "提成").botMentions("签了的款都到齐").reply().text();
        var figures =
                Pattern.compile("(?:已到手|签了的款都到齐|预计（照势头签、都回款）) (¥[\\d,.]+)").matcher(card);
        assertThat(figures.results().map(found -> found.group(1)).toList())
                .hasSizeGreaterThan(1)
                .allSatisfy(figure -> chat.says("小美", "为什么 " + figure)
                        .botMentions("为什么是 " + figure)
                        .botIsSilentAbout("的提成里没有"));
        chat.says("小美", "如果 回款 华为 40万");
    }

    @ParameterizedTest
    @ValueSource(strings = {"为什么预计", "为什么 预计", "为什么 款都到齐"})
    void aFigureIsUnfoldedByItsNameToo(String asked) {
        chat.says("小美", asked).botMentions("签了的款都到齐").botIsSilentAbout("的提成里没有");
    }

    @ParameterizedTest
    @ValueSource(strings = {"为什么这个月少了", "为什么比上个月少", "为什么这个月少了这么多", "为什么本月提成变少了"})
    void aMonthIsPutBesideTheOneBefore(String asked) {
        chat.at("2026-12-03", 10);
        chat.says("小美", asked)
                .botMentions("小美 2026年12月的提成比2026年11月")
                .botMentions("2026年11月 ¥")
                .botMentions("2026年12月 ¥0")
                .botMentions("新客户提成 -¥");
    }

    @Test
    void whatComesOnceAllIsPaidIsWhatIsSupposedOfIt() {
        chat.says("小美", "回款 华润 5万");
        var card = chat.says("小美", "提成").reply().text();
        var supposed = chat.says("小美", "如果 回款 华为 40万").reply().text();
        var all = Pattern.compile("签了的款都到齐 (¥[\\d,.]+)").matcher(card);
        assertThat(all.find()).isTrue();
        assertThat(supposed).contains("那样是 " + all.group(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"为什么 750", "为什么 -750", "为什么 -¥750", "为什么是 750", "为什么扣了750", "why 750"})
    void anAmountOfAnEarlierMonthIsFoundHoweverItIsSaid(String asked) {
        chat.says("小美", asked).botMentions("750").botMentions("老客户提成").botIsSilentAbout("的提成里没有");
    }

    @Test
    void theSumOfAQuarterIsItsMonths() {
        var quarter = chat.says("小美", "提成 Q4").reply().text();
        var sum = Pattern.compile("¥[\\d,.]+").matcher(quarter);
        assertThat(sum.find()).isTrue();
        chat.says("小美", "为什么 " + sum.group()).botMentions("2026年10月 ¥750 + 2026年11月");
    }

    @ParameterizedTest
    @ValueSource(strings = {"还差多少到下一档", "下一档还差多少", "再签多少能到下一档", "离下一档还差多少", "下一档", "下一档是多少", "现在第几档"})
    void theNextStepIsReadFromThePlan(String asked) {
        chat.says("小美", asked)
                .botMentions("小美的提成档位")
                .botMentions("老客户提成：")
                .botMentions("从 ¥200,000 起 2.5%，还差")
                .recordsNothing();
    }

    @ParameterizedTest
    @ValueSource(strings = {"押着的多少", "预支还欠多少", "递延的什么时候发", "还有多少没发", "扣着的钱", "欠公司多少", "提成余额", "我的预支"})
    void whatStandsOpenIsAnsweredFromTheAccounts(String asked) {
        chat.says("小美", asked)
                .botMentions("小美还没发和要还的提成")
                .botMentions("提成方案里也没有这一条")
                .recordsNothing();
        chat.says("老雷", "提成余额 小美").botSays("小美 的提成只有本人、财务和管理员能看");
    }

    @Test
    void ofATeamFinanceSeesTheTeam() {
        chat.says("钱姐", "发放表 华东一组 11月")
                .botMentions("华东一组 2026年11月提成表")
                .botMentions("小美")
                .botIsSilentAbout("老赵");
        chat.says("小美", "提成 华东一组").botIsSilentAbout("提成表");
    }

    @ParameterizedTest
    @ValueSource(strings = {"试算 方案", "封存 10月"})
    void whatIsNotThereYetIsSaidToBeSo(String asked) {
        chat.says("小美", asked).botMentions("我还不会").recordsNothing();
    }

    @Test
    void aMonthToComeHasNotBegun() {
        chat.says("小美", "提成 下月").botMentions("2026年12月还没有开始");
    }
}

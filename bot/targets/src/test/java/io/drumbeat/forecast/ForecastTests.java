package io.drumbeat.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.rehearsal.Rehearsal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForecastTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-10", 10);

    @Test
    void withoutHistoryAStageCountsHalfAndTheSumIsSaid() {
        chat.says("小美", "签单 美的 10万");
        chat.says("小美", "商机 华为 80万");
        // three stages, one deal of 华为 and the won one of 美的 entered the first
        chat.says("小美", "预测")
                .botMentions("已签 ¥100,000 + 在谈折算 ¥")
                .botMentions("初步沟通 | 1 个 80.0万")
                .botMentions("目标 ¥500,000")
                .botMentions("个到报价，现在 0 个")
                .recordsNothing();
    }

    @Test
    void whoeverGetsThereAsItIsIsToldToBringNoMoreQuotes() {
        chat.says("小美", "签单 美的 60万");
        chat.says("小美", "商机 华为 8万");
        chat.says("小美", "预测").botMentions("照这样够得着").botIsSilentAbout("要签够目标");
    }

    @Test
    void whatIsExpectedLaterAndWhatHasNoAmountIsLeftOutAndSaid() {
        chat.says("小美", "商机 华为 80万 预计 2027-03-01");
        chat.says("小美", "商机 华润");
        chat.says("小美", "预测 本月").botMentions("预计更晚成交的 1 个没算").botMentions("没写金额的 1 个没算");
        chat.says("小美", "预测 2027").botMentions("初步沟通 | 1 个 80.0万");
    }

    /** However long it usually takes from a quote to a win, nobody has to quote on a day off. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void theDayToHaveQuotedByIsOneOnWhichSomebodyWorks(int before) {
        chat.at(LocalDate.of(2026, 11, 9).minusDays(before).toString(), 10).says("小美", "报价 美的 10万");
        chat.at("2026-11-09", 10).says("小美", "签单 美的 10万");
        chat.at("2026-11-10", 10);
        var text = chat.says("小美", "预测 12月").reply().text();
        var day = Pattern.compile("得在 (\\d{4}-\\d\\d-\\d\\d) 前").matcher(text);
        assertThat(day.find()).as(text).isTrue();
        assertThat(LocalDate.parse(day.group(1)).getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }

    @Test
    void aManagerSeesTheTeamsAndNobodyElseSeesYours() {
        chat.says("小美", "签单 美的 10万");
        chat.says("王五", "签单 华润 20万");
        chat.says("老雷", "预测 本月").botMentions("已签 ¥300,000");
        chat.says("老雷", "预测 小美").botMentions("已签 ¥100,000");
        chat.says("小美", "预测 王五").botSays("王五 的预测只有本人和主管能看");
        chat.says("小美", "预测 上月").botMentions("已经过去");
    }

    /** Of two instalments that fell due one came in: (1 + 5 × (1 + 1) / (2 + 2)) / (2 + 5) = 50 %. */
    @Test
    void cashIsForecastFromWhatIsDueAndHowItUsuallyComesIn() {
        chat.at("2026-10-20", 10).says("小美", "签单 华为 30万");
        chat.says("小美", "回款计划 华为 10万 11月1日，10万 11月5日，10万 11月20日");
        chat.at("2026-11-10", 10).says("小美", "回款 华为 10万");
        chat.says("小美", "签单 新客户甲乙 7万");
        chat.says("小美", "预测 回款")
                .botMentions("已回 ¥100,000 + 到期的应收折算 ¥100,000 + 还没签的折算 ¥0 = ¥200,000")
                .botMentions("已经逾期 | 10.0万")
                .botMentions("这段时间到期 | 10.0万")
                .botMentions("另有 ¥70,000 还没有回款计划")
                .botMentions("自己 2 笔收齐 1 笔")
                .botMentions("目标 ¥400,000，照这样还差 ¥200,000")
                .recordsNothing();
        chat.says("小美", "预测 本月 签单额").botMentions("已签 ¥70,000");
        chat.says("小美", "预测 拜访").botSays("预测只算签单额和回款；拜访 看“目标 拜访”");
    }

    @Test
    void whereNothingIsKnownNoIntervalIsGiven() {
        chat.says("小美", "预测 12月").botMentions("现在还说不出").botMentions("不给区间").botIsSilentAbout("90%");
        chat.says("小美", "预测 回款 12月").botMentions("不给区间").botIsSilentAbout("90%");
    }

    /** Twenty days after a deal of 华为 its instalment was due, so one expected on 1 December brings cash on the 21st. */
    @Test
    void whatIsNotSignedYetBringsCashByItsStage() {
        chat.at("2026-10-01", 10).says("小美", "签单 华为 10万");
        chat.says("小美", "回款计划 华为 10万 10月21日");
        chat.says("小美", "回款 华为 10万");
        chat.at("2026-11-10", 10).says("小美", "商机 华润 80万 预计 2026-12-01");
        chat.says("小美", "预测 回款 12月")
                .botMentions("还没签、这段时间能回的（1 个在谈） | 80.0万")
                .botMentions("算在预计成交再过 20 天")
                .botMentions("90% 区间");
        chat.says("小美", "预测 回款 11月").botMentions("还没签、这段时间能回的（0 个在谈） | 0");
    }

    /** A deal of 华为 took forty days from its first stage, so one that was opened today without a date is December's. */
    @Test
    void whatHasNoDateCountsOnceWhereItUsuallyWouldBeDecided() {
        chat.at("2026-09-01", 10).says("小美", "商机 华为 10万");
        chat.at("2026-10-11", 10).says("小美", "签单 华为 10万");
        chat.at("2026-11-10", 10).says("小美", "商机 华润 80万");
        chat.says("小美", "预测 本月").botMentions("初步沟通 | 0 个 0").botMentions("预计更晚成交的 1 个没算");
        chat.says("小美", "预测 12月").botMentions("初步沟通 | 1 个 80.0万");
        chat.says("小美", "预测 2027年1月").botMentions("初步沟通 | 0 个 0").botMentions("预计更早成交的 1 个没算");
    }
}

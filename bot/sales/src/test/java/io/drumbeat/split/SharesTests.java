package io.drumbeat.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.calendar.Period;
import io.drumbeat.chat.Message;
import io.drumbeat.measure.Measure;
import io.drumbeat.measure.Tally;
import io.drumbeat.rehearsal.Rehearsal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SharesTests {
    private static final Period NOVEMBER = Period.monthOf(LocalDate.of(2026, 11, 23));
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    private String done(Measure measure, String person) {
        var tally = chat.part(Tally.class);
        return measure.show(chat.recorder().ask(known -> tally.done(measure, person, NOVEMBER, known)));
    }

    private String revenue(String person) {
        return done(Measure.REVENUE, person);
    }

    private Message last(String name) {
        return chat.direct(name).getLast();
    }

    @Test
    void onesOwnPartCountsAtOnceAndTheOthersOnceTheySaidYes() {
        chat.says("小美", "签单 华为 45万 老客 和王五平分")
                .botMentions("已记录签单")
                .botMentions("分成 小美 50% ¥225,000、王五 50% ¥225,000（等他同意）")
                .botMentions("2026年11月签单额 ¥225,000 / ¥500,000");
        assertThat(revenue("mei")).isEqualTo("¥225,000");
        assertThat(revenue("wangwu")).isEqualTo("¥0");
        assertThat(last("王五").text())
                .startsWith("小美 提出 华为 分成：小美 50%、王五 50%，等你批准")
                .contains("金额 ¥450,000")
                .contains("[批准] [驳回]");
        chat.presses("王五", last("王五"), "批准 #2").botMentions("已批准 小美 提出的 华为 分成");
        assertThat(revenue("mei")).isEqualTo("¥225,000");
        assertThat(revenue("wangwu")).isEqualTo("¥225,000");
        assertThat(last("小美").text()).contains("王五 批准了");
    }

    @Test
    void whatIsRefusedIsNobodysUntilItIsPartedOtherwise() {
        chat.says("小美", "签单 华为 45万 老客 王五 20%").botMentions("小美 80% ¥360,000、王五 20% ¥90,000（等他同意）");
        chat.says("王五", "驳回 #2 我占四成");
        assertThat(last("小美").text()).contains("王五 驳回了").contains("我占四成");
        assertThat(revenue("mei")).isEqualTo("¥360,000");
        assertThat(revenue("wangwu")).isEqualTo("¥0");
        chat.says("小美", "改 #2 分成 我六成王五四成").botMentions("小美 60% ¥270,000、王五 40% ¥180,000（等他同意）");
        chat.says("王五", "同意 #4");
        assertThat(revenue("mei")).isEqualTo("¥270,000");
        assertThat(revenue("wangwu")).isEqualTo("¥180,000");
    }

    @Test
    void nobodysPartBecomesAnothersByOnePersonsLine() {
        chat.says("小美", "签单 华为 45万 老客 我七成王五三成");
        chat.says("王五", "批准 #2");
        chat.says("小美", "分成 华为 我九成王五一成").botMentions("同意以前还按原来的算");
        assertThat(revenue("wangwu")).isEqualTo("¥135,000");
        chat.says("王五", "分成 华为").botMentions("提出改成 小美 90% ¥405,000、王五 10% ¥45,000（等他同意）");
        chat.says("王五", "驳回 #4 说好三成的");
        assertThat(revenue("mei")).isEqualTo("¥315,000");
        assertThat(revenue("wangwu")).isEqualTo("¥135,000");
        chat.says("王五", "分成 华为 我五成小美五成").botMentions("同意以前还按原来的算");
        chat.says("小美", "批准 #6");
        assertThat(revenue("mei")).isEqualTo("¥225,000");
        assertThat(revenue("wangwu")).isEqualTo("¥225,000");
    }

    @Test
    void cashAndRefundsFollowTheDealsSharesToTheFen() {
        chat.says("小美", "签单 华为 100元 老客 和王五、陈晨平分");
        chat.says("王五", "批准 #2");
        chat.says("陈晨", "批准 #2");
        assertThat(revenue("mei")).isEqualTo("¥33.34");
        assertThat(revenue("wangwu")).isEqualTo("¥33.33");
        assertThat(revenue("chen")).isEqualTo("¥33.33");
        chat.says("小美", "回款 华为 100.01元");
        chat.says("小美", "退款 华为 0.02元");
        assertThat(done(Measure.COLLECTED, "mei")).isEqualTo("¥33.33");
        assertThat(done(Measure.COLLECTED, "wangwu")).isEqualTo("¥33.33");
        assertThat(done(Measure.COLLECTED, "chen")).isEqualTo("¥33.33");
    }

    @Test
    void aCorrectionKeepsTheSharesAndBothAreTold() {
        chat.says("小美", "签单 华为 45万 老客 和王五平分");
        chat.says("王五", "批准 #2");
        chat.says("小美", "确认改 #2 金额:40万").botMentions("王五 2026年11月签单额 ¥225,000 → ¥200,000");
        assertThat(revenue("mei")).isEqualTo("¥200,000");
        assertThat(revenue("wangwu")).isEqualTo("¥200,000");
        assertThat(last("王五").text()).contains("小美 改 #2 签单 华为");
        chat.says("小美", "确认撤销 #2");
        assertThat(revenue("wangwu")).isEqualTo("¥0");
    }

    @Test
    void whoNeverSharedIsSaidWhatWasWrong() {
        chat.says("小美", "签单 华为 45万 我七成王五四成").botSays("分成加起来是 110%，应正好是 100%").recordsNothing();
        chat.says("小美", "签单 华为 45万 王五 0%").botMentions("王五 0%：每个人的份额要大于 0").recordsNothing();
        chat.says("小美", "签单 华为 45万 王五 20% 王五 30%").botMentions("分成里 王五 写了两次").recordsNothing();
        chat.says("小美", "签单 华为 45万 我七成").botMentions("分成加起来是 70%").recordsNothing();
        chat.says("小美", "签单 华为 45万 和赵六平分").botMentions("没有同事“赵六”").recordsNothing();
        chat.says("小美", "签单 华为 45万 和钱姐平分").botMentions("钱姐 不做销售").recordsNothing();
        chat.says("小美", "签单 华为 45万 王五 100%").botMentions("代记").recordsNothing();
        chat.says("小美", "签单 华为 45万 和小美平分").botMentions("分成要写上同事").recordsNothing();
    }

    @Test
    void itIsSaidInManyWays() {
        for (var words : new String[] {
            "我七成王五三成",
            "王五 30%",
            "和王五七三开",
            "我和王五 7:3",
            "我70%，王五30%",
            "分成 我七成王五三成",
            "王五占三成",
            "分给王五30%",
            "我7份王五3份",
            "王五分三成",
            "我70% 王五30%",
            "@王五 三成"
        }) {
            var other = new Rehearsal().at("2026-11-23", 10);
            other.says("小美", "签单 华为 45万 老客 " + words).botMentions("分成 小美 70% ¥315,000、王五 30% ¥135,000（等他同意）");
        }
    }

    @Test
    void halvesAreSaidInManyWays() {
        for (var words :
                new String[] {"和王五五五分", "和王五一人一半", "和王五对半", "王五一半", "和王五各一半", "我和王五五五开", "split with 王五 50/50"}) {
            var other = new Rehearsal().at("2026-11-23", 10);
            other.says("小美", "签单 华为 45万 老客 " + words).botMentions("分成 小美 50% ¥225,000、王五 50% ¥225,000（等他同意）");
        }
        chat.says("小美", "签单 华为 45万 新客 我八成王五三成").botMentions("分成加起来是 110%").recordsNothing();
    }

    @Test
    void theRecordSaysWhoHasWhat() {
        chat.says("小美", "签单 华为 100元 老客 和王五、陈晨平分");
        chat.says("钱姐", "#2").botMentions("分成：小美 1/3 ¥33.34、王五 1/3 ¥33.33（等他同意）");
    }

    @Test
    void aManagerPartsWhatIsTheirRepsAtOnceAndTellsThem() {
        chat.says("小美", "签单 华为 45万 老客");
        chat.says("老雷", "改 #2 分成 小美 80% 王五 20%").botMentions("小美 80% ¥360,000、王五 20% ¥90,000");
        assertThat(revenue("wangwu")).isEqualTo("¥90,000");
        assertThat(last("王五").text()).isEqualTo("老雷 定了 华为 的分成：小美 80%、王五 20%");
        assertThat(last("小美").text()).isEqualTo("老雷 定了 华为 的分成：小美 80%、王五 20%");
    }

    @Test
    void whatIsNotSettledIsSeenByFinanceAndTheTeam() {
        chat.says("小美", "签单 华为 45万 老客 和王五平分");
        chat.says("钱姐", "分成")
                .botMentions("分成：1 单还没定")
                .botMentions("华为 #2 ¥450,000 小美 50% ¥225,000、王五 50% ¥225,000（等他同意）");
        chat.says("老雷", "分成").botMentions("1 单还没定");
        chat.says("陈晨", "分成").botMentions("没有分成的单子");
        chat.says("王五", "批准 #2");
        chat.says("钱姐", "分成").botMentions("没有分成的单子");
        chat.says("王五", "分成").botMentions("你有份的");
    }

    @Test
    void whereNobodyAnswersItGoesToWhoeverLeadsThem() {
        chat.says("小美", "签单 华为 45万 老客 和王五平分");
        chat.at("2026-11-27", 10);
        chat.says("老雷", "批准 #2").botMentions("已批准");
        assertThat(revenue("wangwu")).isEqualTo("¥225,000");
        assertThat(last("王五").text()).isEqualTo("老雷 替你同意了 华为 的分成：小美 50%、王五 50%；你的部分从现在起算");
    }

    @Test
    void thePartOfWhoLeavesGoesWithTheirCustomerAndTheOthersStays() {
        chat.says("小美", "签单 华为 45万 老客 和王五平分");
        chat.says("王五", "批准 #2");
        chat.says("老雷", "确认交接 小美 → 陈晨 华为");
        chat.says("陈晨", "回款 华为 10万");
        assertThat(done(Measure.COLLECTED, "mei")).isEqualTo("¥0");
    }

    @Test
    void followedTogetherTheSplitIsAskedAndAgreedWithTheDeed() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        var asked = chat.says("小美", "一起跟 签单 瑞丰粮油 5万 老客").botMentions("业绩怎么分？");
        chat.presses("小美", asked.reply(), "一起跟 签单 瑞丰粮油 5万 老客 分成:我三成").botMentions("要不要一起跟 #3");
        assertThat(last("王五").text()).contains("分成 王五 70%、小美 30%");
        assertThat(revenue("mei")).isEqualTo("¥0");
        chat.says("王五", "批准 #3");
        assertThat(revenue("wangwu")).isEqualTo("¥35,000");
        assertThat(revenue("mei")).isEqualTo("¥15,000");
        chat.says("王五", "回款 瑞丰粮油 1万");
        assertThat(done(Measure.COLLECTED, "mei")).isEqualTo("¥3,000");
    }

    @Test
    void saidInOneLineTheSplitIsNotAsked() {
        chat.says("王五", "商机 新客户瑞丰粮油 30万");
        chat.says("小美", "一起跟 报价 瑞丰粮油 5万 我三成王五八成").botMentions("分成加起来是 110%").recordsNothing();
        chat.says("小美", "一起跟 签单 瑞丰粮油 5万 老客 平分").botMentions("要不要一起跟 #3");
        chat.says("老雷", "批准 #3");
        assertThat(revenue("mei")).isEqualTo("¥25,000");
        assertThat(revenue("wangwu")).isEqualTo("¥25,000");
    }

    @Test
    void whoHasAPartSeesTheDealAndNoMoreOfItsCustomer() {
        chat.says("小美", "拜访 华为 张总 底价48万");
        chat.says("小美", "签单 华为 45万 老客 和陈晨平分");
        chat.says("陈晨", "客户 华为").botIsSilentAbout("底价");
        chat.says("陈晨", "批准 #3");
        chat.says("陈晨", "分成 华为").botMentions("小美 50% ¥225,000、陈晨 50% ¥225,000");
        chat.says("陈晨", "客户 华为").botIsSilentAbout("底价");
        chat.says("陈晨", "报价 华为 5万").botMentions("由别的同事跟进").recordsNothing();
    }

    @Test
    void whatWasProposedOfADealThatIsTakenBackPartsNothing() {
        chat.says("小美", "签单 华为 45万 老客 和王五平分");
        chat.says("王五", "批准 #2");
        chat.says("小美", "改 #2 分成 我九成王五一成");
        chat.says("小美", "回款 华为 10万");
        assertThat(done(Measure.COLLECTED, "mei")).isEqualTo("¥50,000");
        chat.says("小美", "确认撤销 #2");
        assertThat(done(Measure.COLLECTED, "mei")).isEqualTo("¥100,000");
    }

    @Test
    void askedBackItIsAllOfItOnesOwnAgain() {
        chat.says("小美", "签单 华为 45万 老客 和王五平分");
        chat.says("小美", "收回 #2");
        assertThat(revenue("mei")).isEqualTo("¥450,000");
        assertThat(last("王五").text()).contains("收回");
    }
}

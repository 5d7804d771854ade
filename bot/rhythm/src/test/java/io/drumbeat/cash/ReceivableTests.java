package io.drumbeat.cash;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.money.Money;
import io.drumbeat.receivable.Receivable;
import io.drumbeat.receivable.Receivables;
import io.drumbeat.rehearsal.Rehearsal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceivableTests {
    private final Rehearsal chat = new Rehearsal().at("2026-11-23", 10);

    private Receivable only() {
        return chat.recorder().ask(known -> Receivables.of("huawei", known).getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "回款计划 华为 30% 12月5日 余款 1月31日",
                "回款计划 华为 12月5日 30%，1月31日 70%",
                "回款计划 华为 15万 12月5日，35万 1月31日",
                "回款计划 华为 首付15万 12月5日，尾款 2027-01-31",
                "分期 华为 12/5 15w 余款 2027/1/31",
                "回款计划 #2 华为 30% 12月5日 余款 1月31日",
                "instalments huawei 30% 12/5 rest 2027-01-31",
                "回款计划 华为 150000 12月5日 剩下 1月31日"
            })
    void thePlanIsSaidInManyWords(String words) {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", words).botSays("""
                已记录回款计划 #3
                商机 #2 合同 ¥500,000
                第 1 期 2026-12-05 周六 ¥150,000
                第 2 期 2027-01-31 周日 ¥350,000
                [欠款] [撤销]""");
    }

    @Test
    void thePlanIsTheContractExactly() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 20万 12月5日，25万 1月31日")
                .botSays("这几期合计 ¥450,000，合同是 ¥500,000，还差 ¥50,000")
                .recordsNothing();
        chat.says("小美", "回款计划 华为 30万 12月5日，25万 1月31日").botMentions("多出 ¥50,000").recordsNothing();
        chat.says("小美", "回款计划 华为 50万 12月5日 余款 1月31日")
                .botMentions("“余款 1月31日”没有剩下可收的")
                .recordsNothing();
    }

    @Test
    void whatIsNoPlanIsSaidSo() {
        chat.says("小美", "回款计划 华为 30% 12月5日 余款 1月31日").botSays("华为还没有签下的单子；签单以后再定回款计划");
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 12月5日 余款").botMentions("“余款”还差哪一天").recordsNothing();
        chat.says("小美", "回款计划 华为 12月5日").botMentions("“12月5日”还差多少").recordsNothing();
        chat.says("小美", "回款计划 华为 30% 下周 余款 1月31日").botMentions("“下周”不是确定的一天").recordsNothing();
        chat.says("小美", "回款计划 华为 30% 12月5日 看情况").botMentions("“看情况”看不懂").recordsNothing();
        chat.says("小美", "回款计划 华为 $5000 12月5日 余款 1月31日").botMentions("不是同一种钱").recordsNothing();
    }

    @Test
    void theButtonOfTheWinAsksForThePlan() {
        var won = chat.says("小美", "签单 华为 50万").reply();
        var form = chat.presses("小美", won, "回款计划 华为 #2").botSays("华为的合同 ¥500,000，哪天回多少？");
        chat.fills("小美", form.reply(), "回款计划 华为 #2", java.util.Map.of("note", "50% 12月5日 余款 1月31日"))
                .botSays("第 1 期 2026-12-05 周六 ¥250,000");
    }

    @Test
    void thirdsLoseNoFen() {
        chat.says("小美", "签单 华为 100.01");
        chat.says("小美", "回款计划 华为 33.33% 12月5日 33.33% 12月20日 33.34% 1月31日");
        assertThat(only().parts())
                .extracting(Receivable.Part::amount)
                .extracting(Money::minor)
                .containsExactly(3333L, 3333L, 3335L);
    }

    @Test
    void cashFillsTheInstalmentsInOrder() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 12月5日 余款 1月31日");
        chat.says("小美", "回款 华为 20万").botSays("""
                第 1 期（2026-12-05 周六，¥150,000）收齐了
                第 2 期（2027-01-31 周日，¥350,000）还差 ¥300,000
                未回款 ¥300,000""");
        chat.says("小美", "退款 华为 6万").botSays("""
                第 1 期（2026-12-05 周六，¥150,000）还差 ¥10,000
                未回款 ¥360,000""");
        chat.says("小美", "回款 华为 36万").botMentions("合同 ¥500,000 收齐了");
        chat.says("小美", "回款 华为 0.01").botSays("比合同 ¥500,000 多收 ¥0.01，请核对");
    }

    @Test
    void cashThatCameBeforeTheContractCounts() {
        chat.says("小美", "回款 华为 5万");
        chat.says("小美", "签单 华为 50万");
        assertThat(only().outstanding()).isEqualTo(Money.yuan(450_000));
    }

    @Test
    void cashInOtherMoneyIsNotMixedIn() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 $2000").botMentions("不是同一种钱").recordsNothing();
    }

    @Test
    void aDealGivesBackNoMoreThanItGot() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 5万");
        chat.says("小美", "商机 华为 10万");
        chat.says("小美", "签单 华为 10万 #4");
        chat.says("小美", "退款 华为 1万 #4").botSays("商机 #4 只收过 ¥0，退不了 ¥10,000").recordsNothing();
    }

    @Test
    void aNewPlanTakesThePlaceOfTheOldAndCanBeTakenBack() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 12月5日 余款 1月31日");
        chat.says("小美", "回款计划 华为 30% 12月5日 余款 1月31日")
                .botSays("华为的回款计划已经是这样，没有再记")
                .recordsNothing();
        chat.says("小美", "回款计划 华为 50% 12月5日 余款 1月31日").botSays("代替了原来的 2 期。");
        chat.says("小美", "撤销").botSays("已撤销 #4 回款计划 华为");
        assertThat(only().parts().getFirst().amount()).isEqualTo(Money.yuan(150_000));
    }

    @Test
    void whatIsOverdueComesFirst() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 11月25日 余款 1月31日");
        chat.says("王五", "签单 华润 8万");
        chat.at("2026-11-25", 10)
                .says("小美", "欠款")
                .botSays("我的应收 ¥500,000，没有逾期\n华为 #2 | 50.0万 | 第 1 期 2026-11-25 周三；已收 0 / 50.0万");
        chat.at("2026-12-01", 10).says("小美", "应收 华为").botSays("""
                华为的应收 ¥500,000，其中逾期 ¥150,000
                华为 #2 | 50.0万 | 逾期 15.0万，从 2026-11-25 周三 起 6 天；已收 0 / 50.0万""");
        chat.says("老雷", "outstanding").botSays("""
                团队应收 ¥580,000，其中逾期 ¥150,000
                华为 #2 · 小美 | 50.0万 | 逾期 15.0万，从 2026-11-25 周三 起 6 天；已收 0 / 50.0万
                华润 #4 · 王五 | 8.0万 | 还没有回款计划；已收 0 / 8.0万""");
        assertThat(chat.says("王五", "欠款").reply().text()).doesNotContain("华为");
        chat.says("老赵", "欠款").botSays("团队应收都收齐了");
    }

    @Test
    void overdueInstalmentsLeadTheMorning() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 11月25日 余款 1月31日");
        chat.at("2026-11-30", 9);
        chat.says("小美", "今天").botSays("""
                        先催逾期的回款：
                        · 华为 第 1 期 ¥150,000，逾期 5 天（原定 2026-11-25 周三）""");
        chat.says("小美", "早报").botSays("""
                        华为 15.0万 逾期没回
                        第 1 期 ¥150,000，2026-11-25 周三 到期
                        [已回款] [打过电话] [约新日期] [看欠款]""");
        chat.says("小美", "回款 华为 15万");
        chat.says("小美", "早报").botIsSilentAbout("逾期没回").botIsSilentAbout("先催");
    }

    @Test
    void aContractPutRightNeedsAnotherPlan() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 12月5日 余款 1月31日");
        chat.says("小美", "确认改 #2 金额:60万");
        chat.says("小美", "欠款").botMentions("第 1 期 2026-12-05 周六（计划与合同差 10.0万，请重定）");
    }

    @Test
    void inAGroupWhatIsOwedIsSaidInPrivate() {
        chat.says("小美", "签单 华为 50万");
        chat.saysInGroup("小美", "欠款").botSays("小美，已私聊发给你");
        assertThat(chat.group().getLast().text()).doesNotContain("华为");
    }

    @Test
    void whoeverSharesADealReadsWhatIsOwedOfIt() {
        chat.says("小美", "签单 华为 10万 和王五平分");
        chat.says("王五", "批准 #2");
        chat.says("小美", "签单 华为 7万 新单");
        assertThat(chat.says("王五", "欠款 华为").reply().text()).contains("¥100,000").doesNotContain("¥70,000", "收齐");
    }

    @Test
    void whatIsOwedOfASharedDealStandsUnderWhatIsOwedOfOnesOwn() {
        chat.says("小美", "签单 华为 10万 和王五平分");
        chat.says("王五", "欠款").botIsSilentAbout("华为");
        chat.says("王五", "批准 #2");
        chat.says("小美", "签单 华为 7万 新单");
        chat.says("王五", "欠款").botSays("我的应收都收齐了\n另有你占一份的单子：").botMentions("华为 #2 · 小美");
        chat.says("小美", "欠款").botIsSilentAbout("占一份");
        assertThat(chat.says("陈晨", "欠款").reply().text()).doesNotContain("华为");
    }

    @Test
    void nobodyIsToldThatAColleaguesCustomerPaidEverything() {
        chat.says("小美", "签单 华为 10万");
        chat.says("王五", "欠款 华为").botSays("华为 由别的同事跟进，只有他和他的主管能看");
        chat.says("老雷", "欠款 华为").botMentions("¥100,000");
    }

    @Test
    void whatWentBackIsOwedAndNotLate() {
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款计划 华为 30% 11月25日 余款 1月31日");
        chat.says("小美", "回款 华为 15万");
        chat.at("2026-12-10", 10).says("小美", "退款 华为 1万");
        chat.says("小美", "欠款").botMentions("我的应收 ¥360,000，没有逾期");
    }
}

package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.measure.Measure;
import io.drumbeat.money.Money;
import io.drumbeat.rehearsal.RestartedWith;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementTests {
    private static final String STATEMENT = """
            交易日期,对方户名,交易金额,摘要
            2026-11-30,华为技术有限公司,200000,货款
            2026-11-30,华润,29990,货款
            2026-11-30,美的,10000,货款
            2026-11-29,无名商行,777,货款
            2026-11-30,华润,-500,退回
            """;
    private final FileRehearsal chat = new FileRehearsal();

    @BeforeEach
    void reports() {
        RestartedWith.file("cash.yml", "confirm: finance", "2026-11-01", chat);
        chat.at("2026-11-30", 15);
        chat.says("小美", "签单 华为 50万");
        chat.says("小美", "回款 华为 20万").botMentions("#3");
        chat.says("王五", "回款 华润 3万").botMentions("#4");
        chat.says("王五", "回款 美的 1万").botMentions("#5");
        chat.says("王五", "回款 美的 1万").botMentions("#6");
    }

    private Money confirmed(String person) {
        return chat.recorder()
                .ask(known -> Money.fen(Measure.COLLECTED.total(
                        known.ledger()
                                .of(person, java.time.LocalDate.of(2026, 11, 1), java.time.LocalDate.of(2026, 11, 30)),
                        known)));
    }

    @Test
    void whatMatchesIsShownAndWhatIsDoubtfulSaysWhy() {
        var shown = chat.drops("钱姐", "流水.csv", STATEMENT).recordsNothing();
        shown.botMentions("银行流水，5 行").botMentions("华为 ¥200,000 对上 小美 报的 #3");
        shown.botMentions("王五 报的 #4 ¥30,000").botMentions("#5、#6 都是这个数").botMentions("没有客户叫这个名字");
        shown.botMentions("是付出去的，不是回款");
        assertThat(confirmed("mei")).isEqualTo(Money.ZERO);
    }

    @Test
    void aStatementMayHaveAColumnForEachWay() {
        chat.drops("钱姐", "流水.csv", """
                        交易日期,对方户名,收入,支出,余额
                        2026-11-30,华为技术有限公司,200000,,900000
                        2026-11-30,华润,,500,899500
                        """).botMentions("华为 ¥200,000 对上 小美 报的 #3").botMentions("没有收进来的金额");
    }

    @Test
    void onlyWhatMatchesIsConfirmedAndTheSellerIsTold() {
        chat.drops("钱姐", "流水.csv", STATEMENT);
        chat.says("钱姐", "确认导入 1");
        chat.imports();
        assertThat(confirmed("mei")).isEqualTo(Money.yuan(200_000));
        assertThat(confirmed("wangwu")).isEqualTo(Money.ZERO);
        assertThat(chat.direct("小美").getLast().text()).contains("钱姐 确认了你的 1 笔回款");
        chat.drops("钱姐", "流水.csv", STATEMENT).botMentions("没变 1").botMentions("新增 0");
    }

    @Test
    void eachRowThatMatchesCountsAndWhatIsTakenBackIsToldToItsSeller() {
        chat.drops("钱姐", "流水.csv", "交易日期,付款方,收入金额\n2026-11-30,华为,20万\n2026-11-30,华润,3万\n2026-11-30,格力,1万");
        chat.says("钱姐", "确认导入 1");
        chat.imports();
        chat.says("钱姐", "导入 1").botMentions("已导入 2 行").botMentions("没有导入 1 行");
        chat.says("钱姐", "撤销导入 1").botMentions("会撤销 2 条");
        chat.says("钱姐", "确认撤销导入 1");
        chat.imports();
        chat.says("钱姐", "导入 1").botMentions("已撤销 2 条");
        assertThat(confirmed("mei")).isEqualTo(Money.ZERO);
        assertThat(chat.direct("小美").getLast().text()).contains("钱姐 撤回了对回款 #3");
        assertThat(chat.direct("王五").getLast().text()).contains("钱姐 撤回了对回款 #4");
        chat.says("钱姐", "待确认").botMentions("#3 华为");
    }

    @Test
    void whatWaitsToBeImportedIsNotTakenBack() {
        chat.drops("钱姐", "流水.csv", "交易日期,付款方,收入金额\n2026-11-30,华为,20万");
        chat.says("钱姐", "确认导入 1");
        chat.says("钱姐", "撤销导入 1").botSays("批次 1 还没有导完，现在不能撤销；导完再说一次");
    }

    @Test
    void oneReportIsConfirmedByOneRowOnly() {
        chat.drops("钱姐", "流水.csv", "交易日期,付款方,收入金额\n2026-11-30,华为,20万\n2026-11-29,华为,20万")
                .botMentions("第 2 行已经对上了 #3");
    }

    @Test
    void aStatementIsForFinanceAndFinanceBringsNothingElse() {
        chat.drops("老雷", "流水.csv", STATEMENT).botMentions("只有财务能用它确认回款");
        chat.drops("小美", "流水.csv", STATEMENT).botMentions("只有").recordsNothing();
        chat.drops("钱姐", "客户.csv", "客户名称,负责人\n华星科技,小美").botMentions("财务可以导入银行流水");
    }
}

package io.drumbeat.batch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an amount in a list is, and what the preview says that it will be. */
class MoneyInListsTests {
    private final FileRehearsal chat = new FileRehearsal().at("2026-11-20", 10);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "客户名称;负责人;金额（万元）|3.5|¥35,000",
                "客户名称;负责人;合同金额(含税，万元)|3.5|¥35,000",
                "客户名称;负责人;金额/万元|3.5|¥35,000",
                "客户名称;负责人;金额[千元]|12|¥12,000",
                "客户名称;负责人;金额（美元）|3500|USD 3,500",
                "客户名称;负责人;金额(USD)|3500|USD 3,500",
                "客户名称;负责人;金额（万美元）|0.35|USD 3,500",
                "客户名称;负责人;金额（元）|3500|¥3,500",
                "客户名称;负责人;金额（含税）|3500|¥3,500",
                // what the cell says itself goes before what the heading says
                "客户名称;负责人;金额（万元）|3.5万|¥35,000",
                "客户名称;负责人;金额（万元）|USD 20|USD 20",
                "单位：万元#客户名称;负责人;金额|3.5|¥35,000",
                "商机表 单位：万元　币种：美元#客户名称;负责人;金额|3.5|USD 35,000",
                "单位：万元#客户名称;负责人;金额（元）|3500|¥3,500",
                // the heading says how many, the line above of what
                "金额单位：美元#客户名称;负责人;金额（千元）|12|USD 12,000",
                "单位：万元#客户名称;负责人;金额（美元）|3.5|USD 35,000",
                "单位：万元 币种：美元#客户名称;负责人;金额（千元）|12|USD 12,000",
                // a second row of headings
                "客户名称;负责人;金额#;;（万元）|12|¥120,000",
                "客户名称;负责人;金额#客户名称;负责人;万元|12|¥120,000",
                "币种：美元#客户名称;负责人;金额#;;(千元)|12|USD 12,000",
                "客户名称;负责人;金额（万元）|70000元|¥70,000",
                "客户名称;负责人;金额（万元）|JPY3500|JPY 3,500"
            })
    void aUnitInTheHeadingCounts(String heading, String cell, String money) {
        chat.drops("老雷", "商机.csv", heading.replace("#", "\n").replace(';', ',') + "\n华为,小美," + cell)
                .botMentions(money);
    }

    @ParameterizedTest
    @CsvSource({"USD, 'USD 35,000'", "美元, 'USD 35,000'", "CNY, '¥35,000'", "'', '¥35,000'"})
    void theCurrencyOfTheRowGoesWithTheUnitOfTheHeading(String currency, String money) {
        chat.drops("老雷", "商机.csv", "客户名称,负责人,金额（万元）,币种\n华为,小美,3.5," + currency).botMentions(money);
    }

    @Test
    void twoCurrenciesAreAsked() {
        chat.drops("老雷", "商机.csv", "客户名称,负责人,金额（美元）,币种\n华为,小美,3500,欧元").botMentions("有问题 1");
    }

    @Test
    void howItWasReadIsSaid() {
        chat.drops("老雷", "商机.csv", "客户名称,负责人,金额（万元）\n华为,小美,3.5").botMentions("没写单位的金额按“万元”算");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-03 周二",
                "2026年11月3日 星期二",
                "2026/11/3(二)",
                "周二 2026-11-03",
                "2026-11-03 下午2:30",
                "2026-11-03 周二 14:30",
                "2026-11-03T14:30:00+08:00",
                "2026/11/03 Tue 2:30 PM",
                "20261103"
            })
    void aDayMaySayItsWeekdayAndItsTime(String day) {
        chat.drops("老雷", "往来.csv", "日期,类型,客户,负责人\n%s,拜访,华为,小美".formatted(day)).botMentions("2026-11-03");
    }

    @Test
    void aDayThatIsAnotherWeekdayIsAsked() {
        chat.drops("老雷", "往来.csv", "日期,类型,客户,负责人\n2026-11-03 周五,拜访,华为,小美").botMentions("2026-11-03 是周二；请核对日期");
    }

    @Test
    void aHistorysPreviewSaysTheAmountAsItWouldBeRecorded() {
        chat.drops("老雷", "往来.csv", "日期,类型,客户,负责人,金额（万元）\n2026-11-03,签单,华为,小美,4.5\n2026-11-04,拜访,华为,小美,")
                .botMentions("2026-11-03 小美 签单 华为 ¥45,000")
                .botMentions("2026-11-04 小美 拜访 华为");
    }

    @Test
    void everyFaultOfARowIsTold() {
        chat.drops("老雷", "往来.csv", "日期,类型,客户,负责人,金额,币种\n2026-13-03,签单,华为,小美,很多,usd")
                .botMentions("日期 | 2026-13-03")
                .botMentions("；另外“金额”写的“很多 USD”：应是一个金额");
        chat.drops("老雷", "商机.csv", "客户名称,负责人,阶段,金额\n华为,没有这人,飞了,很多")
                .botMentions("；另外“阶段”写的“飞了”：没有这个阶段")
                .botMentions("；另外“金额”写的“很多”：应是一个金额");
    }

    @Test
    void aCurrencyIsSaidInCapitals() {
        chat.drops("老雷", "商机.csv", "客户名称,负责人,金额(usd)\n华为,小美,3500")
                .botMentions("按“USD”算")
                .botMentions("USD 3,500");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "往来.csv|日期,类型,客户,负责人,金额#2026-11-19,签单,华润,小美,5万|签单额",
                "往来.csv|日期,类型,客户,负责人,金额#2026-11-19,回款,华润,小美,5万|回款",
                "商机.csv|客户名称,负责人,阶段,金额,成交日期#华润,小美,成交,5万,2026-11-19|签单额"
            })
    void whatMovesAColleaguesCustomerIsAskedAsIfItHadBeenTyped(String file, String lines, String measure) {
        chat.says("王五", "签单 华润 10万 老客");
        var before = chat.says("老雷", "团队").reply().text();
        chat.drops("老雷", file, lines.replace('#', '\n')).botMentions("同意后才算");
        chat.says("老雷", "确认导入 1");
        chat.imports();
        assertThat(chat.direct("老雷"))
                .anySatisfy(said -> assertThat(said.text()).contains("华润 是 王五 在跟，这句还没有记", "一起跟", "申请转给我"));
        assertThat(chat.says("老雷", "团队").reply().text()).isEqualTo(before);
        assertThat(chat.says("小美", "记录 本月").reply().text()).doesNotContain("华润").as(measure);
        assertThat(chat.group()).noneSatisfy(said -> assertThat(said.text()).contains("小美 签下"));
    }

    @Test
    void whatWasTheirsThenIsBroughtAsItWas() {
        chat.says("王五", "签单 华润 10万 老客");
        chat.drops("小安", "往来.csv", "日期,类型,客户,负责人,金额\n2026-11-19,签单,华润,小美,5万").botIsSilentAbout("同意后才算");
        chat.drops("老雷", "往来.csv", "日期,类型,客户,负责人,金额\n2026-11-19,签单,华润,王五,5万\n2026-11-19,拜访,华润,小美,")
                .botIsSilentAbout("同意后才算");
    }
}
